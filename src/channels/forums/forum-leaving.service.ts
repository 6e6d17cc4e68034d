import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CorrespondenceAddress } from './correspondence-address.js';
import { type Correspondence, Correspondences } from './correspondences.service.js';
import type { FollowTarget } from './follow-target.js';
import type { FollowReason } from './forum-correspondence.entity.js';
import { ForumFollows } from './follows.service.js';

/** Leaving what one follows, by the link that every copy carries: its token is the whole proof. */
@Injectable()
export class ForumLeaving {
  constructor(
    private readonly dataSource: DataSource,
    private readonly address: CorrespondenceAddress,
    private readonly correspondences: Correspondences,
    private readonly follows: ForumFollows,
  ) {}

  /** What the link lets its bearer leave; null when no link of ours leads there. */
  async find(token: string): Promise<Correspondence | null> {
    const id = this.address.leftIn(token);
    return id === null ? null : this.correspondences.byId(id);
  }

  /** Said twice, it is as done. @param what null: what the mail itself named */
  async leave(from: Correspondence, what: FollowReason | null, now: Date): Promise<FollowReason> {
    const reason = what ?? from.because;
    await this.dataSource.transaction(async manager => {
      for (const target of targetsOf(from, reason))
        await this.follows.unfollowIn(manager, from.personId, target, now);
    });
    return reason;
  }
}

/** Whoever leaves a forum leaves what is inside it too: no mail of this thread comes by another way. */
function targetsOf(
  { forumId, threadId, categorySlug }: Correspondence,
  reason: FollowReason,
): FollowTarget[] {
  const thread: FollowTarget = { kind: 'thread', forumId, threadId };
  if (reason === 'thread') return [thread];
  const category: FollowTarget[] =
    categorySlug === null ? [] : [{ kind: 'category', forumId, category: categorySlug }];
  return reason === 'category' ? [thread, ...category] : [thread, ...category, { kind: 'forum', forumId }];
}
