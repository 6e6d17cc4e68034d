import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionFilter } from '../../src/channels/moderation/decision-filter.js';
import {
  DecisionJournal,
  type JournaledDecision,
} from '../../src/channels/moderation/decision-journal.service.js';
import { HeldMoves } from '../../src/channels/moderation/held-moves.service.js';
import { MonthlyModerationService } from '../../src/channels/moderation/monthly-moderation.service.js';
import type { HeldAction } from '../../src/channels/moderation/transitions.js';
import { type NewPost, PostRecord } from '../../src/channels/posting/post-record.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { Community } from './a-community.js';
import { aNewPost } from './a-new-post.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

let database: RoomDatabase;
let community: Community;
let moves: HeldMoves;
let posts: PostRecord;
let raws: RawStore;
let journal: DecisionJournal;
let anne: string;
let golf: string;

beforeAll(async () => {
  database = await roomDatabase();
  const { dataSource } = database;
  community = new Community(dataSource);
  raws = new RawStore(dataSource);
  posts = new PostRecord(dataSource);
  moves = new HeldMoves();
  journal = new DecisionJournal(community.config, dataSource);
  anne = await aPerson(community.directory, 'anne');
  golf = await community.aList('golf');
});
afterAll(() => database.close());

async function held(listId: string, receivedAt: string, own: Partial<NewPost> = {}): Promise<string> {
  const { manager } = database.dataSource;
  const at = new Date(receivedAt);
  const post = await aNewPost(raws, manager, { listId, outcome: 'held', receivedAt: at, ...own });
  const id = randomUUID();
  await moves.hold(manager, {
    id,
    postId: (await posts.add(manager, post)) ?? '',
    listId,
    isAuthorTold: false,
    heldAt: at,
    preview: '',
    attachments: [],
  });
  return id;
}

async function decide(
  heldId: string,
  action: HeldAction,
  at: string,
  { personId = anne, reason = '' }: { personId?: string | null; reason?: string } = {},
): Promise<void> {
  const via = personId === null ? 'job' : 'web';
  const move = { heldId, action, reason, personId, via, releaseAt: null } as const;
  await database.dataSource.transaction(manager => moves.move(manager, move, new Date(at)));
}

const read = (filter: DecisionFilter = {}, limit = 50): Promise<JournaledDecision[]> =>
  journal.of(golf, filter, { limit, after: null });
const said = (decisions: readonly JournaledDecision[]): string[] =>
  decisions.map(({ action, subject }) => `${action} ${subject}`);

describe('the decisions on a list', () => {
  beforeAll(async () => {
    const one = await held(golf, '2026-01-31T22:00:00Z', { subject: 'Dîner', authorName: 'Zoé' });
    // Already February in Paris.
    await decide(one, 'approve', '2026-01-31T23:30:00Z');
    await decide(one, 'release', '2026-01-31T23:31:00Z', { personId: null });
    const two = await held(golf, '2026-02-01T08:00:00Z', { subject: 'Voiles 100 %' });
    await decide(two, 'reject', '2026-02-03T08:00:00Z', { reason: 'Pas d’annonce ici.' });
    const three = await held(golf, '2026-02-01T08:00:00Z', { subject: 'Vieux' });
    await decide(three, 'expire', '2026-02-15T08:00:00Z', { personId: null });
    const elsewhere = await held(await community.aList('other'), '2026-02-01T08:00:00Z', { subject: 'Loin' });
    await decide(elsewhere, 'discard', '2026-02-02T08:00:00Z');
  });

  it('are read the latest first, with who and why; a release is none', async () => {
    const all = await read();
    expect(said(all)).toEqual(['expire Vieux', 'reject Voiles 100 %', 'approve Dîner']);
    expect(all.map(({ sequel }) => sequel)).toEqual([null, null, 'release']);
    expect(all[0]).toMatchObject({ byName: null, via: 'job' });
    expect(all[1]).toMatchObject({ byName: 'anne Test', by: anne, reason: 'Pas d’annonce ici.' });
    expect(await journal.deciders(golf)).toEqual([{ id: anne, name: 'anne Test' }]);
    expect(await journal.since(golf)).toEqual(new Date('2026-01-31T23:30:00Z'));
  });

  it.each<[DecisionFilter, string[]]>([
    [{ words: 'dîn' }, ['approve Dîner']],
    [{ words: 'zoé' }, ['approve Dîner']],
    [{ words: 'annonce' }, ['reject Voiles 100 %']],
    [{ words: '%' }, ['reject Voiles 100 %']],
    [{ action: 'expire' }, ['expire Vieux']],
    [{ by: 'nobody' }, ['expire Vieux']],
    [{ month: '2026-01' }, []],
    [{ month: '2026-02', action: 'approve' }, ['approve Dîner']],
    [{ words: `' or true --` }, []],
  ])('are found by %j', async (filter, found) => {
    expect(said(await read(filter))).toEqual(found);
  });

  it('are found by who decided', async () => {
    expect(said(await read({ by: anne }))).toEqual(['reject Voiles 100 %', 'approve Dîner']);
  });

  it('go on behind any of them, whatever was decided since', async () => {
    const [first] = await read({}, 1);
    const after = first === undefined ? null : { since: first.place, id: first.id };
    expect(said(await journal.of(golf, {}, { limit: 1, after }))).toEqual(['reject Voiles 100 %']);
  });

  it('are walked by the index of their list', async () => {
    const rows = await database.dataSource.transaction(async manager => {
      await manager.query('set local enable_seqscan = off; set local enable_sort = off');
      return manager.query(
        `explain select id from moderation_decision where list_id = $1 and decision <> 'release'
         order by decided_at desc, id desc limit 50`,
        [golf],
      );
    });
    expect(JSON.stringify(rows)).toContain('moderation_decision_journal_idx');
  });
});

describe('the figures of a month', () => {
  it('say what waited, what became of it, and the median time to a moderator’s first decision', async () => {
    const list = await community.aList('figures');
    const hours = [1, 3, 5];
    for (const hour of hours) {
      const id = await held(list, '2026-02-10T08:00:00Z');
      await decide(id, 'approve', `2026-02-10T${String(8 + hour).padStart(2, '0')}:00:00Z`);
    }
    const changed = await held(list, '2026-02-11T08:00:00Z');
    await decide(changed, 'approve', '2026-02-11T09:00:00Z');
    await decide(changed, 'undo', '2026-02-11T09:00:20Z');
    await decide(changed, 'reject', '2026-02-12T09:00:00Z');
    await decide(await held(list, '2026-02-12T08:00:00Z'), 'withdraw', '2026-02-12T09:00:00Z');
    await held(list, '2026-03-01T08:00:00Z');
    const monthly = new MonthlyModerationService(community.config, database.dataSource);
    expect(await monthly.of([list], 12, new Date('2026-03-02T08:00:00Z'))).toEqual([
      {
        listId: list,
        month: '2026-03-01',
        held: 1,
        approved: 0,
        refused: 0,
        discarded: 0,
        medianSeconds: null,
      },
      {
        listId: list,
        month: '2026-02-01',
        held: 5,
        approved: 3,
        refused: 1,
        discarded: 0,
        medianSeconds: 2 * 3_600,
      },
    ]);
  });
});
