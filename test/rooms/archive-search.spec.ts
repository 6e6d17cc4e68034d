import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ArchivePlace } from '../../src/postoffice/archive/archive-place.js';
import {
  type ArchiveQuestion,
  ArchiveSearch,
  type SearchPage,
} from '../../src/postoffice/archive/archive-search.service.js';
import { ArchiveService } from '../../src/postoffice/archive/archive.service.js';
import type { NewArchivedMessage } from '../../src/postoffice/archive/new-archived-message.js';
import { PeopleInArchive } from '../../src/postoffice/archive/people-in-archive.service.js';
import { RawErasing } from '../../src/postoffice/archive/raw-erasing.service.js';
import { Candidates } from '../../src/postoffice/archive/search/candidates.js';
import { Lexicon } from '../../src/postoffice/archive/search/lexicon.js';
import { MonthSizes } from '../../src/postoffice/archive/search/month-sizes.js';
import { SearchIndex } from '../../src/postoffice/archive/search-index.service.js';
import { WithdrawalService } from '../../src/postoffice/archive/withdrawal.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { anArchivedMessage } from './an-archived-message.js';
import { Community } from './a-community.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-06-01T10:00:00Z');
let database: RoomDatabase;
let archive: ArchiveService;
let index: SearchIndex;
let search: ArchiveSearch;
let golf: ArchivePlace;
let secret: ArchivePlace;

beforeAll(async () => {
  database = await roomDatabase();
  const { dataSource } = database;
  const lexicon = new Lexicon(dataSource);
  archive = new ArchiveService(dataSource);
  index = new SearchIndex(dataSource, lexicon);
  search = new ArchiveSearch(dataSource, lexicon, new Candidates(dataSource, new MonthSizes(dataSource)));
  const community = new Community(dataSource);
  golf = { kind: 'list', id: await community.aList('golf') };
  secret = { kind: 'list', id: await community.aList('secret') };
  await add(
    aMessage('diner', '2026-01-10', {
      subject: 'Dîner annuel',
      text: 'Bonjour,\nnous réserverons une salle au restaurant de l’École pour le conseil d’administration.',
    }),
    aMessage('annual', '2026-02-10', {
      subject: 'Annual meetings',
      text: 'The meetings were organised by Anne. Write to secretary@golf.example for the dinner.',
      authorName: 'Bastien Le Goff',
      authorAddress: 'bastien@b.example',
    }),
    aMessage('photos', '2026-03-10', {
      subject: 'Photos du dîner',
      text: 'Voici les photos : administration du club, puis le conseil.',
      attachments: [{ filename: 'trombinoscope.pdf', mediaType: 'application/pdf', bytes: 1 }],
    }),
    aMessage('answer', '2026-03-11', {
      subject: 'Re: Photos du dîner',
      referenceIds: ['photos@x'],
      text: '> Voici les photos\nMerci beaucoup !',
    }),
    aMessage('private', '2026-03-12', { place: secret, subject: 'Dîner secret', text: 'Personne ne sait.' }),
  );
});
afterAll(() => database.close());

function aMessage(key: string, day: string, change: Partial<NewArchivedMessage>): NewArchivedMessage {
  return anArchivedMessage(golf, `${key}@x`, { key, archivedAt: new Date(day), ...change });
}

async function add(...messages: NewArchivedMessage[]): Promise<void> {
  const { dataSource } = database;
  await dataSource.transaction(manager => archive.addMany(manager, messages));
  await index.catchUp();
}

async function found(
  words: string,
  question: Partial<ArchiveQuestion> = {},
  { places = [golf], ...page }: Partial<SearchPage> & { places?: ArchivePlace[] } = {},
): Promise<string[] | 'nothing-asked'> {
  const result = await search.find(places, { words, ...question }, { limit: 10, ...page }, now);
  return result.kind === 'found' ? result.messages.map(({ message }) => message.key) : result.kind;
}

