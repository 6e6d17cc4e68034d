import type { DataSource } from 'typeorm';
import { Lexicon } from '../../src/postoffice/archive/search/lexicon.js';
import { tsvectorsOf } from '../../src/postoffice/archive/search/message-words.js';
import { type Chance, chanceFrom, vocabulary, vocabularySize, zipf } from './vocabulary.js';

/** Texts that are written one by one; the archive is made of them, each in another place, at another time. */
const mostTexts = 40_000;
const textsAtOnce = 2_000;
export const listCount = 300;
const years = 12;
/** The newest message; everything else is that much before. */
export const newest = new Date('2026-03-01T00:00:00Z');

export interface GreatArchive {
  /** By rank, the commonest first. */
  readonly words: readonly string[];
  /** The biggest first. */
  readonly listIds: readonly string[];
  /** Two words that stand beside each other somewhere. */
  readonly phrases: readonly string[];
}

/** An archive of so many messages, with their words, made by the same code as any other and copied by the database. */
export async function greatArchive(dataSource: DataSource, messages: number): Promise<GreatArchive> {
  const chance = chanceFrom(5);
  const words = vocabulary(chance);
  const texts = Math.min(messages, mostTexts);
  await dataSource.query(`
    create unlogged table bench_text (n int primary key, subject text, body text, words tsvector, author text);
    drop index archived_words_words_idx;
    insert into list (name, archive) select 'liste-' || n, 'public' from generate_series(1, ${listCount}) n`);
  const phrases = await writeTexts(dataSource, words, texts, chance);
  for (let from = 0; from < messages; from += texts)
    await copyTexts(dataSource, from, Math.min(texts, messages - from), messages);
  await dataSource.query(`set maintenance_work_mem = '512MB'`);
  await dataSource.query(
    `create index archived_words_words_idx on archived_words using gin (words) with (gin_pending_list_limit = 1024)`,
  );
  await dataSource.query('drop table bench_text');
  for (const table of ['archived_message', 'archived_thread', 'archived_words'])
    await dataSource.query(`vacuum (analyze) ${table}`);
  const lists: { id: string }[] = await dataSource.query(
    'select place_id as id from archived_words group by 1 order by count(*) desc',
  );
  return { words, phrases, listIds: lists.map(({ id }) => id) };
}

async function writeTexts(
  dataSource: DataSource,
  words: readonly string[],
  count: number,
  chance: Chance,
): Promise<string[]> {
  const rank = zipf(vocabularySize);
  const lexicon = new Lexicon(dataSource);
  const phrases: string[] = [];
  for (let from = 0; from < count; from += textsAtOnce) {
    const texts = Array.from({ length: Math.min(textsAtOnce, count - from) }, () =>
      aText(words, rank, chance),
    );
    const vectors = await tsvectorsOf(texts, lexicon);
    await dataSource.query(
      `insert into bench_text (n, subject, body, words, author)
       select $1 + ordinality, subject, body, words::tsvector, author
       from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality
         as row (subject, body, words, author, ordinality)`,
      [
        from,
        texts.map(({ subject }) => subject),
        texts.map(({ text }) => text),
        vectors.map(vector => vector.replace(/ '[pmy]:[^']*'/g, '')),
        texts.map(({ authorName }) => authorName),
      ],
    );
    const [first] = texts;
    if (first) phrases.push(first.text.split(/\s+/).slice(6, 8).join(' '));
  }
  return phrases;
}

function aText(words: readonly string[], rank: (chance: Chance) => number, chance: Chance) {
  const word = (): string => words[rank(chance)]!;
  const some = (count: number): string => Array.from({ length: count }, word).join(' ');
  // A few lines mostly, a page sometimes: log-normal about sixty words.
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const length = Math.min(3_000, Math.max(5, Math.round(Math.exp(4.1 + normal))));
  const lines = Array.from({ length: Math.ceil(length / 12) }, () => some(12));
  return {
    placeId: '',
    archivedAt: newest,
    authorName: `${words[300 + Math.floor(chance() * 200)]} ${words[1_000 + Math.floor(chance() * 4_000)]}`,
    authorAddress: '',
    subject: some(3 + Math.floor(chance() * 5)),
    text: lines.join('\n'),
    referenceIds: [],
    attachments:
      chance() < 0.1 ? [{ filename: `${word()}.pdf`, mediaType: 'application/pdf', bytes: 9 }] : [],
  };
}

/** One copy of the texts, in the order of time: big lists and small ones, some messages to a thread. */
async function copyTexts(dataSource: DataSource, from: number, count: number, of: number): Promise<void> {
  await dataSource.query(
    `create temporary table placed as
     select gen_random_uuid() as id, n, l.id as list_id, at, l.id::text || '/' || (($1::int + n) / 800) as thread
     from generate_series(1, $2::int) n
     cross join lateral (select $3::timestamptz - (($4::float8 - $1 - n) / $4) * interval '${years} years' as at) times
     join (select id, row_number() over (order by name) as rank from list) l
       on l.rank = 1 + floor(${listCount} * power((hashint4($1::int + n)::float8 + 2147483648) / 4294967296, 3))`,
    [from, count, newest, of],
  );
  await dataSource.query(
    `insert into archived_thread (id, place_id, key, subject, topic, message_count, first_at, last_at)
     select md5(thread)::uuid, min(list_id::text)::uuid, min(id::text), 'Sujet', '', count(*), min(at), max(at)
     from placed group by thread on conflict (id) do nothing`,
  );
  await dataSource.query(
    `insert into archived_message (id, place_id, list_id, thread_id, key, message_id, author_name, author_address, subject,
                                   text, sent_at, archived_at)
     select id, list_id, list_id, md5(thread)::uuid, id::text, id || '@bench', author, 'a' || n % 5000 || '@bench.example',
            subject, body, at, at
     from placed join bench_text using (n) order by at`,
  );
  // A word of long ago, in every second message of the first tenth, and a mark of where and when.
  await dataSource.query(
    `insert into archived_words (message_id, place_id, at, words)
     select id, list_id, at, words || array_to_tsvector(array[
       'p:' || left(list_id::text, 8), 'm:' || to_char(at at time zone 'UTC', 'YYYY-MM'),
       'y:' || to_char(at at time zone 'UTC', 'YYYY')]
       || case when ($1::int + n) * 10 < $2::int and n % 2 = 0 then array['jadis'] else '{}' end)
     from placed join bench_text using (n) order by at`,
    [from, of],
  );
  await dataSource.query('drop table placed');
}
