import { Injectable } from '@nestjs/common';
import { RequestDecisions } from '../../../community/lists/request-decisions.service.js';
import { type Joining, joiningOf } from '../../../community/lists/joining.js';
import { canDecideRequests } from '../../../community/lists/list-permissions.js';
import { SubscriptionRequestService } from '../../../community/lists/subscription-request.service.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import type { ListInSight } from '../lists/list-sight.js';

/** What a list's page and its form say to somebody about joining. */
export interface JoiningView {
  /** Who may subscribe by themselves. */
  readonly way: Joining;
  /** What they are now. */
  readonly mine: 'nothing' | 'subscribed' | 'requested';
  /** What would become of them. */
  readonly admission: 'subscribed' | 'requested' | 'closed';
  /** Null for somebody who does not decide. */
  readonly requestCount: number | null;
}

@Injectable()
export class ListJoining {
  constructor(
    private readonly requests: SubscriptionRequestService,
    private readonly subscriptions: SubscriptionsService,
    private readonly decisions: RequestDecisions,
  ) {}

  async of({ list, group, standing }: ListInSight): Promise<JoiningView> {
    const { personId } = standing;
    const [admission, requestCount, mine] = await Promise.all([
      this.requests.admissionOf(list, personId),
      canDecideRequests(standing) ? this.decisions.countWaiting([list.id]) : null,
      standing.isSubscribed ? ('subscribed' as const) : this.waitingOrNothing(list.id, personId),
    ]);
    const isOfPrivateGroup = group?.visibility === 'private';
    return { way: joiningOf({ joining: list.joining, isOfPrivateGroup }), mine, admission, requestCount };
  }

  private async waitingOrNothing(listId: string, personId: string | null): Promise<'requested' | 'nothing'> {
    const row = personId === null ? null : await this.subscriptions.find(listId, { personId });
    return row?.state === 'requested' ? 'requested' : 'nothing';
  }
}
