import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ForumDecisionKind, ForumDecisionRoad } from './forum-decision.entity.js';

/** One decision on a message of a forum, with what it was about. It stays whatever becomes of the message. */
export interface JournaledForumDecision {
  readonly id: string;
  readonly messageId: string;
  readonly decision: ForumDecisionKind;
  readonly reason: string;
  readonly via: ForumDecisionRoad;
  readonly at: Date;
  /** As the database writes `at`, for the page behind it. */
  readonly place: string;
  /** Null where reports alone did it. */
  readonly by: string | null;
  readonly subject: string;
  /** Null once they have left. */
  readonly authorName: string | null;
}

export interface ForumDecisionPlace {
  readonly since: string;
  readonly id: string;
}

/** The decisions on a forum's messages, the latest first. Who may read them is asked by the caller. */
@Injectable()
export class ForumDecisions {
  constructor(private readonly dataSource: DataSource) {}

  /** @param after the last one read */
  of(
    forumId: string,
    decision: ForumDecisionKind | null,
    { limit, after }: { readonly limit: number; readonly after: ForumDecisionPlace | null },
  ): Promise<JournaledForumDecision[]> {
    return this.dataSource.query(
      `select d.id, d.message_id as "messageId", d.decision, d.reason, d.decided_via as via, d.decided_at as at,
              to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place,
              nullif(trim(b.given_name || ' ' || b.family_name), '') as by, t.subject,
              nullif(trim(p.given_name || ' ' || p.family_name), '') as "authorName"
       from forum_decision d join forum_message m on m.id = d.message_id join forum_thread t on t.id = m.thread_id
       left join person b on b.id = d.decided_by left join person p on p.id = m.author_id
       where d.forum_id = $1 and ($2::text is null or d.decision = $2)
         and ($3::timestamptz is null or (d.decided_at, d.id) < ($3, $4::uuid))
       order by d.decided_at desc, d.id desc limit $5`,
      [forumId, decision, after?.since ?? null, after?.id ?? null, limit],
    );
  }
}