describe('the search in archives', () => {
  it.each([
    // French stems, with and without accents, plurals and forms of the verb.
    ['dîners', ['answer', 'photos', 'diner']],
    ['DINER', ['answer', 'photos', 'diner']],
    ['réserver', ['diner']],
    ['reserverons', ['diner']],
    ['ecole', ['diner']],
    // English stems.
    ['meeting', ['annual']],
    ['organise', ['annual']],
    // All words, phrases over small words, without.
    ['conseil administration', ['photos', 'diner']],
    ['"conseil d’administration"', ['diner']],
    ['« administration du club »', ['photos']],
    ['dîner -photos', ['diner']],
    ['dîner -"photos du dîner"', ['diner']],
    // File names are found, what is quoted is not, nor is an address.
    ['trombinoscope', ['photos']],
    ['voici', ['photos']],
    ['secretary', []],
    ['secretary@golf.example', 'nothing-asked'],
    ['xyzzy', []],
    ['de la', 'nothing-asked'],
    ['', 'nothing-asked'],
    ["' & ) | ! :* \\", 'nothing-asked'],
  ])('finds for %j', async (words, expected) => {
    expect(await found(words)).toEqual(expected);
  });

  it('narrows by author, by days and to what has files', async () => {
    expect(await found('', { author: 'le goff' })).toEqual(['annual']);
    expect(await found('', { author: 'bast' })).toEqual(['annual']);
    expect(await found('', { authorAddress: 'Bastien@B.example' })).toEqual(['annual']);
    expect(await found('', { authorAddress: 'bastien@b' })).toEqual([]);
    expect(await found('dîner', { until: new Date('2026-03-11') })).toEqual(['photos', 'diner']);
    expect(await found('', { from: new Date('2026-02-10'), until: new Date('2026-03-11') })).toEqual([
      'photos',
      'annual',
    ]);
    expect(await found('dîner', { hasAttachment: true })).toEqual(['photos']);
  });

  it('shows nothing of a place that was not named', async () => {
    expect(await found('secret')).toEqual([]);
    expect(await found('secret', {}, { places: [golf, secret] })).toEqual(['private']);
    expect(await found('dîner', {}, { places: [] })).toEqual([]);
  });

  it('finds the same by the road of small archives and by that of great ones', async () => {
    const months = Array.from({ length: 40 }, (_, at) =>
      aMessage(`month-${at}`, new Date(Date.UTC(2019, at, 15)).toISOString(), {
        thread: 'new',
        subject: `Sortie ${at}`,
        text: at % 3 === 0 ? 'la fanfare' : 'le bal',
      }),
    );
    await add(...months);
    const candidates = new Candidates(database.dataSource, new MonthSizes(database.dataSource));
    const span = { from: new Date('2019-06-01'), until: new Date('2022-03-16') };
    for (const parts of [["'fanfar'"], ["('bal' | 'fanfar')"], ["'fanfar'", "!'bal'"], ["'rien'"]]) {
      const question = { placeIds: [golf.id, secret.id], parts, span };
      const all = await candidates.amongAll(question, null, 100);
      expect(await candidates.byWindows(question, null, 100, now)).toEqual(all);
      expect(await candidates.byWindows(question, null, 3, now)).toEqual(all.slice(0, 3));
      const after = all[0] ?? null;
      const rest = await candidates.byWindows(question, after, 100, now);
      expect(rest).toEqual(all.slice(1));
    }
  });

  it('goes on where a page ended, newest first or best first', async () => {
    for (const order of ['newest', 'best'] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const result = await search.find([golf], { words: 'dîner' }, { order, limit: 1, after }, now);
        if (result.kind !== 'found') throw new Error(result.kind);
        seen.push(...result.messages.map(({ message }) => message.key));
        after = result.next;
      } while (after !== null);
      expect(seen.toSorted()).toEqual(['answer', 'diner', 'photos']);
    }
    expect(await found('conseil', {}, { order: 'best' })).toHaveLength(2);
    expect(await found('dîner', {}, { after: "x'); drop" })).toHaveLength(3);
  });

  it('marks what was looked for', async () => {
    const result = await search.find([golf], { words: 'restaurants reserver' }, { limit: 1 }, now);
    const [first] = result.kind === 'found' ? result.messages : [];
    expect(first?.excerpt.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual([
      'réserverons',
      'restaurant',
    ]);
    expect(first?.subject).toEqual([{ text: 'Dîner annuel', isHit: false }]);
  });

  it('finds what is rewritten by its new words, and nothing hidden or deleted', async () => {
    const { manager } = database.dataSource;
    const withdrawals = new WithdrawalService(new JournalService(), new RawErasing(database.dataSource));
    await add(aMessage('changed', '2026-05-01', { thread: 'new', text: 'Rendez-vous au manège.' }));
    expect(await found('manège')).toEqual(['changed']);
    const [{ id }] = await manager.query(`select id from archived_message where key = 'changed'`);
    await archive.rewrite(manager, id, { text: 'Rendez-vous à la piscine.' });
    expect(await found('manège')).toEqual([]);
    await index.catchUp();
    expect(await found('piscine')).toEqual(['changed']);
    const withdrawal = { place: golf, which: { keys: ['changed'] }, actor: operator, reason: 'r' };
    await withdrawals.hide(manager, withdrawal, now);
    expect(await found('piscine')).toEqual([]);
    await withdrawals.show(manager, withdrawal, now);
    await index.catchUp();
    expect(await found('piscine')).toEqual(['changed']);
    await withdrawals.delete(manager, withdrawal, now);
    await index.catchUp();
    expect(await found('piscine')).toEqual([]);
  });

  it('finds nobody by a name that they took with them', async () => {
    const { dataSource } = database;
    await add(
      aMessage('left', '2026-05-02', {
        thread: 'new',
        authorName: 'Zoé Partie',
        authorAddress: 'zoe@z.example',
      }),
    );
    expect(await found('', { author: 'zoe' })).toEqual(['left']);
    const whole = { personId: '00000000-0000-4000-8000-000000000000', addresses: ['zoe@z.example'] };
    await new PeopleInArchive(dataSource).forget(dataSource.manager, whole);
    await index.catchUp();
    expect(await found('', { author: 'zoe' })).toEqual([]);
    expect(await found('', { from: new Date('2026-05-02') })).toEqual(['left']);
  });
});
