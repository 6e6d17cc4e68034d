import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/foundation/journal/actor.js';
import type { AskOutcome } from '../../src/community/groups/join-requests.service.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const tomorrow = new Date('2026-03-02T10:00:00Z');

let database: RoomDatabase;
let community: Community;
let anne: string;
let bruno: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  anne = await aPerson(community.directory, 'anne');
  bruno = await aPerson(community.directory, 'bruno');
});
afterAll(() => database.close());

const by = (personId: string): Actor => ({ kind: 'person', personId });

function ask(groupId: string, personId: string, reason = 'Je joue.', at = now): Promise<AskOutcome> {
  return community.joinRequests.ask({ groupId, personId, reason }, by(personId), at);
}

async function asked(groupId: string, personId: string, at = now): Promise<string> {
  const outcome = await ask(groupId, personId, 'Je joue.', at);
  if (outcome.kind !== 'asked') throw new Error(outcome.kind);
  return outcome.request.id;
}

async function aGroupOfAnne(slug: string, settings = {}): Promise<string> {
  const groupId = await community.aGroup(slug, settings);
  await community.members.put(groupId, anne, 'animator', by(anne), now);
  return groupId;
}

/** Subjects of the notices to somebody, in the order they left. */
async function mailTo(name: string, group: string): Promise<string[]> {
  const rows: { subject: string }[] = await database.dataSource.query(
    `select m.subject from outbound_message m join delivery d on d.outbound_id = m.id
     where d.address = $1 and m.subject like $2 order by m.id`,
    [`${name}@x.example`, `%${group}%`],
  );
  return rows.map(({ subject }) => subject);
}

describe('a request to join', () => {
  it('waits once, and tells its author and the animators at once', async () => {
    const groupId = await aGroupOfAnne('waits');
    expect(await ask(groupId, bruno, '  ')).toEqual({ kind: 'reason-missing' });
    const outcomes = await Promise.all([1, 2, 3].map(() => ask(groupId, bruno)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['already-asked', 'already-asked', 'asked']);
    expect(await mailTo('bruno', 'waits')).toEqual(['Votre demande attend les animateurs\u202F: waits']);
    expect(await mailTo('anne', 'waits')).toEqual(['Demande pour rejoindre waits\u202F: bruno Test']);
    expect(await community.joinRequests.countWaiting([groupId])).toBe(1);
    expect(await community.joinRequests.waitingOf(bruno)).toMatchObject([{ group: { slug: 'waits' } }]);
  });

  it('is decided once, however many decide at once', async () => {
    const groupId = await aGroupOfAnne('once');
    const id = await asked(groupId, bruno);
    const { joinRequests } = community;
    const outcomes = await Promise.all([
      joinRequests.accept(id, '', by(anne), now),
      joinRequests.refuse(id, 'Complet.', by(anne), now),
      joinRequests.withdraw(id, by(bruno), now),
      joinRequests.accept(id, '', by(anne), now),
    ]);
    expect(outcomes.filter(({ kind }) => kind === 'already')).toHaveLength(3);
    const decided = await joinRequests.findById(id);
    const isMember = await community.members.isMemberIn(database.dataSource.manager, groupId, bruno);
    expect(isMember).toBe(decided?.state === 'accepted');
    expect(decided).toMatchObject({ version: 2, decidedAt: now });
    const journaled: unknown[] = await database.dataSource.query(
      `select action from journal_entry where subject_id = $1 order by id`,
      [id],
    );
    expect(journaled).toEqual([
      { action: 'join-request.asked' },
      { action: `join-request.${decided?.state}` },
    ]);
    expect(await joinRequests.accept(randomUUID(), '', by(anne), now)).toEqual({ kind: 'unknown' });
  });

  it('accepted makes a member, who reads the welcome', async () => {
    const groupId = await aGroupOfAnne('accepted', { welcomeText: 'Bonjour !' });
    await community.joinRequests.accept(await asked(groupId, bruno), 'Avec plaisir', by(anne), now);
    expect(await community.members.viewerOf(groupId, bruno)).toMatchObject({ isMember: true });
    expect((await mailTo('bruno', 'accepted')).at(-1)).toBe('Bienvenue dans le groupe accepted');
    expect(await ask(groupId, bruno)).toEqual({ kind: 'already-member' });
  });

  it('waits no more once its author was added: accepted later, it would bring back who left for good', async () => {
    const groupId = await aGroupOfAnne('by-another-road');
    const id = await asked(groupId, bruno);
    await community.members.put(groupId, bruno, 'member', by(anne), now);
    expect(await community.joinRequests.waitingFor(groupId)).toEqual([]);
    const leaving = { groupId, personId: bruno, refuses: true, successorId: null };
    expect((await community.groupExit.leave(leaving, by(bruno), now)).kind).toBe('left');
    expect((await community.joinRequests.accept(id, '', by(anne), now)).kind).toBe('already');
    expect(await community.members.viewerOf(groupId, bruno)).toMatchObject({ isMember: false });
  });

  it('refused may be made again twice in a month', async () => {
    const groupId = await aGroupOfAnne('refused');
    for (let time = 0; time < 3; time += 1) {
      const id = await asked(groupId, bruno);
      expect(await community.joinRequests.refuse(id, ' ', by(anne), now)).toEqual({ kind: 'reason-missing' });
      expect(await community.joinRequests.refuse(id, 'Non.', by(anne), now)).toMatchObject({
        kind: 'refused',
        request: { answer: 'Non.', decidedBy: anne },
      });
    }
    expect(await ask(groupId, bruno, 'Encore', tomorrow)).toEqual({ kind: 'limited' });
    expect(await mailTo('bruno', 'refused')).toHaveLength(6);
  });

  it('is not needed where the group is open, and no use where members are invited', async () => {
    const open = await aGroupOfAnne('open', { joining: 'open' });
    expect(await ask(open, bruno, '')).toEqual({ kind: 'joined' });
    expect(await mailTo('bruno', 'open')).toEqual(['Bienvenue dans le groupe open']);
    const invited = await aGroupOfAnne('invited', { joining: 'invited' });
    expect(await ask(invited, bruno)).toEqual({ kind: 'invited-only' });
  });
});
