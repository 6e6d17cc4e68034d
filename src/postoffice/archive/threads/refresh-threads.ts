import type { EntityManager } from 'typeorm';
import { subjectWords } from './subject-words.js';

interface Opener {
  readonly thread_id: string;
  readonly subject: string;
}

/** After messages were hidden, shown or deleted: what their threads count, and what they are called by. */
export async function refreshThreads(manager: EntityManager, threadIds: readonly string[]): Promise<void> {
  const ids = [...new Set(threadIds)];
  // Whoever is adding to them comes before or after, and is counted once.
  await manager.query('select from archived_thread where id = any($1::uuid[]) order by id for update', [ids]);
  await manager.query(
    `update archived_thread t set message_count = shown.messages,
       first_at = coalesce(shown.first_at, t.first_at), last_at = coalesce(shown.last_at, t.last_at)
     from (select asked.id, count(m.id)::int as messages, min(m.archived_at) as first_at, max(m.archived_at) as last_at
           from unnest($1::uuid[]) as asked (id) left join archived_message m
             on m.thread_id = asked.id and m.hidden_at is null and m.deleted_at is null
           group by asked.id) shown
     where t.id = shown.id`,
    [ids],
  );
  const openers: Opener[] = await manager.query(
    `select distinct on (thread_id) thread_id, subject from archived_message
     where thread_id = any($1::uuid[]) and hidden_at is null and deleted_at is null
     order by thread_id, archived_at, id`,
    [ids],
  );
  await rename(manager, openers);
}

/** A thread is called by the first message that is shown: the words of one that is not are on no page. */
async function rename(manager: EntityManager, openers: readonly Opener[]): Promise<void> {
  const words = openers.map(({ subject }) => subjectWords(subject));
  await manager.query(
    `update archived_thread t set subject = row.subject, topic = row.topic
     from unnest($1::uuid[], $2::text[], $3::text[]) as row (id, subject, topic) where t.id = row.id`,
    [openers.map(one => one.thread_id), words.map(({ title }) => title), words.map(({ topic }) => topic)],
  );
}
