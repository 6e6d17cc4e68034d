import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { Canaries } from '../../src/channels/forwarding/canaries.service.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { BoardFigures } from '../../src/intake/steering/board-figures.service.js';
import { CampaignCounts } from '../../src/intake/steering/campaign-counts.service.js';
import { CampaignReading } from '../../src/intake/steering/campaign-reading.service.js';
import { CampaignWords } from '../../src/intake/steering/campaign-words.service.js';
import { GrowthWatch } from '../../src/intake/steering/growth-watch.service.js';
import { FigureChanges } from '../../src/intake/steering/figure-changes.service.js';
import { defaultFigures } from '../../src/intake/steering/figures.js';
import { isGrowing } from '../../src/intake/steering/growth.js';
import { PublicFigures } from '../../src/intake/steering/public-figures.service.js';
import { Replays } from '../../src/intake/steering/replays.service.js';
import { LedgerCampaigns } from '../../src/postoffice/ledger/ledger-campaigns.service.js';
import { LedgerGrowth } from '../../src/postoffice/ledger/ledger-growth.service.js';
import { LedgerSweep } from '../../src/postoffice/ledger/ledger-sweep.service.js';
import { PeopleInLedger } from '../../src/postoffice/ledger/people-in-ledger.service.js';
import { bearerOfAddress } from '../../src/postoffice/delivery/bearer.js';
import { LongAgo } from '../../src/intake/steering/long-ago.service.js';
import { LedgerPast } from '../../src/postoffice/ledger/ledger-past.service.js';
import { anIdentity } from './an-identity.js';
import { Community } from './a-community.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-11-23T10:00:00Z');
const dayMs = 86_400_000;
const company = randomUUID();
let database: RoomDatabase;
let community: Community;
let house: TestingModule;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
});
afterAll(() => database.close());

function campaignWords(): CampaignWords {
  return house.get(CampaignWords, { strict: false });
}

async function aText(subject: string): Promise<string> {
  const [row]: { id: string }[] = await database.dataSource.query(
    `with cluster as (insert into ledger_cluster (first_at, last_at) values ($2, $2) returning id),
     wording as (insert into ledger_text (cluster_id, kind, digest, bands, sketch, words, subject, sample, first_at)
       select id, 'words', decode(md5(random()::text), 'hex'), '{1}', '{1}', 30, $1, $1, $2 from cluster)
     select id from cluster`,
    [subject, now],
  );
  return row?.id ?? '';
}

interface Went {
  readonly daysAgo: number;
  readonly from: number;
  readonly to: number;
  readonly author?: string;
  readonly list?: string | null;
}

/** Bearers are numbers here: so many people from `from` up to `to`. */
async function went(
  clusterId: string | null,
  { daysAgo, from, to, author = company, list = null }: Went,
): Promise<void> {
  await database.dataSource.query(
    `insert into ledger_entry (at, cluster_id, author, author_address, road, state, list_id, group_id, message_id, people, bearers)
     select $1, $2, $3, 'ventes@societe.example', $4, 'reached', $5, $5, gen_random_uuid()::text, $7::int - $6::int,
            array(select generate_series($6::bigint, $7::bigint - 1))`,
    [
      new Date(now.getTime() - daysAgo * dayMs),
      clusterId,
      author,
      list === null ? 'lifetime' : 'list',
      list,
      from,
      to,
    ],
  );
}

describe('a small company that writes to more people each month', () => {
  it('is seen at two hundred, whatever its texts are', async () => {
    const sizes = [50, 100, 200];
    for (const [at, people] of sizes.entries())
      await went(await aText(`Offre ${at}`), { daysAgo: 75 - at * 30, from: 0, to: people });
    const steady = randomUUID();
    for (const daysAgo of [100, 70, 40, 10])
      await went(null, { daysAgo, from: 0, to: 400, author: steady, list: randomUUID() });
    const growth = new LedgerGrowth(database.dataSource);
    const asked = { doublings: 3, people: 50, now };
    const found = await growth.mayDouble('author', asked);
    expect(found).toEqual([{ id: company, address: 'ventes@societe.example', months: [0, 50, 100, 200] }]);
    expect(isGrowing(found[0]?.months ?? [], defaultFigures)).toBe(true);
    const before = await growth.mayDouble('author', { ...asked, now: new Date(now.getTime() - 40 * dayMs) });
    expect(before.filter(({ id }) => id === company)).toEqual([]);
  });
});

