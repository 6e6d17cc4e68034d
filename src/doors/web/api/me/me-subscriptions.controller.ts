import { Delete, Get, Param, Patch } from '@nestjs/common';
import type { List } from '../../../../community/lists/list.entity.js';
import type { Subscription } from '../../../../community/lists/subscription.entity.js';
import { SubscriptionsService } from '../../../../community/lists/subscriptions.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { dateIn } from '../frame/dates.js';
import { Operation } from '../frame/operation.js';
import { invalid, notFound, Problem } from '../frame/problem.js';
import { SubscriptionBody } from './preference-bodies.js';
import { subscriptionAnswer, SubscriptionAnswer } from './subscription-answers.js';

interface Mine {
  readonly list: List;
  readonly subscription: Subscription;
}

@ApiController('me/subscriptions')
export class MeSubscriptionsController {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  @Get()
  @Operation({
    summary: 'The lists I am subscribed to, by name.',
    scope: 'read',
    answers: [SubscriptionAnswer],
  })
  async all(@Called() { personId }: ApiCall): Promise<Listing> {
    const mine = await this.subscriptions.listsOf(personId);
    return new Listing(
      mine.map(({ list, subscription }) => subscriptionAnswer(list, subscription)),
      null,
    );
  }

  @Get(':list')
  @Operation({ summary: 'My subscription to a list.', scope: 'read', answers: SubscriptionAnswer })
  async show(@Called() call: ApiCall, @Param('list') name: string): Promise<SubscriptionAnswer | Problem> {
    const mine = await this.mine(call, name);
    return mine === null ? notFound : subscriptionAnswer(mine.list, mine.subscription);
  }

  @Patch(':list')
  @Operation({
    summary: 'Pauses or resumes a list, or says whether my own posts come back to me.',
    scope: 'me:write',
    takes: SubscriptionBody,
    answers: SubscriptionAnswer,
    isEdit: true,
  })
  async change(@Called() call: ApiCall, @Param('list') name: string): Promise<SubscriptionAnswer | Problem> {
    const mine = await this.mine(call, name);
    if (mine === null) return notFound;
    const stale = call.unmatched(subscriptionAnswer(mine.list, mine.subscription));
    if (stale !== null) return stale;
    const body = await call.read(SubscriptionBody);
    if (body instanceof Problem) return body;
    const until = dateIn(body.pausedUntil);
    if (until !== null && until <= call.now) return invalid('pausedUntil', 'a date to come');
    await this.apply(call, mine.subscription.id, body, until);
    return this.show(call, name);
  }

  @Delete(':list')
  @Operation({ summary: 'Leaves a list.', scope: 'me:write', status: 204 })
  async leave(@Called() call: ApiCall, @Param('list') name: string): Promise<NoContent | Problem> {
    const mine = await this.mine(call, name);
    if (mine === null) return notFound;
    await this.subscriptions.unsubscribe(mine.subscription.id, call.actor, call.now);
    return noContent;
  }

  private async mine({ personId }: ApiCall, name: string): Promise<Mine | null> {
    const all = await this.subscriptions.listsOf(personId);
    return all.find(({ list }) => list.name === name.toLowerCase()) ?? null;
  }

  private async apply(
    { actor, now }: ApiCall,
    id: string,
    { mode, receivesOwn }: SubscriptionBody,
    until: Date | null,
  ): Promise<void> {
    if (mode === 'each') await this.subscriptions.resume(id, actor, now);
    if (mode === 'paused') await this.subscriptions.pause(id, until, actor, now);
    if (receivesOwn !== undefined) await this.subscriptions.setReceivesOwn(id, receivesOwn, actor, now);
  }
}
