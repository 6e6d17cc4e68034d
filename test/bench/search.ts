import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/foundation/database/data-source.js';
import { migrate } from '../../src/foundation/database/migrate.js';
import type { ArchivePlace } from '../../src/postoffice/archive/archive-place.js';
import { ArchiveReader } from '../../src/postoffice/archive/archive-reader.service.js';
import {
  type ArchiveQuestion,
  ArchiveSearch,
  type SearchPage,
} from '../../src/postoffice/archive/archive-search.service.js';
import { Candidates } from '../../src/postoffice/archive/search/candidates.js';
import { Lexicon } from '../../src/postoffice/archive/search/lexicon.js';
import { MonthSizes } from '../../src/postoffice/archive/search/month-sizes.js';
import { threadPage, threadPageSize } from '../../src/doors/web/archive/thread.page.js';
import { anArchiveInSight } from '../builders/archives.js';
import { aMember, shown } from '../builders/pages.js';
import { entityClasses } from '../../src/foundation/database/entity-classes.js';
import { type GreatArchive, greatArchive, newest } from './great-archive.js';
import type { BenchSite } from './site.js';
import { type Chance, chanceFrom } from './vocabulary.js';

export interface SearchFigure {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
}

export interface IndexSizes {
  readonly text: number;
  readonly words: number;
  readonly index: number;
}

interface Asked {
  readonly places: readonly string[];
  readonly question: ArchiveQuestion;
  readonly page?: Partial<SearchPage>;
}

type Kind = (archive: GreatArchive, chance: Chance) => Asked;

const askedEach = 40;
const viewer = aMember();
const pageSize = 20;

/** How people search, and what is hard. Ranks are those of a word among all, the commonest first. */
const kinds: Readonly<Record<string, Kind>> = {
  'the commonest words': everywhere(word(60, 120)),
  'common words': everywhere(word(120, 400)),
  'words of every day': everywhere(word(400, 3_000)),
  'rare words': everywhere(word(20_000, 60_000)),
  'a word nobody wrote': everywhere(() => 'introuvablement'),
  'three common words': everywhere(several(word(60, 300), 3)),
  'a common and a rare word': everywhere((archive, chance) =>
    [word(60, 120)(archive, chance), word(10_000, 60_000)(archive, chance)].join(' '),
  ),
  'a phrase': everywhere(({ phrases }, chance) => `"${pick(phrases, chance)}"`),
  'a word without another': everywhere(
    (archive, chance) => `${word(120, 400)(archive, chance)} -${word(60, 120)(archive, chance)}`,
  ),
  'a word of long ago': everywhere(() => 'jadis'),
  'best first, a common word': (archive, chance) => ({
    ...everywhere(word(60, 200))(archive, chance),
    page: { order: 'best' },
  }),
  'the biggest list, a common word': ofLists(0, 1, word(60, 200)),
  'the biggest list, a rare word': ofLists(0, 1, word(20_000, 60_000)),
  'a small list, a common word': ofLists(250, 1, word(60, 200)),
  'a reader of 12 lists, a word of every day': ofLists(40, 12, word(400, 3_000)),
  'a reader of 120 small lists, a common word': ofLists(180, 120, word(60, 200)),
  'a reader of 120 small lists, a rare word': ofLists(180, 120, word(10_000, 60_000)),
  'an author': (archive, chance) => ({
    places: archive.listIds,
    question: { words: '', author: archive.words[1_000 + Math.floor(chance() * 4_000)]! },
  }),
  'an author and a word': (archive, chance) => ({
    places: archive.listIds,
    question: {
      words: word(60, 400)(archive, chance),
      author: archive.words[300 + Math.floor(chance() * 200)]!,
    },
  }),
  'a month of years ago, a common word': (archive, chance) => {
    const from = new Date(newest.getTime() - (2 + chance() * 9) * 365 * 86_400_000);
    const until = new Date(from.getTime() + 31 * 86_400_000);
    return { places: archive.listIds, question: { words: word(60, 400)(archive, chance), from, until } };
  },
  'with files, a word of every day': (archive, chance) => ({
    places: archive.listIds,
    question: { words: word(400, 3_000)(archive, chance), hasAttachment: true },
  }),
};

