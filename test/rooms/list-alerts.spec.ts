import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { ListAlerts } from '../../src/channels/moderation/list-alerts.service.js';
import { HeldMoves } from '../../src/channels/moderation/held-moves.service.js';
import { PostRecord } from '../../src/channels/posting/post-record.service.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import { ModerationAlarmJob } from '../../src/doors/jobs/moderation-alarm.job.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { ModerationAlarm } from '../../src/intake/reception/moderation-alarm.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { Community } from './a-community.js';
import { aNewPost } from './a-new-post.js';
import { aPerson } from './a-person.js';
import { anIdentity } from './an-identity.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const start = new Date('2026-03-02T10:00:00Z');
const inHours = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000);
let database: RoomDatabase;
let community: Community;
let house: TestingModule;
let job: ModerationAlarmJob;
let groupId: string;
let listId: string;
let animator: string;
let root: string;
let made = 0;
/** What was written before this test. */
let before = 0;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  job = new ModerationAlarmJob(found(ModerationAlarm));
  root = await aPerson(community.directory, 'root');
  await found(RoleService).grant(root, 'operator', operator, start);
});
afterAll(() => database.close());
beforeEach(async () => {
  made += 1;
  // What other tests left behind is not this one's.
  await database.dataSource.query('update list set deleted_at = now() where deleted_at is null');
  await database.dataSource.query('delete from list_alert');
  [{ before }] = await database.dataSource.query('select coalesce(max(id), 0)::int as before from delivery');
  groupId = await community.aGroup(`group-${made}`);
  animator = await aPerson(community.directory, `anita-${made}`);
  await community.members.put(groupId, animator, 'animator', operator, start);
  listId = await community.aList(`golf-${made}`, groupId);
});

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

async function held(at: Date): Promise<string> {
  const posts = new PostRecord(database.dataSource);
  return database.dataSource.transaction(async manager => {
    const post = await aNewPost(new RawStore(database.dataSource), manager, { listId, outcome: 'held' });
    const [postId, id] = [(await posts.add(manager, post)) ?? '', randomUUID()];
    const row = { id, postId, listId, isAuthorTold: false, heldAt: at, preview: '', attachments: [] };
    await found(HeldMoves).hold(manager, row);
    return id;
  });
}

async function shutOut(personId: string, until: Date): Promise<void> {
  await database.dataSource.query(
    `insert into measure (person_id, kind, reason, opened_at, until) values ($1, 'access-suspended', 'x', $2, $3)`,
    [personId, start, until],
  );
}

async function signedIn(personId: string, at: Date): Promise<void> {
  await database.dataSource.query(
    `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
     values (sha256(gen_random_uuid()::text::bytea), $1, $2, $2, $2::timestamptz + interval '90 days')`,
    [personId, at],
  );
}

async function heard(): Promise<string[]> {
  const rows: { address: string }[] = await database.dataSource.query(
    `select split_part(d.address::text, '@', 1) as address from delivery d where d.id > $1 order by d.id`,
    [before],
  );
  return rows.map(({ address }) => address);
}

async function alerts(): Promise<string[]> {
  return (await found(ListAlerts).all()).map(({ name, cause }) => `${name} ${cause}`);
}

describe('a list', () => {
  it('whose people come now and then alarms nobody, whatever waits', async () => {
    await held(start);
    await signedIn(animator, inHours(-80 * 24));
    expect(await job.run(inHours(80))).toBe(0);
    expect(await alerts()).toEqual([]);
  });

  it('of which nobody can act any more alarms the operators at once, and each week', async () => {
    await shutOut(animator, inHours(24 * 365));
    expect(await job.run(inHours(1))).toBe(1);
    expect(await job.run(inHours(2))).toBe(0);
    expect(await job.run(inHours(168))).toBe(0);
    expect(await job.run(inHours(169))).toBe(1);
    expect(await heard()).toEqual(['root', 'root']);
    expect(await alerts()).toEqual([`golf-${made} nobody`]);
  });

  it('of which nobody could hear alarms as soon as somebody can', async () => {
    for (const personId of [animator, root]) await shutOut(personId, inHours(24 * 365));
    expect(await job.run(inHours(1))).toBe(0);
    await database.dataSource.query('delete from measure where person_id = $1', [root]);
    expect(await job.run(inHours(2))).toBe(1);
    expect(await heard()).toEqual(['root']);
  });

  it('stops to when somebody is named, and would again', async () => {
    await shutOut(animator, inHours(24 * 365));
    await job.run(inHours(1));
    const moderator = await aPerson(community.directory, `mona-${made}`);
    await community.moderators.add(listId, moderator, operator, inHours(2));
    await job.run(inHours(3));
    expect(await alerts()).toEqual([]);
    await community.moderators.remove(listId, moderator, operator, inHours(4));
    expect(await job.run(inHours(5))).toBe(1);
  });

  it('where messages wait for three days and nobody came alarms its animators, then the operators too', async () => {
    await held(start);
    await signedIn(animator, inHours(-91 * 24));
    expect(await job.run(inHours(71))).toBe(0);
    expect(await job.run(inHours(72))).toBe(1);
    expect(await heard()).toEqual([`anita-${made}`]);
    expect(await alerts()).toEqual([`golf-${made} asleep`]);
    expect(await job.run(inHours(72 + 168))).toBe(2);
    await signedIn(animator, inHours(72 + 169));
    await job.run(inHours(72 + 170));
    expect(await alerts()).toEqual([]);
  });

  it('counts a decision by mail as coming', async () => {
    const heldId = await held(start);
    const action = 'discard' as const;
    const decided = { heldId, action, reason: '', personId: animator, via: 'mail', releaseAt: null } as const;
    await database.dataSource.transaction(manager => found(HeldMoves).move(manager, decided, inHours(1)));
    await held(inHours(2));
    expect(await job.run(inHours(80))).toBe(0);
  });

  it('of nobody’s own, closed, or moderated by the platform alarms nobody while nothing waits', async () => {
    await shutOut(animator, inHours(24 * 365));
    await community.lists.set(listId, { closed: 'true' }, operator, start);
    await community.aList(`site-${made}`);
    const wide = await community.aList(`wide-${made}`, groupId);
    await database.dataSource.query('update list set platform_moderated_since = now() where id = $1', [wide]);
    expect(await job.run(inHours(1))).toBe(0);
    await held(inHours(1));
    expect(await job.run(inHours(2))).toBe(1);
  });

  it('wakes nobody', async () => {
    await shutOut(animator, inHours(24 * 365));
    expect(await job.run(new Date('2026-03-02T23:00:00Z'))).toBe(0);
    expect(await job.run(new Date('2026-03-03T06:00:00Z'))).toBe(1);
  });
});

describe('several lists', () => {
  it('are told of in one mail, by one of several processes, and shown to those who can name somebody', async () => {
    await community.aList(`chess-${made}`, groupId);
    await shutOut(animator, inHours(24 * 365));
    const told = await Promise.all([1, 2, 3].map(() => job.run(inHours(1))));
    expect(told.reduce((sum, some) => sum + some, 0)).toBe(1);
    expect(await heard()).toEqual(['root']);
    const shown = await found(ListAlerts).among({ isOperator: false, groupIds: [groupId] });
    expect(shown.map(({ name }) => name)).toEqual([`chess-${made}`, `golf-${made}`]);
    expect(await found(ListAlerts).among({ isOperator: false, groupIds: [randomUUID()] })).toEqual([]);
  });
});
