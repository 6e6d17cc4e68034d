import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BandSorting } from '../../src/postoffice/ledger/band-sorting.service.js';
import { ChosenTexts } from '../../src/postoffice/ledger/chosen-texts.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { TextSearch } from '../../src/postoffice/ledger/text-search.service.js';
import { anAnnouncement } from './a-steered-house.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

let database: RoomDatabase;
let bands: BandSorting;
let texts: TextSearch;
let chosen: ChosenTexts;

beforeAll(async () => {
  database = await roomDatabase();
  bands = new BandSorting(database.dataSource);
  texts = new TextSearch(database.dataSource);
  chosen = new ChosenTexts(texts, new LedgerBook(), bands);
});
afterAll(() => database.close());

describe('wordings that are new', () => {
  it('wait unsorted while they are few, and are found all the same', async () => {
    const said = await say(10);
    await bands.rest();
    expect(await found(said)).toEqual(said.map(() => 1));
    expect(await sortedNow()).toBeGreaterThan(0);
  });

  it('are sorted behind whoever said them once they are fifty in all', async () => {
    const said = await say(40);
    await bands.rest();
    expect(await sortedNow()).toBe(0);
    expect(await found(said)).toEqual(said.map(() => 1));
  });
});

let words = 0;

/** Of letters alone: a number is taken for one that differs in each copy. */
function aWord(): string {
  words++;
  return `parole${String.fromCodePoint(97 + Math.floor(words / 26), 97 + (words % 26))}`;
}

async function say(count: number): Promise<string[]> {
  const said = Array.from({ length: count }, () => anAnnouncement(aWord()));
  for (const text of said) await sign(text);
  return said;
}

function sign(text: string): Promise<unknown> {
  const at = new Date('2026-03-02T09:00:00Z');
  return database.dataSource.transaction(manager =>
    chosen.sign(manager, { author: randomUUID(), subject: 'Une annonce', text, isReply: false, at }),
  );
}

/** How many announcements each is one of. */
function found(said: readonly string[]): Promise<number[]> {
  return Promise.all(
    said.map(async text => {
      const { clusterIds } = await texts.recognise({ text, htmlText: '', files: [], isReply: false });
      return clusterIds.length;
    }),
  );
}

/** Pages of the list that waited until now. */
async function sortedNow(): Promise<number> {
  const [{ pages }]: [{ pages: number }] = await database.dataSource.query(
    `select gin_clean_pending_list('ledger_text_bands_idx')::int as pages`,
  );
  return pages;
}