/** Thirty publics: each month so many times the one before, on days of their own, some with a gap. */
async function publics(): Promise<void> {
  for (let at = 0; at < 30; at++) {
    const author = randomUUID();
    const text = at % 3 === 0 ? await aText(`Croissance ${at}`) : null;
    for (let month = 0; month < 6; month++) {
      const people = Math.round((5 + at) * (1.6 + (at % 5) * 0.2) ** month);
      const daysAgo = 120 - month * 30 + ((at * 7 + month * 11) % 29) - 14 + at / 31;
      if ((at + month) % 11 !== 0) await went(text, { daysAgo, from: 0, to: people, author });
    }
  }
}

describe('growth that is looked for every few hours', () => {
  const stepMs = 7 * 3_600_000;
  const steps = 26;

  /** What is reported from now on, step by step. */
  async function reports(beforeEach: () => Promise<unknown>): Promise<unknown[]> {
    await database.dataSource.query('truncate growth_report, growth_pass');
    const watch = house.get(GrowthWatch, { strict: false });
    for (let step = 0; step < steps; step++) {
      await beforeEach();
      await watch.report(new Date(now.getTime() + step * stepMs));
    }
    const found: unknown[] = await database.dataSource.query(
      'select cluster_id, author, months, found_at from growth_report order by found_at, author, cluster_id',
    );
    await database.dataSource.query('truncate growth_report, growth_pass');
    return found;
  }

  it('is found in what changed since the last time as in all of it', async () => {
    await publics();
    const whole = await reports(() => database.dataSource.query('delete from growth_pass'));
    const changed = await reports(() => Promise.resolve());
    expect(changed).toEqual(whole);
    expect(new Set(whole.map(row => JSON.stringify(Object(row).found_at))).size).toBeGreaterThan(3);
    await database.dataSource.query(`delete from ledger_entry where cluster_id is null`);
    await database.dataSource.query('truncate ledger_cluster cascade');
  });

  it('reads no more than what passed the edge of a month', async () => {
    const quiet = randomUUID();
    for (const [at, people] of [10, 50, 110, 230].entries())
      await went(null, { daysAgo: 95 - at * 30, from: 0, to: people, author: quiet });
    const growth = new LedgerGrowth(database.dataSource);
    const asked = { doublings: 3, people: 50, now };
    const since = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
    expect((await growth.mayDouble('author', asked)).map(({ id }) => id)).toEqual([quiet]);
    expect(await growth.mayDouble('author', { ...asked, since: since(1) })).toEqual([]);
    expect(await growth.mayDouble('author', { ...asked, since: since(24 * 6) })).toHaveLength(1);
    await database.dataSource.query('delete from ledger_entry where author = $1', [quiet]);
  });
});

