import { Delete, Get, Param, Put } from '@nestjs/common';
import { LeavingService } from '../../../../community/lists/leaving.service.js';
import { canSeeQueue } from '../../../../community/lists/list-permissions.js';
import {
  type RosterSubscriber,
  SubscriberRosterService,
} from '../../../../community/lists/subscriber-roster.service.js';
import { SubscriptionSettings } from '../../../../community/lists/subscription-settings.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { type Listing, type NoContent, noContent } from '../frame/answers.js';
import { Crowd } from '../frame/crowd.js';
import { Operation } from '../frame/operation.js';
import { notFound, Problem } from '../frame/problem.js';
import { ListGate } from './list-gate.js';
import {
  FlagBody,
  subscriberAnswer,
  SubscriberAnswer,
  SubscriberRemovalQuery,
  SubscribersQuery,
} from './subscriber-answers.js';

interface SubscriberPath {
  readonly name: string;
  readonly subscriptionId: string;
}

/** Who is subscribed, for those who run or moderate the list. */
@ApiController('lists/:name/subscribers')
export class ApiSubscribersController {
  constructor(
    private readonly gate: ListGate,
    private readonly roster: SubscriberRosterService,
    private readonly settings: SubscriptionSettings,
    private readonly leaving: LeavingService,
    private readonly crowd: Crowd,
  ) {}

  @Get()
  @Operation({
    summary: 'The subscribers of a list.',
    scope: 'read',
    asks: SubscribersQuery,
    answers: [SubscriberAnswer],
  })
  async all(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.open(call, name, canSeeQueue);
    if (seen instanceof Problem) return seen;
    const asked = await call.query(SubscribersQuery);
    if (asked instanceof Problem) return asked;
    const { q = '', only = 'all', sort = 'name' } = asked;
    const query = { words: q, only, sort };
    return this.crowd.page(
      call,
      async (from, size) => (await this.roster.page(seen.list.id, query, call.now, from, size)).subscribers,
      subscriber => subscriberAnswer(subscriber),
    );
  }

  @Get(':subscriptionId')
  @Operation({ summary: 'A subscriber.', scope: 'read', answers: SubscriberAnswer })
  async one(@Called() call: ApiCall, @Param() path: SubscriberPath): Promise<SubscriberAnswer | Problem> {
    const seen = await this.gate.toConfigure(call, path.name);
    if (seen instanceof Problem) return seen;
    const subscriber = await this.found(seen.list.id, path.subscriptionId);
    if (subscriber === null) return notFound;
    return (await this.crowd.refusal(call, 1)) ?? subscriberAnswer(subscriber);
  }

  @Put(':subscriptionId/flag')
  @Operation({
    summary: 'Makes the posts of a subscriber wait, or not any more.',
    scope: 'lists:write',
    takes: FlagBody,
    status: 204,
  })
  async flag(@Called() call: ApiCall, @Param() path: SubscriberPath): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, path.name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(FlagBody);
    if (body instanceof Problem) return body;
    const subscriber = await this.found(seen.list.id, path.subscriptionId);
    if (subscriber === null) return notFound;
    const { subscriptionId } = subscriber;
    await this.settings.setModerated(subscriptionId, body.isModerated, call.actor, call.now);
    return noContent;
  }

  @Delete(':subscriptionId')
  @Operation({
    summary: 'Ends a subscription; its bearer is told.',
    scope: 'lists:write',
    asks: SubscriberRemovalQuery,
    status: 204,
  })
  async remove(@Called() call: ApiCall, @Param() path: SubscriberPath): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, path.name);
    if (seen instanceof Problem) return seen;
    const asked = await call.query(SubscriberRemovalQuery);
    if (asked instanceof Problem) return asked;
    const subscriber = await this.found(seen.list.id, path.subscriptionId);
    if (subscriber === null) return notFound;
    await this.leaving.remove(subscriber.subscriptionId, asked.reason ?? '', call.actor, call.now);
    return noContent;
  }

  private async found(listId: string, id: string): Promise<RosterSubscriber | null> {
    return isUuid(id) ? this.roster.subscriber(listId, id) : null;
  }
}
