import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CorrespondenceAddress } from './correspondence-address.js';
import type { FollowTarget } from './follow-target.js';
import type { FollowReason } from './forum-correspondence.entity.js';
import { ForumFollows } from './follows.service.js';

/** What the link in a mail about a thread lets its bearer leave. */
export interface ForumLeave {
  readonly personId: string;
  readonly forumId: string;
  readonly forumName: string;
  readonly forumSlug: string;
  readonly threadId: string;
  readonly threadKey: string;
  readonly subject: string;
  /** Of a category of the forum its name; of ads the word of the category; null for a thread of none. */
  readonly category: string | null;
  readonly categorySlug: string | null;
  /** What brought the last mail. */
  readonly because: FollowReason;
}

/** Leaving what one follows, by the link that every copy carries: its token is the whole proof. */
@Injectable()
export class ForumLeaving {
  constructor(
    private readonly dataSource: DataSource,
    private readonly address: CorrespondenceAddress,
    private readonly follows: ForumFollows,
  ) {}

  /** Null when no link of ours leads there. */
  async find(token: string): Promise<ForumLeave | null> {
    const id = this.address.leftIn(token);
    if (id === null) return null;
    const [row]: ForumLeave[] = await this.dataSource.query(
      `select w.person_id as "personId", f.id as "forumId", f.name as "forumName", f.slug as "forumSlug",
              t.id as "threadId", t.key as "threadKey", t.subject, coalesce(c.name, t.ad_category) as category,
              coalesce(c.slug, t.ad_category) as "categorySlug", w.because
       from forum_correspondence w join forum_thread t on t.id = w.thread_id join forum f on f.id = t.forum_id
       left join forum_category c on c.id = t.category_id where w.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Said twice, it is as done. @param what null: what the mail itself named */
  async leave(from: ForumLeave, what: FollowReason | null, now: Date): Promise<FollowReason> {
    const reason = what ?? from.because;
    await this.dataSource.transaction(async manager => {
      for (const target of targetsOf(from, reason))
        await this.follows.unfollowIn(manager, from.personId, target, now);
    });
    return reason;
  }
}

/** Whoever leaves a forum leaves what is inside it too: no mail of it comes by another way, this thread's neither. */
function targetsOf({ forumId, threadId, categorySlug }: ForumLeave, reason: FollowReason): FollowTarget[] {
  const thread: FollowTarget = { kind: 'thread', forumId, threadId };
  if (reason === 'thread') return [thread];
  const category: FollowTarget[] =
    categorySlug === null ? [] : [{ kind: 'category', forumId, category: categorySlug }];
  return reason === 'category' ? [thread, ...category] : [thread, ...category, { kind: 'forum', forumId }];
}