describe('what the ethics team sees first', () => {
  it('is what reached most outside lists; one post on one list is not there', async () => {
    const [wide, lists, own] = [await aText('Large'), await aText('Listes'), await aText('Une liste')];
    await went(wide, { daysAgo: 2, from: 0, to: 300, author: randomUUID() });
    await went(wide, { daysAgo: 0.5, from: 200, to: 350, author: randomUUID() });
    for (let copy = 0; copy < 2; copy++)
      await went(lists, { daysAgo: 1, from: 0, to: 8, list: randomUUID(), author: randomUUID() });
    await went(own, { daysAgo: 1, from: 0, to: 900, list: randomUUID(), author: randomUUID() });
    await database.dataSource.query(
      `insert into growth_report (cluster_id, author_address, months, found_at) values ($1, '', '{50,100,200}', $2)`,
      [wide, now],
    );
    const ledger = new LedgerCampaigns(database.dataSource);
    const counts = new CampaignCounts(database.dataSource, ledger);
    await counts.refresh(now);
    const reading = new CampaignReading(database.dataSource, ledger);
    const words = campaignWords();
    await words.say(lists, { word: 'hold', until: null, reason: 'Partout.' }, operator, now);
    const page = await reading.page(1, 30, now);
    expect(page[0]).toMatchObject({
      subject: 'Large',
      campaign: { outside: 350, authors: 2, copies: 2, isGrowing: true },
    });
    expect(page.find(({ subject }) => subject === 'Listes')).toMatchObject({ word: 'hold' });
    expect(page.map(({ subject }) => subject)).not.toContain('Une liste');
    expect(await words.inForce([lists], now)).toBe('held');
    const curve = await ledger.curve(wide, 'day', 'UTC');
    expect(curve.map(({ people, sum }) => [people, sum])).toEqual([
      [300, 300],
      [150, 350],
    ]);
    const detail = await ledger.detail(wide);
    expect(detail).toMatchObject({ roads: [{ road: 'lifetime', copies: 2, people: 350 }], lists: [] });
    expect(detail.authors).toHaveLength(2);
  });

  it('stays held where a held text turns out to be part of another', async () => {
    const [kept, gone] = [await aText('Un'), await aText('Le même')];
    const words = campaignWords();
    await words.say(gone, { word: 'hold', until: null, reason: 'Non.' }, operator, now);
    await words.say(kept, { word: 'watch', until: null, reason: 'À voir.' }, operator, now);
    await database.dataSource.transaction(manager =>
      words.join(manager, { clusterId: kept, joined: [gone] }, now),
    );
    await database.dataSource.query('delete from ledger_cluster where id = $1', [gone]);
    expect(await words.inForce([kept], now)).toBe('held');
  });
});

describe('a canary', () => {
  it('has an address that is nobody’s, is no person, and gives its name to nobody else', async () => {
    const { dataSource } = database;
    const canaries = new Canaries(readConfig({}), dataSource, community.journal);
    const name = { givenName: 'Ève', familyName: 'Lorimont', promotion: 1988 };
    expect(await canaries.make(name, operator, now)).toEqual({ kind: 'made' });
    expect(await canaries.make(name, operator, now)).toEqual({ kind: 'taken' });
    const [canary] = await canaries.all();
    expect(canary?.local).toBe('eve.lorimont.1988');
    expect(await canaries.find('eve.lorimont.1988')).not.toBeNull();
    expect(await canaries.end(canary?.id ?? '', operator, now)).toBe(true);
    expect(await canaries.end(canary?.id ?? '', operator, now)).toBe(false);
    expect(await canaries.find('eve.lorimont.1988')).toBeNull();
    expect(await dataSource.query('select 1 from person')).toEqual([]);
  });
});

