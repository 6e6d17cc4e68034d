import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/foundation/database/data-source.js';
import type { Sighting } from '../../src/intake/steering/outlook.js';
import { SteeringService } from '../../src/intake/steering/steering.service.js';
import { bearerNumber } from '../../src/postoffice/ledger/ledger-account.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { LedgerReach } from '../../src/postoffice/ledger/ledger-reach.service.js';
import { type Wording, wordingsOf } from '../../src/postoffice/ledger/wording.js';
import { command } from '../flows/vigie.js';
import { anIdentity } from '../rooms/an-identity.js';
import { entityClasses } from '../../src/foundation/database/entity-classes.js';
import { type BenchSite, done } from './site.js';
import { chanceFrom, vocabulary, vocabularySize, zipf } from './vocabulary.js';

export interface SteeringFigure {
  /** What steering adds to one post to a list, milliseconds. */
  readonly post: Spread;
  /** The same of a mail to ten lifetime addresses. */
  readonly lifetime: Spread;
  /** A reach of 17,000 people counted, milliseconds. */
  readonly reach: number;
}

interface Spread {
  readonly p50: number;
  readonly p95: number;
}

const asked = 300;
const warmUps = 30;
/** Entries of one text, as of a mailing that goes on for months. */
const entriesOfText = 40;

/** A decision beside a ledger of that many rows: looked up, signed and written. */
export async function measureSteering(site: BenchSite, rows: number): Promise<SteeringFigure> {
  const environment = await site.site();
  await done(command(environment, ['people', 'import', site.peopleFile(17_000)]));
  const options = dataSourceOptions(environment.DATABASE_URL ?? '');
  const dataSource = await new DataSource({ ...options, entities: await entityClasses() }).initialize();
  try {
    await fill(dataSource, rows);
    const house = await anIdentity(dataSource);
    const people: { id: string }[] = await dataSource.query('select id from person');
    const ids = people.map(({ id }) => id);
    const post = await spread(dataSource, house.get(SteeringService), house.get(LedgerBook), number =>
      sighting(number, { lists: [aList(number)], outside: [] }),
    );
    const lifetime = await spread(dataSource, house.get(SteeringService), house.get(LedgerBook), number =>
      sighting(asked + number, { lists: [], outside: ids.slice(number * 10, number * 10 + 10) }),
    );
    return { post, lifetime, reach: await countedIn(dataSource, house.get(LedgerReach), ids) };
  } finally {
    await dataSource.destroy();
  }
}

/** Texts of a realistic vocabulary, each sent to one person a few dozen times. */
async function fill(dataSource: DataSource, rows: number): Promise<void> {
  const texts = Math.ceil(rows / entriesOfText);
  const batch = 5_000;
  for (let from = 0; from < texts; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, texts - from) }, (_, at) => from + at);
    const wordings = numbers.map(number => wordingOf(textOf(number)));
    await dataSource.query(
      `with made as (
         insert into ledger_cluster (first_at, last_at) select now(), now() from generate_series(1, $4) returning id),
       numbered as (select id, row_number() over () as n from made),
       texts as (
         insert into ledger_text (cluster_id, kind, digest, bands, sketch, words, subject, sample, first_at)
         select numbered.id, 'words', sha256(($3 + n)::text::bytea), bands::bigint[], sketch::int[], 120, 's', 's', now()
         from unnest($1::text[], $2::text[]) with ordinality as row (bands, sketch, n) join numbered using (n)
         returning id, cluster_id)
       insert into ledger_entry (at, cluster_id, text_id, author, author_address, road, state, message_id, people, bearers)
       select now() - random() * interval '300 days', cluster_id, id, md5((id % 20000)::text)::uuid, 'a@x.example',
              'lifetime', 'reached', id || '-' || copy, 1, array[(random() * 1e15)::bigint]
       from texts, generate_series(1, ${entriesOfText}) as copy`,
      [
        wordings.map(({ bands }) => `{${bands.join(',')}}`),
        wordings.map(({ sketch }) => `{${sketch.join(',')}}`),
        from,
        numbers.length,
      ],
    );
  }
  await dataSource.query('vacuum analyze ledger_entry, ledger_text, ledger_cluster');
}

