import type { EntityManager } from 'typeorm';
import { preparedIn } from '../../../foundation/database/prepared.js';
import { type KnownThread, type Newcomer, topicDays } from './threading.js';

interface Row {
  readonly id: string;
  readonly place_id: string;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly topic: string;
  readonly message_id: string | null;
  readonly is_awaited: boolean;
}

/** Every thread that may be that of one of these messages, in one question. */
export async function knownThreads(
  manager: EntityManager,
  newcomers: readonly Newcomer[],
): Promise<KnownThread[]> {
  const asked = newcomers.flatMap(({ placeId, messageId, referenceIds }) =>
    [...new Set([messageId, ...referenceIds])].map(id => ({ placeId, id })),
  );
  const answers = newcomers.filter(({ isAnswer, topic }) => isAnswer && topic !== '');
  const rows = await preparedIn<Row>(manager, 'known-threads', question, [
    asked.map(({ placeId }) => placeId),
    asked.map(({ id }) => id),
    answers.map(({ placeId }) => placeId),
    answers.map(({ topic }) => topic),
    answers.map(({ at }) => at),
  ]);
  return rows.map(row => ({
    id: row.id,
    placeId: row.place_id,
    firstAt: row.first_at,
    lastAt: row.last_at,
    topic: row.topic,
    messageId: row.message_id,
    isAwaited: row.is_awaited,
  }));
}

const question = `
  with asked as (select distinct * from unnest($1::uuid[], $2::text[]) as row (place_id, message_id)),
  named as (
    select m.thread_id, m.message_id, false as is_awaited from asked join archived_message m using (place_id, message_id)
    union all
    select w.thread_id, w.message_id, true from asked join awaited_message w using (place_id, message_id)
    union all
    select t.id, null, false
    from unnest($3::uuid[], $4::text[], $5::timestamptz[]) as answer (place_id, topic, at)
    cross join lateral (
      select id from archived_thread
      where place_id = answer.place_id and topic = answer.topic
        and last_at between answer.at - interval '${topicDays} days' and answer.at + interval '${topicDays} days'
      order by last_at desc limit 1) t
  )
  select t.id, t.place_id, t.first_at, t.last_at, t.topic, named.message_id, named.is_awaited
  from named join archived_thread t on t.id = named.thread_id`;