/** An archive of that many messages, and how long its readers wait. */
export async function* measureSearch(
  site: BenchSite,
  messages: number,
): AsyncGenerator<SearchFigure | IndexSizes> {
  const { DATABASE_URL: url = '' } = await site.site();
  await migrate(url);
  const options = { ...dataSourceOptions(url), entities: await entityClasses() };
  const dataSource = await new DataSource(options).initialize();
  try {
    const archive = await greatArchive(dataSource, messages);
    yield await sizes(dataSource);
    const lexicon = new Lexicon(dataSource);
    const search = new ArchiveSearch(
      dataSource,
      lexicon,
      new Candidates(dataSource, new MonthSizes(dataSource)),
    );
    for (const what of Object.keys(kinds)) yield await measureKind(search, archive, what);
    yield* measureThread(dataSource, archive.listIds[0]!);
  } finally {
    await dataSource.destroy();
  }
}

async function measureKind(
  search: ArchiveSearch,
  archive: GreatArchive,
  what: string,
): Promise<SearchFigure> {
  const chance = chanceFrom(11);
  const ask = async (): Promise<void> => {
    const { places, question, page } = kinds[what]!(archive, chance);
    const asked = places.map((id): ArchivePlace => ({ kind: 'list', id }));
    const result = await search.find(asked, question, { limit: pageSize, ...page }, newest);
    if (result.kind !== 'found') throw new Error(`${JSON.stringify(question)}: ${result.kind}`);
  };
  return timed(what, ask);
}

/** A thread of 500 messages: read whole, in reading order, as programs do; and page after page, as people see it. */
async function* measureThread(dataSource: DataSource, listId: string): AsyncGenerator<SearchFigure> {
  await dataSource.query(
    `with picked as (select id, row_number() over (order by archived_at, id) as n from archived_message
                     where place_id = $1 order by archived_at desc, id desc limit 500),
          thread as (insert into archived_thread (place_id, key, subject, topic, message_count, first_at, last_at)
                     values ($1, 'thread-of-500', 'Un long fil', '', 500, now(), now()) returning id)
     update archived_message m set thread_id = thread.id, message_id = n || '@long',
       reference_ids = case when n % 7 = 1 then '{}' else array[(n - 1 - n % 3) || '@long'] end
     from picked, thread where m.id = picked.id`,
    [listId],
  );
  const reader = new ArchiveReader(dataSource);
  const place: ArchivePlace = { kind: 'list', id: listId };
  yield await timed('a thread of 500 messages, read whole', async () => {
    const page = await reader.thread(place, 'thread-of-500', { sight: 'reader', limit: 500 });
    if (page?.messages.length !== 500) throw new Error(`${page?.messages.length} messages`);
  });
  let turn = 0;
  yield await timed('  one of its pages, written out', async () => {
    turn += 1;
    const page = (turn % (500 / threadPageSize)) + 1;
    const wanted = { sight: 'reader', page: page - 1, limit: threadPageSize } as const;
    const thread = await reader.thread(place, 'thread-of-500', wanted);
    if (thread?.messages.length !== threadPageSize) throw new Error(`${thread?.messages.length} messages`);
    const view = { seen: anArchiveInSight(), thread, page, names: new Map<string, string>() };
    shown(viewer, threadPage(viewer, view));
  });
}

async function timed(what: string, work: () => Promise<void>): Promise<SearchFigure> {
  const times: number[] = [];
  for (let turn = 0; turn < askedEach; turn++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { what, p50: sorted[askedEach / 2] ?? 0, p95: sorted[Math.floor(askedEach * 0.95)] ?? 0 };
}

async function sizes(dataSource: DataSource): Promise<IndexSizes> {
  const [row]: [IndexSizes] = await dataSource.query(
    `select pg_total_relation_size('archived_message')::float8 as text,
            pg_table_size('archived_words')::float8 as words,
            pg_relation_size('archived_words_words_idx')::float8 as index`,
  );
  return row;
}

function word(from: number, until: number): (archive: GreatArchive, chance: Chance) => string {
  return ({ words }, chance) => words[from + Math.floor(chance() * (until - from))]!;
}

function several(one: (archive: GreatArchive, chance: Chance) => string, count: number) {
  return (archive: GreatArchive, chance: Chance): string =>
    Array.from({ length: count }, () => one(archive, chance)).join(' ');
}

function everywhere(words: (archive: GreatArchive, chance: Chance) => string): Kind {
  return (archive, chance) => ({ places: archive.listIds, question: { words: words(archive, chance) } });
}

function ofLists(
  from: number,
  count: number,
  words: (archive: GreatArchive, chance: Chance) => string,
): Kind {
  return (archive, chance) => ({
    places: archive.listIds.slice(from, from + count),
    question: { words: words(archive, chance) },
  });
}

function pick<T>(values: readonly T[], chance: Chance): T {
  return values[Math.floor(chance() * values.length)]!;
}