function wordingOf(text: string): Wording {
  const [wording] = wordingsOf({ text, htmlText: '', files: [], isReply: false });
  if (wording === undefined) throw new Error('a text of the bench is long enough to be compared');
  return wording;
}

const words = vocabulary(chanceFrom(5));
const rank = zipf(vocabularySize);

/** As long as most announcements. */
function textOf(seed: number): string {
  const chance = chanceFrom(seed);
  return Array.from({ length: 140 }, () => words[rank(chance)]).join(' ');
}

function sighting(number: number, to: Pick<Sighting, 'lists' | 'outside'>): Sighting {
  return {
    authorAddress: `m${number}@home.example`,
    isProven: true,
    messageId: `bench-${number}@home.example`,
    subject: 'Annonce',
    text: textOf(1_000_000 + number),
    htmlText: '',
    files: [],
    answers: [],
    leaves: null,
    at: new Date(),
    ...to,
  };
}

/** One after the other, as their senders wait for the answer. */
async function spread(
  dataSource: DataSource,
  steering: SteeringService,
  book: LedgerBook,
  sightingOf: (number: number) => Sighting,
): Promise<Spread> {
  const times: number[] = [];
  for (let number = 0; number < warmUps + asked; number++) {
    const seen = sightingOf(number);
    const begun = performance.now();
    const outlook = await steering.look(seen);
    const looked = performance.now() - begun;
    // The post has its transaction anyway: what steering adds is what it asks and writes there.
    const written = await dataSource.transaction(async manager => {
      const start = performance.now();
      const signed = await steering.sign(manager, outlook);
      const { author } = outlook;
      const [list] = seen.lists;
      const account = {
        ...signed,
        at: seen.at,
        author,
        authorAddress: seen.authorAddress,
        road: list === undefined ? ('lifetime' as const) : ('list' as const),
        listId: list?.id ?? null,
        groupId: null,
        isOwn: false,
        isReply: false,
        messageId: seen.messageId,
        postId: null,
      };
      await book.reached(manager, [{ account, bearers: seen.outside }]);
      return performance.now() - start;
    });
    if (number >= warmUps) times.push(looked + written);
  }
  const sorted = times.toSorted((one, other) => one - other);
  return { p50: sorted[Math.floor(asked * 0.5)] ?? NaN, p95: sorted[Math.floor(asked * 0.95)] ?? NaN };
}

/** Everybody, by one text on two lists. */
async function countedIn(
  dataSource: DataSource,
  reach: LedgerReach,
  ids: readonly string[],
): Promise<number> {
  const [{ id: clusterId }]: [{ id: string }] = await dataSource.query(
    `with cluster as (insert into ledger_cluster (first_at, last_at) values (now(), now()) returning id)
     insert into ledger_entry (at, cluster_id, author, author_address, road, state, message_id, people, bearers)
     select now(), id, gen_random_uuid(), '', 'list', 'reached', 'm' || half, $1, $2::bigint[]
     from cluster, generate_series(1, 2) as half returning cluster_id as id`,
    [ids.length, `{${ids.map(bearerNumber).join(',')}}`],
  );
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const begun = performance.now();
    const people = await reach.directoryPeople([clusterId], new Date(Date.now() - 86_400_000), ids);
    if (people !== ids.length) throw new Error(`${people} people were counted, not ${ids.length}`);
    times.push(performance.now() - begun);
  }
  return times.toSorted((one, other) => one - other)[2] ?? NaN;
}

function aList(number: number): Sighting['lists'][number] {
  return { id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, groupId: null, rule: null };
}
