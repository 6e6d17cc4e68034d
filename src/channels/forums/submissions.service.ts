import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ForumMessageState } from './message-transitions.js';

/** What became of something that was to be written, by the UUID it was given before. */
export interface SubmissionShown {
  readonly submissionId: string;
  readonly state: ForumMessageState;
  readonly forumName: string;
  readonly path: string;
  /** In the words of the moderator who decided last; empty for none. */
  readonly reason: string;
}

/** Finds again what was written from a draft. */
@Injectable()
export class ForumSubmissions {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that were written, by their id. */
  async of(authorId: string, submissionIds: readonly string[]): Promise<Map<string, SubmissionShown>> {
    if (submissionIds.length === 0) return new Map();
    const rows: SubmissionShown[] = await this.dataSource.query(
      `select m.submission_id as "submissionId", m.state, f.name as "forumName",
              '/forums/' || f.slug || '/' || t.key as path,
              coalesce((select d.reason from forum_decision d where d.message_id = m.id and d.reason <> ''
                        order by d.version desc limit 1), '') as reason
       from forum_message m join forum_thread t on t.id = m.thread_id join forum f on f.id = t.forum_id
       where m.submission_id = any($1::uuid[]) and m.author_id = $2`,
      [submissionIds, authorId],
    );
    return new Map(rows.map(row => [row.submissionId, row]));
  }

  /** Who follows the whole forum, or has looked into it since then. */
  async readersOf(forumId: string, since: Date): Promise<number> {
    const [row]: { readers: number }[] = await this.dataSource.query(
      `select count(*)::int as readers from (
         select person_id from forum_follow where forum_id = $1 and thread_id is null and not is_muted
         union select person_id from forum_all_read where forum_id = $1 and read_before > $2
         union select r.person_id from forum_reading r join forum_thread t on t.id = r.thread_id
         where t.forum_id = $1 and r.read_at > $2) as reader`,
      [forumId, since],
    );
    return row?.readers ?? 0;
  }
}
