import { Delete, Get, Param, Patch } from '@nestjs/common';
import { ListsOfPersonService } from '../../../../community/audiences/lists-of-person.service.js';
import { LeavingService } from '../../../../community/lists/leaving.service.js';
import { SubscriberOptionsService } from '../../../../community/lists/subscriber-options.service.js';
import { MyListReading } from '../../me/my-list-reading.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { dateIn } from '../frame/dates.js';
import { Operation } from '../frame/operation.js';
import { invalid, notFound, Problem } from '../frame/problem.js';
import { SubscriptionBody } from './preference-bodies.js';
import { subscriptionAnswer, SubscriptionAnswer } from './subscription-answers.js';

@ApiController('me/subscriptions')
export class MeSubscriptionsController {
  constructor(
    private readonly lists: ListsOfPersonService,
    private readonly reading: MyListReading,
    private readonly options: SubscriberOptionsService,
    private readonly leaving: LeavingService,
  ) {}

  @Get()
  @Operation({ summary: 'The lists I am on, by name.', scope: 'read', answers: [SubscriptionAnswer] })
  async all(@Called() { personId }: ApiCall): Promise<Listing> {
    const mine = await this.lists.of(personId);
    return new Listing(
      mine.map(entry => subscriptionAnswer(entry)),
      null,
    );
  }

  @Get(':list')
  @Operation({ summary: 'How I receive a list.', scope: 'read', answers: SubscriptionAnswer })
  async show(
    @Called() { viewer }: ApiCall,
    @Param('list') name: string,
  ): Promise<SubscriptionAnswer | Problem> {
    const mine = await this.reading.of(viewer, name.toLowerCase());
    return mine === null ? notFound : subscriptionAnswer(mine);
  }

  @Patch(':list')
  @Operation({
    summary: 'Pauses or resumes a list, chooses its address, or says whether my own posts come back to me.',
    scope: 'me:write',
    takes: SubscriptionBody,
    answers: SubscriptionAnswer,
    isEdit: true,
  })
  async change(@Called() call: ApiCall, @Param('list') name: string): Promise<SubscriptionAnswer | Problem> {
    const { viewer, personId, actor, now } = call;
    const mine = await this.reading.of(viewer, name.toLowerCase());
    if (mine === null) return notFound;
    const before = subscriptionAnswer(mine);
    const stale = call.unmatched(before);
    if (stale !== null) return stale;
    const body = await call.read(SubscriptionBody);
    if (body instanceof Problem) return body;
    const chosen = {
      mode: body.mode ?? (before.mode === 'paused' ? 'paused' : 'each'),
      pausedUntil: body.pausedUntil === undefined ? before.pausedUntil : dateIn(body.pausedUntil),
      receivesOwn: body.receivesOwn ?? before.receivesOwn,
      address: body.address === undefined ? before.address : body.address,
    } as const;
    if (chosen.mode === 'paused' && chosen.pausedUntil !== null && chosen.pausedUntil <= now) {
      return invalid('pausedUntil', 'a date to come');
    }
    const subscription = await this.reading.kept(viewer, mine, now);
    if (subscription === null) return notFound;
    const { kind } = await this.options.set(subscription.id, personId, chosen, actor, now);
    if (kind === 'changed') return this.show(call, name);
    return kind === 'unknown' ? notFound : invalid('address', kind);
  }

  @Delete(':list')
  @Operation({ summary: 'Leaves a list, or takes back what waits.', scope: 'me:write', status: 204 })
  async leave(@Called() call: ApiCall, @Param('list') name: string): Promise<NoContent | Problem> {
    const subscription = await this.reading.subscription(call.viewer, name.toLowerCase(), call.now);
    if (subscription === null || subscription.state === 'unsubscribed') return notFound;
    await this.leaving.leave(subscription.id, call.actor, call.now);
    return noContent;
  }
}
