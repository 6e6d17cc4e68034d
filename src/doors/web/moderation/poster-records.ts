import { Injectable } from '@nestjs/common';
import { PostRecord } from '../../../channels/posting/post-record.service.js';
import type { Post, PostOutcome } from '../../../channels/posting/post.entity.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { Person } from '../../../community/directory/person.entity.js';
import { MembersService } from '../../../community/groups/members.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';

/** Who the author of a held message is on its list, as far as it is really them. */
export interface PosterRecord {
  /** Null for somebody we don't know. */
  readonly person: Pick<Person, 'name' | 'promotion' | 'isRegistered' | 'language'> | null;
  /** Null for somebody who doesn't receive the list. */
  readonly subscribedSince: Date | null;
  /** Of the list's group; null without a group, and for somebody who is no member. */
  readonly memberSince: Date | null;
  /** Their posts on this list, the one that is read included. */
  readonly outcomes: Readonly<Partial<Record<PostOutcome, number>>>;
}

/** What a moderator wants to know of an author before deciding. */
@Injectable()
export class PosterRecords {
  constructor(
    private readonly posts: PostRecord,
    private readonly directory: DirectoryService,
    private readonly subscriptions: SubscriptionsService,
    private readonly members: MembersService,
  ) {}

  async of({ authorPersonId, authorAddress }: Post, list: List): Promise<PosterRecord> {
    const [person, subscription, memberSince, outcomes] = await Promise.all([
      authorPersonId === null ? null : this.directory.findById(authorPersonId),
      authorAddress === ''
        ? null
        : this.subscriptions.find(
            list.id,
            authorPersonId === null ? { address: authorAddress } : { personId: authorPersonId },
          ),
      authorPersonId === null || list.groupId === null
        ? null
        : this.members.joinedAt(list.groupId, authorPersonId),
      this.posts.outcomesOf(list.id, authorPersonId, authorAddress),
    ]);
    const receives = subscription?.state === 'subscribed' || subscription?.state === 'by-rule';
    const subscribedSince = receives ? (subscription.consentAt ?? subscription.createdAt) : null;
    return { person, subscribedSince, memberSince, outcomes };
  }
}
