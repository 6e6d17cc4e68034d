import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ForumDecisionKind } from './forum-decision.entity.js';
import type { ForumMessageState } from './message-transitions.js';
import type { WrittenVia } from './forum-message.entity.js';

export interface ReportShown {
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
}

/** A message of a forum that waits for a moderator, or was reported, as the queue shows it. */
export interface QueuedForumMessage {
  readonly kind: 'forum';
  /** Of the message. */
  readonly id: string;
  readonly version: number;
  readonly state: ForumMessageState;
  readonly since: Date;
  readonly forumId: string;
  readonly forumSlug: string;
  readonly forumName: string;
  readonly threadKey: string;
  readonly subject: string;
  readonly isFirst: boolean;
  readonly authorId: string | null;
  /** Null once they have left. */
  readonly authorName: string | null;
  readonly preview: string;
  /** Those nobody decided on yet, the oldest first. */
  readonly reports: readonly ReportShown[];
}

export interface ForumDecisionShown {
  readonly decision: ForumDecisionKind;
  readonly reason: string;
  readonly at: Date;
  /** Null where reports alone did it. */
  readonly by: string | null;
}

/** The same with all there is to read before one decides. */
export interface ForumHeld extends QueuedForumMessage {
  readonly text: string;
  readonly writtenVia: WrittenVia;
  readonly writtenAt: Date;
  /** Its author was asked to change it, and has not yet. */
  readonly isReturned: boolean;
  /** Oldest first. */
  readonly decisions: readonly ForumDecisionShown[];
}

const previewLength = 300;

/** Reads what moderators of forums have to decide on. Who may see it is asked by the caller. */
@Injectable()
export class ForumQueue {
  constructor(private readonly dataSource: DataSource) {}

  /** In no order. */
  entries(ids: readonly string[]): Promise<QueuedForumMessage[]> {
    return this.dataSource.query(`select ${entryColumns} ${entryTables} where m.id = any($1::uuid[])`, [ids]);
  }

  /** Whatever became of it; null when there is no such message. */
  async held(id: string): Promise<ForumHeld | null> {
    const [row]: Omit<ForumHeld, 'decisions'>[] = await this.dataSource.query(
      `select ${entryColumns}, coalesce(m.waiting_text, a.text, '') as text, m.written_via as "writtenVia",
              m.written_at as "writtenAt", m.state = 'waiting' and ${isReturnedSql} as "isReturned"
       ${entryTables} where m.id = $1`,
      [id],
    );
    if (row === undefined) return null;
    const decisions: ForumDecisionShown[] = await this.dataSource.query(
      `select d.decision, d.reason, d.decided_at as at, nullif(trim(b.given_name || ' ' || b.family_name), '') as by
       from forum_decision d left join person b on b.id = d.decided_by where d.message_id = $1 order by d.version`,
      [id],
    );
    return { ...row, decisions };
  }

  /** The forums somebody decides in; every one for operators. */
  async decidedBy(personId: string, roles: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.dataSource.query(
      `select f.id, f.name from forum f where $2 or exists (
         select from forum_moderator m where m.forum_id = f.id and m.person_id = $1
       ) or exists (
         select from group_member g where g.group_id = f.group_id and g.person_id = $1 and g.role = 'animator')
       order by f.name, f.id`,
      [personId, roles.includes('operator')],
    );
  }
}

/** The author of the message `m` was asked to change it, and did not since. */
const isReturnedSql = `exists (select from forum_decision d where d.message_id = m.id and d.version = m.version
                                 and d.decision = 'return')`;

/** Id and since when of all that is to be decided on in forums. */
export const waitingInForumsSql = `(
  select m.id, m.written_at as since from forum_message m where m.state = 'waiting' and not ${isReturnedSql}
  union all
  select r.message_id, min(r.reported_at) from forum_report r
  join forum_message m on m.id = r.message_id and m.state in ('published', 'hidden')
  where r.settled_at is null group by r.message_id)`;

const entryColumns = `
  'forum' as kind, m.id, m.version, m.state, coalesce(reported.since, m.written_at) as since, f.id as "forumId",
  f.slug as "forumSlug", f.name as "forumName", t.key as "threadKey", t.subject, t.started_at = m.written_at as "isFirst",
  m.author_id as "authorId", nullif(trim(p.given_name || ' ' || p.family_name), '') as "authorName",
  left(coalesce(m.waiting_text, a.text, ''), ${previewLength}) as preview, coalesce(reported.reports, '{}') as reports`;

const entryTables = `
  from forum_message m join forum_thread t on t.id = m.thread_id join forum f on f.id = t.forum_id
  left join archived_message a on a.id = m.archived_message_id left join person p on p.id = m.author_id
  left join lateral (
    select min(r.reported_at) as since,
           array_agg(json_build_object('name', trim(w.given_name || ' ' || w.family_name), 'reason', r.reason,
                                       'at', r.reported_at) order by r.reported_at, r.id) as reports
    from forum_report r join person w on w.id = r.person_id where r.message_id = m.id and r.settled_at is null
  ) reported on true`;
