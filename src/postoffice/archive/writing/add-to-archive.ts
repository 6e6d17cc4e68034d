import type { EntityManager } from 'typeorm';
import { preparedIn } from '../../../foundation/database/prepared.js';
import type { Archived, NewArchivedMessage } from '../new-archived-message.js';
import { knownThreads } from '../threads/known-threads.js';
import { type SubjectWords, subjectWords } from '../threads/subject-words.js';
import { type Newcomer, type Threading, threadsOf } from '../threads/threading.js';

interface Arriving {
  readonly id: string;
  readonly message: NewArchivedMessage;
  readonly words: SubjectWords;
}

/** Writes messages and what becomes of their threads: one question and one statement, however many they are. */
export async function addToArchive(
  manager: EntityManager,
  messages: readonly NewArchivedMessage[],
  makeId: () => string,
): Promise<Archived[]> {
  if (messages.length === 0) return [];
  const arriving = messages.map(message => ({ id: makeId(), message, words: subjectWords(message.subject) }));
  const newcomers = arriving.filter(({ message }) => message.thread === 'found').map(newcomer);
  const known = newcomers.length === 0 ? [] : await knownThreads(manager, newcomers);
  const threading = threadsOf(newcomers, known, makeId);
  const made = new Set(threading.made);
  const found = threading.threadIds.values();
  const threadIds = arriving.map(one => chosen(one, made, makeId) ?? found.next().value!);
  if (threading.joined.length > 0) await join(manager, threading.joined);
  await write(manager, arriving, threadIds, made, threading);
  return arriving.map(({ id }, at) => ({ id, threadId: threadIds[at]! }));
}

function newcomer({ message, words }: Arriving): Newcomer {
  const { place, messageId, referenceIds, archivedAt } = message;
  return { placeId: place.id, messageId, referenceIds, at: archivedAt, ...words };
}

function chosen({ message: { thread } }: Arriving, made: Set<string>, makeId: () => string): string | null {
  if (thread === 'found') return null;
  if (thread !== 'new') return thread.id;
  const id = makeId();
  made.add(id);
  return id;
}

/** Threads that were one all along. The older one keeps its name and its address. */
async function join(manager: EntityManager, joined: Threading['joined']): Promise<void> {
  const pairs = [joined.map(({ from }) => from), joined.map(({ to }) => to)];
  const pair = 'from unnest($1::uuid[], $2::uuid[]) as pair (gone, kept)';
  for (const table of ['archived_message', 'awaited_message'])
    await manager.query(`update ${table} set thread_id = kept ${pair} where thread_id = gone`, pairs);
  await manager.query(
    `with gone as (
       select kept, sum(message_count)::int as messages, min(first_at) as first_at, max(last_at) as last_at
       ${pair} join archived_thread on id = gone group by kept)
     update archived_thread t set message_count = message_count + gone.messages,
       first_at = least(t.first_at, gone.first_at), last_at = greatest(t.last_at, gone.last_at)
     from gone where t.id = gone.kept`,
    pairs,
  );
  await manager.query('delete from archived_thread where id = any($1::uuid[])', [pairs[0]]);
}

async function write(
  manager: EntityManager,
  arriving: readonly Arriving[],
  threadIds: readonly string[],
  made: ReadonlySet<string>,
  { awaited }: Threading,
): Promise<void> {
  const threads = Map.groupBy(arriving.entries(), ([at]) => threadIds[at]!);
  await preparedIn(manager, 'add-archived', statement, [
    asJson(arriving.map((one, at) => messageRow(one, threadIds[at]!))),
    asJson(
      [...threads].map(([id, ofThread]) =>
        threadRow(
          id,
          ofThread.map(([, one]) => one),
          made.has(id),
        ),
      ),
    ),
    awaited.map(({ placeId }) => placeId),
    awaited.map(({ messageId }) => messageId),
    awaited.map(({ threadId }) => threadId),
  ]);
}

function messageRow({ id, message }: Arriving, threadId: string): Record<string, unknown> {
  const { place } = message;
  return {
    id,
    place_id: place.id,
    list_id: place.kind === 'list' ? place.id : null,
    letter_id: place.kind === 'letter' ? place.id : null,
    forum_id: place.kind === 'forum' ? place.id : null,
    thread_id: threadId,
    raw_id: message.rawId,
    key: message.key,
    number: message.number,
    message_id: message.messageId,
    in_reply_to: message.inReplyTo,
    reference_ids: message.referenceIds,
    author_name: message.authorName,
    author_address: message.authorAddress,
    subject: message.subject,
    text: message.text,
    is_text_partial: message.isTextPartial,
    attachments: message.attachments,
    sent_at: message.sentAt,
    archived_at: message.archivedAt,
    is_imported: message.isImported ?? false,
  };
}

function threadRow(id: string, ofThread: readonly Arriving[], isMade: boolean): Record<string, unknown> {
  const { message, words } = ofThread[0]!;
  const times = ofThread.map(({ message: { archivedAt } }) => archivedAt.getTime());
  return {
    id,
    is_made: isMade,
    place_id: message.place.id,
    key: message.key,
    subject: words.title,
    topic: words.topic,
    message_count: ofThread.length,
    first_at: new Date(Math.min(...times)),
    last_at: new Date(Math.max(...times)),
  };
}

const statement = `
  with thread as (
    select * from jsonb_to_recordset($2) as row (
      id uuid, is_made bool, place_id uuid, key text, subject text, topic text, message_count int,
      first_at timestamptz, last_at timestamptz)),
  made as (
    insert into archived_thread (id, place_id, key, subject, topic, message_count, first_at, last_at)
    select id, place_id, key, subject, topic, message_count, first_at, last_at from thread where is_made),
  grown as (
    update archived_thread t set message_count = t.message_count + thread.message_count,
      first_at = least(t.first_at, thread.first_at), last_at = greatest(t.last_at, thread.last_at)
    from thread where t.id = thread.id and not thread.is_made),
  message as (
    insert into archived_message (id, place_id, list_id, letter_id, forum_id, thread_id, raw_id, key, number, message_id,
                                  in_reply_to, reference_ids, author_name, author_address, subject, text,
                                  is_text_partial, attachments, sent_at, archived_at, is_imported)
    select * from jsonb_to_recordset($1) as row (
      id uuid, place_id uuid, list_id uuid, letter_id uuid, forum_id uuid, thread_id uuid, raw_id uuid, key text,
      number int, message_id text, in_reply_to text, reference_ids text[], author_name text, author_address text,
      subject text, text text, is_text_partial bool, attachments jsonb, sent_at timestamptz, archived_at timestamptz,
      is_imported bool)
    returning id, place_id, message_id),
  wanted as (insert into words_wanted (message_id) select id from message),
  arrived as (
    delete from awaited_message w using message m where w.place_id = m.place_id and w.message_id = m.message_id)
  insert into awaited_message (place_id, message_id, thread_id)
  select * from unnest($3::uuid[], $4::text[], $5::uuid[]) on conflict do nothing`;

/** PostgreSQL takes no half of a surrogate pair in JSON, while in a plain text it would become U+FFFD. */
function asJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  // Only a half is written as an escape; few messages have one, and looking at each value costs much.
  return /\\ud[89a-f]/.test(json) ? JSON.stringify(rows, wellFormed) : json;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
