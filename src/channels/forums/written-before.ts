import type { EntityManager } from 'typeorm';
import type { WrittenLately } from './writing-limits.js';

export interface Written {
  readonly kind: 'written';
  readonly threadKey: string;
  readonly messageId: string;
  /** `waiting`: a moderator sees it first. */
  readonly state: 'published' | 'waiting';
}

const dayMs = 86_400_000;
/** The same words within this are one impatient click, by whichever form they came. */
const sameForMs = 10 * 60_000;

/** What this submission wrote when it came before, and whether it has other words now; null for the first time. */
export async function submittedBefore(
  manager: EntityManager,
  personId: string,
  submissionId: string,
  text: string,
): Promise<{ readonly written: Written; readonly isOther: boolean } | null> {
  const [row]: (WrittenRow & { readonly isOther: boolean })[] = await manager.query(
    `select ${writtenColumns},
            m.edited_at is null and coalesce(m.waiting_text, a.text) is distinct from $3 as "isOther"
     ${writtenTables} where m.submission_id = $1 and m.author_id = $2`,
    [submissionId, personId, text],
  );
  return row === undefined ? null : { written: writtenOf(row), isOther: row.isOther };
}

/** What the same author has just written in the same place, word for word. */
export async function sameWords(
  manager: EntityManager,
  personId: string,
  place: { readonly threadId: string } | { readonly forumId: string; readonly subject: string },
  text: string,
  now: Date,
): Promise<Written | null> {
  // Who sends files alone says nothing twice.
  if (text === '') return null;
  const isAnswer = 'threadId' in place;
  const [row]: WrittenRow[] = await manager.query(
    `select ${writtenColumns} ${writtenTables}
     where m.author_id = $1 and m.written_at > $2 and m.state in ('waiting', 'published')
       and coalesce(m.waiting_text, a.text) = $3 and ${isAnswer ? 't.id = $4' : 't.forum_id = $4 and t.subject = $5'} limit 1`,
    [
      personId,
      new Date(now.getTime() - sameForMs),
      text,
      ...(isAnswer ? [place.threadId] : [place.forumId, place.subject]),
    ],
  );
  return row === undefined ? null : writtenOf(row);
}

/** How much somebody wrote in the last day and hour, and whether they are new here. */
export async function writtenLately(
  manager: EntityManager,
  personId: string,
  now: Date,
): Promise<WrittenLately> {
  const [row]: WrittenLately[] = await manager.query(
    `select (select count(*)::int from (select from forum_message where author_id = $1 and published_at is not null
                                         and state in ('published', 'withdrawn') limit 10) few) as published,
            count(*) filter (where m.written_at = t.started_at)::int as "threadsOfDay",
            count(*)::int as "messagesOfDay",
            count(*) filter (where m.written_at > $3)::int as "messagesOfHour"
     from forum_message m join forum_thread t on t.id = m.thread_id
     where m.author_id = $1 and m.written_at > $2`,
    [personId, new Date(now.getTime() - dayMs), new Date(now.getTime() - dayMs / 24)],
  );
  return row ?? { published: 0, threadsOfDay: 0, messagesOfDay: 0, messagesOfHour: 0 };
}

interface WrittenRow {
  readonly threadKey: string;
  readonly messageId: string;
  readonly state: string;
}

const writtenColumns = 't.key as "threadKey", m.id as "messageId", m.state';
const writtenTables = `from forum_message m join forum_thread t on t.id = m.thread_id
  left join archived_message a on a.id = m.archived_message_id`;

function writtenOf({ threadKey, messageId, state }: WrittenRow): Written {
  return { kind: 'written', threadKey, messageId, state: state === 'waiting' ? 'waiting' : 'published' };
}