describe('the board’s figures', () => {
  it('change once for those who saw the same, and are remembered with their reason', async () => {
    const { dataSource } = database;
    const changes = new FigureChanges(dataSource, new BoardFigures(dataSource), community.journal);
    const figures = { ...defaultFigures, peopleByText: 150 };
    const change = { figures, reason: 'Moins.', seenId: null };
    expect(await changes.change(change, operator, now)).toEqual({ kind: 'changed' });
    expect(await changes.change(change, operator, now)).toEqual({ kind: 'moved-on' });
    const [latest] = await changes.recent();
    expect(latest).toMatchObject({
      reason: 'Moins.',
      changed: [{ name: 'peopleByText', before: 200, after: 150 }],
    });
    const again = { ...change, seenId: latest?.id ?? '' };
    expect(await changes.change(again, operator, now)).toEqual({ kind: 'same' });
  });

  it('are tried on what the ledger remembers', async () => {
    const replays = new Replays(database.dataSource, new LedgerPast(database.dataSource));
    const { steered } = await replays.of(defaultFigures, now);
    expect(steered.map(({ subject }) => subject)).toContain('Large');
    expect(steered.map(({ subject }) => subject)).not.toContain('Une liste');
  });

  it('are tried on authors whose texts all differ', async () => {
    const author = randomUUID();
    await database.dataSource.query(
      `with cluster as (
         insert into ledger_cluster (first_at, last_at) select $2, $2 from generate_series(1, 45) returning id)
       insert into ledger_entry (at, cluster_id, author, author_address, road, state, message_id, people, bearers)
       select $2, id, $1, 'busy@home.example', 'lifetime', 'reached', id::text, 1, array[row_number() over ()]
       from cluster`,
      [author, now],
    );
    const replays = new Replays(database.dataSource, new LedgerPast(database.dataSource));
    const found = async (peopleByAuthor: number) =>
      (await replays.of({ ...defaultFigures, peopleByAuthor }, new Date(now.getTime() + 1_000))).steered
        .map(({ reason }) => reason)
        .filter(({ code }) => code === 'many-texts');
    expect(await found(45)).toEqual([]);
    expect(await found(40)).toContainEqual({
      code: 'many-texts',
      values: { people: 41, days: 30, limit: 40 },
    });
  });

  it('are summed up by month for everybody, quiet months too', async () => {
    await database.dataSource.query(
      `insert into steering_draft (author_address, author_name, road, subject, body, message_id, reason_code, people,
                                   state, created_at, updated_at)
       values ('a@b.example', '', 'mail', 's', 'b', 'm', 'many-people', 300, 'asked', $1, $1)`,
      [now],
    );
    const months = await new PublicFigures(database.dataSource).months(12, 'Europe/Paris', now);
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toEqual({ month: '2026-11-01', announcements: 1, avoided: 300, asked: 0 });
    expect(months[0]).toMatchObject({ announcements: 0, avoided: 0 });
  });
});

function days(count: number): Date {
  return new Date(now.getTime() + count * dayMs);
}

async function samples(): Promise<string[]> {
  const rows: { sample: string }[] = await database.dataSource.query(
    `select sample from ledger_text where sample like 'Oubli%' order by sample`,
  );
  return rows.map(({ sample }) => sample);
}

describe('the ledger', () => {
  it('forgets what was said to few after a month, and everything after its longest window', async () => {
    const ledger = new LedgerSweep(database.dataSource);
    const words = campaignWords();
    const longAgo = new LongAgo(words, ledger);
    const [few, many, held] = [await aText('Oubli 1'), await aText('Oubli 2'), await aText('Oubli 3')];
    await went(few, { daysAgo: 0, from: 0, to: 3 });
    await went(many, { daysAgo: 0, from: 0, to: 30 });
    await words.say(held, { word: 'hold', until: null, reason: 'Non.' }, operator, now);
    await longAgo.forget(days(34));
    expect(await samples()).toEqual(['Oubli 1', 'Oubli 2', 'Oubli 3']);
    await longAgo.forget(days(36));
    expect(await samples()).toEqual(['Oubli 2', 'Oubli 3']);
    await longAgo.forget(days(401));
    const left: { id: string }[] = await database.dataSource.query('select id from ledger_cluster');
    expect(left.map(({ id }) => id)).toContain(held);
    expect(left.map(({ id }) => id)).not.toContain(few);
    expect(left.map(({ id }) => id)).not.toContain(many);
    expect(await database.dataSource.query('select from ledger_entry')).toEqual([]);
  });

  it('forgets who wrote, what they alone said, and the address they were counted under', async () => {
    const id = randomUUID();
    const alone = await aText('Oubli 4');
    const shared = await aText('Oubli 5');
    await went(alone, { daysAgo: 1, from: 0, to: 30, author: bearerOfAddress('Anne@x.example') });
    for (const author of [id, randomUUID()]) await went(shared, { daysAgo: 1, from: 0, to: 30, author });
    const people = new PeopleInLedger(database.dataSource);
    const anne = { personId: id, addresses: ['anne@x.example'] };
    expect((await people.about(anne))[0]?.rows).toHaveLength(2);
    await database.dataSource.transaction(manager => people.forget(manager, anne));
    expect((await people.about(anne))[0]?.rows).toEqual([]);
    expect(await samples()).toContain('Oubli 5');
    expect(await samples()).not.toContain('Oubli 4');
  });
});
