import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressHash } from '../../src/community/directory/address-hash.js';
import { DirectoryService } from '../../src/community/directory/directory.service.js';
import { KeptMeasure } from '../../src/community/standing/kept-measure.entity.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalEntry } from '../../src/foundation/journal/journal-entry.entity.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const later = new Date('2026-03-02T09:00:00Z');
const until = new Date('2026-04-01T09:00:00Z');

let database: RoomDatabase;
let standing: StandingService;
let personId: string;

beforeAll(async () => {
  database = await roomDatabase();
  const journal = new JournalService();
  standing = new StandingService(database.dataSource, journal);
  personId = await aPerson(new DirectoryService(database.dataSource, journal), 'anne');
});
afterAll(() => database.close());

describe('a measure', () => {
  it('needs a reason and a future', async () => {
    const measure = { personId, kind: 'warning', reason: ' ', until } as const;
    expect(await standing.open(measure, operator, now)).toEqual({ kind: 'reason-missing' });
    expect(await standing.open({ ...measure, reason: 'spam', until: now }, operator, now)).toEqual({
      kind: 'already-over',
    });
  });

  it('is in force from its opening to its end, and the strongest counts', async () => {
    expect(await standing.measureOnPosting(personId, now)).toBe('none');
    await standing.open({ personId, kind: 'posts-moderated', reason: 'ads', until }, operator, now);
    await standing.open({ personId, kind: 'access-suspended', reason: 'ads', until: later }, operator, now);
    expect(await standing.measureOnPosting(personId, now)).toBe('posting-suspended');
    expect(await standing.isAccessSuspended(personId, now)).toBe(true);
    expect(await standing.isAccessSuspended(personId, later)).toBe(false);
    expect(await standing.measureOnPosting(personId, later)).toBe('posts-moderated');
    expect(await standing.measureOnPosting(personId, until)).toBe('none');
    expect((await standing.inForce(personId, later)).map(({ kind }) => kind)).toEqual(['posts-moderated']);
  });

  it('can be lifted, once', async () => {
    const lifted = { personId, kind: 'posts-moderated' } as const;
    expect(await standing.lift(lifted, operator, later)).toEqual({ kind: 'lifted', count: 1 });
    expect(await standing.lift(lifted, operator, later)).toEqual({ kind: 'none-in-force' });
    expect(await standing.measureOnPosting(personId, later)).toBe('none');
  });

  it('is journaled without its reason', async () => {
    const entries = await database.dataSource.manager.findBy(JournalEntry, { subjectId: personId });
    expect(entries.map(({ action }) => action)).toEqual([
      'person.added',
      'measure.opened',
      'measure.opened',
      'measure.lifted',
    ]);
    expect(JSON.stringify(entries)).not.toContain('ads');
  });
});

describe('a measure of somebody who left', () => {
  it('holds on the bare address, and on whoever registers with it again, to its end', async () => {
    const { manager } = database.dataSource;
    await manager.insert(KeptMeasure, {
      addressHash: addressHash('back@x.example'),
      kind: 'access-suspended',
      reason: 'ads',
      openedAt: now,
      until,
    });
    expect(await standing.measureOnAddresses(['other@x.example'], now)).toBe('none');
    expect(await standing.measureOnAddresses(['back@x.example'], now)).toBe('posting-suspended');
    expect(await standing.measureOnAddresses(['back@x.example'], until)).toBe('none');
    const back = await aPerson(new DirectoryService(database.dataSource, new JournalService()), 'back');
    expect(await standing.isAccessSuspended(back, now)).toBe(true);
    expect(await standing.measureOnPosting(back, now)).toBe('posting-suspended');
    expect(await standing.isAccessSuspended(back, until)).toBe(false);
  });
});
