import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostRecord } from '../../src/channels/posting/post-record.service.js';
import { PostingService } from '../../src/channels/posting/posting.service.js';
import type { List } from '../../src/community/lists/list.entity.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalEntry } from '../../src/foundation/journal/journal-entry.entity.js';
import { JournalReader } from '../../src/foundation/journal/journal-reader.service.js';
import { Rehearsal, type Trial } from '../../src/intake/reception/rehearsal.service.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const later = new Date('2026-03-01T10:30:00Z');

let database: RoomDatabase;
let community: Community;
let rehearsal: Rehearsal;
let golf: List;
let anne: string;

beforeAll(async () => {
  database = await roomDatabase();
  const { dataSource } = database;
  community = new Community(dataSource);
  const { config, journal, directory } = community;
  const posting = new PostingService(
    config,
    dataSource,
    community.postingAudience,
    new StandingService(dataSource, journal),
    new PostRecord(dataSource),
  );
  rehearsal = new Rehearsal(dataSource, posting, directory, journal, new JournalReader(dataSource));
  anne = await aPerson(directory, 'anne');
  const id = await community.aList('golf');
  golf = (await community.lists.findById(id))!;
  await community.subscriptions.subscribe(id, { personId: anne }, 'recorded', operator, now);
});
afterAll(() => database.close());

const ordinary: Trial = { address: 'anne@x.example', identity: 'proven', bytes: 4_000, attachment: null };

async function tried(trial: Partial<Trial>, edited: Partial<List> = {}): Promise<string> {
  const outcome = await rehearsal.rehearse(golf, { ...ordinary, ...trial }, edited, anne, now);
  if (outcome.kind !== 'judged') return outcome.kind;
  const { kind, reasons } = outcome.judged.decision;
  return [kind, ...reasons.map(({ code }) => code)].join(' ');
}

describe('a message nobody sent', () => {
  it.each<[string, Partial<Trial>, Partial<List>, string]>([
    ['of a subscriber', {}, {}, 'accept'],
    ['of a stranger', { address: 'eve@stranger.example' }, {}, 'hold not-subscribed'],
    ['whose domain denies it', { identity: 'contradicted' }, {}, 'hold identity-contradicted'],
    ['that is heavy', { bytes: 5_000_000 }, {}, 'hold too-large'],
    [
      'that carries a video',
      { attachment: { filename: 'a.mp4', mediaType: 'video/mp4', bytes: 3_000 } },
      { refusedKinds: ['video/*'] },
      'hold attachment-kind',
    ],
    ['under settings not saved', {}, { policy: 'animators-only' }, 'reject animators-only'],
  ])('%s is judged by the rules', async (_, trial, edited, expected) => {
    expect(await tried(trial, edited)).toBe(expected);
  });

  it('leaves no post behind, and the settings as they are', async () => {
    expect(await database.dataSource.query('select from post')).toEqual([]);
    expect((await community.lists.findById(golf.id))?.policy).toBe('members');
  });

  it('is what becomes of one’s own', async () => {
    expect(await rehearsal.own(golf, anne, now)).toEqual({ kind: 'accept', reasons: [] });
    expect((await rehearsal.own(golf, await aPerson(community.directory, 'bruno'), now))?.kind).toBe('hold');
  });

  it('can’t be asked about a whole directory in an hour', async () => {
    const asked = async (): Promise<string> => (await rehearsal.rehearse(golf, ordinary, {}, anne, now)).kind;
    let kind = await asked();
    for (let times = 0; times < 80 && kind === 'judged'; times++) kind = await asked();
    expect(kind).toBe('limited');
    expect((await rehearsal.rehearse(golf, ordinary, {}, anne, later)).kind).toBe('judged');
    const { manager } = database.dataSource;
    expect(await manager.countBy(JournalEntry, { action: 'rehearsal.limited' })).toBe(1);
    const [entry] = await manager.findBy(JournalEntry, { action: 'rehearsal.asked' });
    expect(JSON.stringify(entry)).not.toContain('@');
  });
});
