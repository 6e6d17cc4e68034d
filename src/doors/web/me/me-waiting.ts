import { Injectable } from '@nestjs/common';
import { OwnHeldService } from '../../../channels/moderation/own-held.service.js';
import { JoinRequestsService } from '../../../community/groups/join-requests.service.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import type { MeView } from './me.page.js';

/** What somebody asked or wrote that waits for somebody else. */
@Injectable()
export class MeWaiting {
  constructor(
    private readonly requests: JoinRequestsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly posts: OwnHeldService,
  ) {}

  async of(personId: string): Promise<Pick<MeView, 'requests' | 'waiting' | 'posts'>> {
    const [requests, waiting, posts] = await Promise.all([
      this.requests.waitingOf(personId),
      this.subscriptions.waitingOf(personId),
      this.posts.of(personId),
    ]);
    return { requests, waiting, posts };
  }
}
