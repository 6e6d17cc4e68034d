import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { HeldMoves } from '../../src/channels/moderation/held-moves.service.js';
import { PeopleInModeration } from '../../src/channels/moderation/people-in-moderation.service.js';
import { PostRecord } from '../../src/channels/posting/post-record.service.js';
import type { List } from '../../src/community/lists/list.entity.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { HeldDecisions } from '../../src/intake/reception/held-decisions.service.js';
import { type Ending, ListEnding } from '../../src/intake/reception/list-ending.service.js';
import { ReleaseService } from '../../src/intake/reception/release.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { aHeldPost } from './a-held-post.js';
import { Community } from './a-community.js';
import { aNewPost } from './a-new-post.js';
import { aPerson } from './a-person.js';
import { anIdentity } from './an-identity.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';
import { somebodyWaits } from './somebody-waits.js';

const now = new Date('2026-03-02T10:00:00Z');
const later = new Date('2026-03-02T10:01:00Z');
const ending: Ending = { archive: 'kept', heldReason: null, isTold: true, actor: operator, via: 'web' };
let database: RoomDatabase;
let community: Community;
let house: TestingModule;
let lists: ListEnding;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  lists = house.get(ListEnding, { strict: false });
});
afterAll(() => database.close());

const person = (name: string) => aPerson(community.directory, name);

async function aList(name: string, groupId: string | null = null): Promise<List> {
  return (await community.lists.findById(await community.aList(name, groupId)))!;
}

/** Who was written to, in alphabetical order. */
async function whoHeard(subject: string): Promise<string[]> {
  const rows: { address: string }[] = await database.dataSource.query(
    `select d.address from delivery d join outbound_message m on m.id = d.outbound_id
     where m.subject = $1 order by d.address`,
    [subject],
  );
  return rows.map(({ address }) => address);
}

describe('a list that ends', () => {
  it('tells everybody on it, paused ones too, and leaves all of them its archive', async () => {
    const list = await aList('calm');
    const [anne, bob] = [await person('anne'), await person('bob')];
    for (const personId of [anne, bob]) {
      await community.subscriptions.subscribe(list.id, { personId }, 'recorded', operator, now);
    }
    await database.dataSource.query(`update subscription set mode = 'paused' where person_id = $1`, [anne]);
    await community.preferences.pauseAll(bob, null, operator, now);
    expect(await lists.end(list, ending, now)).toMatchObject({ kind: 'ended', subscriberCount: 2 });
    expect(await whoHeard('La liste calm n’existe plus')).toEqual(['anne@x.example', 'bob@x.example']);
    for (const personId of [anne, bob]) {
      expect((await community.moderators.standingOf(personId, list.id)).isFormerReader).toBe(true);
    }
  });

  it('does so for those whom its rule put on it, whatever they want of cross-posts', async () => {
    const groupId = await community.aGroup('choir');
    const [carl, dora] = [await person('carl'), await person('dora')];
    for (const id of [carl, dora]) await community.members.put(groupId, id, 'member', operator, now);
    await community.preferences.pauseAll(carl, null, operator, now);
    await community.preferences.setReceivesOnce(dora, false, operator, now);
    const list = await aList('ruled', groupId);
    const rule = JSON.stringify({ kind: 'members', groupId: null });
    await database.dataSource.query('update list set rule = $2 where id = $1', [list.id, rule]);
    await lists.end((await community.lists.findById(list.id))!, ending, now);
    expect(await whoHeard('La liste ruled n’existe plus')).toEqual(['carl@x.example', 'dora@x.example']);
    for (const personId of [carl, dora]) {
      expect((await community.moderators.standingOf(personId, list.id)).isFormerReader).toBe(true);
    }
  });

  it('tells those who had asked for it that no answer will come', async () => {
    const list = await aList('asked');
    await community.lists.set(list.id, { joining: 'asked' }, operator, now);
    const fresh = (await community.lists.findById(list.id))!;
    const bearer = { personId: await person('eve') };
    const asked = { list: fresh, bearer, language: 'fr', network: '192.0.2.1' } as const;
    expect((await community.requests.request(asked, operator, now)).kind).toBe('requested');
    await lists.end(fresh, { ...ending, isTold: false }, now);
    expect(await whoHeard('La liste asked@x-groupes.example n’existe plus')).toEqual(['eve@x.example']);
  });
});

describe('an approved message that leaves while its list ends', () => {
  it('neither is lost nor keeps the list: whoever is first goes first', async () => {
    const list = await aList('race');
    const fay = await person('fay');
    await community.subscriptions.subscribe(list.id, { personId: fay }, 'recorded', operator, now);
    const heldId = await anApproved(list.id);
    const release = house.get(ReleaseService, { strict: false });
    const { released, ended } = await database.dataSource.transaction(async manager => {
      await manager.query('select from held_message where id = $1 for update', [heldId]);
      const leaving = release.releaseDue(later);
      await somebodyWaits(database.dataSource);
      const gone = lists.end(list, ending, later);
      await somebodyWaits(database.dataSource, 2);
      return { released: leaving, ended: gone };
    });
    expect(await ended).toMatchObject({ kind: 'ended', heldCount: 0 });
    expect(await released).toBe(1);
    expect(await whoHeard('Sortie')).toEqual(['fay@x.example']);
  });
});

describe('a message that waits while its list ends', () => {
  /** Each moves it, and is named by what it does. */
  const moves: Record<string, (heldId: string) => Promise<string>> = {
    'a refusal': async heldId => {
      const refusal = {
        heldId,
        action: 'reject',
        reason: 'Hors sujet.',
        via: 'web',
        actor: operator,
      } as const;
      return (await house.get(HeldDecisions, { strict: false }).decide({ ...refusal, now: later })).kind;
    },
    'the departure of its author': async heldId => {
      const post = (await house.get(HeldItems, { strict: false }).held(heldId))!.post;
      const author = { personId: randomUUID(), addresses: [post.authorAddress] };
      await database.dataSource.transaction(manager =>
        house.get(PeopleInModeration, { strict: false }).forget(manager, author, later),
      );
      return 'forgotten';
    },
  };

  it.each([
    ['a refusal', 'decided', 'rejected'],
    ['the departure of its author', 'forgotten', 'withdrawn'],
  ])('%s and the end never wait for each other', async (name, kind, state) => {
    const list = await aList(`ends-${state}`);
    const authorAddress = `${state}@x.example`;
    const heldId = await aHeldPost(database.dataSource, list.id, 'From: a@x.example\r\n\r\nx', {
      authorAddress,
    });
    const { moved, ended } = await database.dataSource.transaction(async manager => {
      await manager.query('select from held_message where id = $1 for update', [heldId]);
      const moving = moves[name]!(heldId);
      await somebodyWaits(database.dataSource);
      const gone = lists.end(list, ending, later);
      await somebodyWaits(database.dataSource, 2);
      return { moved: moving, ended: gone };
    });
    expect(await moved).toBe(kind);
    expect(await ended).toMatchObject({ kind: 'ended', heldCount: 0 });
    expect(await house.get(HeldItems, { strict: false }).held(heldId)).toMatchObject({ state });
  });
});

function anApproved(listId: string): Promise<string> {
  const posts = new PostRecord(database.dataSource);
  const moves = house.get(HeldMoves, { strict: false });
  return database.dataSource.transaction(async manager => {
    const post = await aNewPost(new RawStore(database.dataSource), manager, { listId, outcome: 'held' });
    const postId = (await posts.add(manager, post)) ?? '';
    const heldId = randomUUID();
    await moves.hold(manager, {
      id: heldId,
      postId,
      listId,
      isAuthorTold: false,
      heldAt: now,
      preview: '',
      attachments: [],
    });
    const approval = { heldId, action: 'approve', reason: '', personId: null, via: 'web' } as const;
    await moves.move(manager, { ...approval, releaseAt: now }, now);
    return heldId;
  });
}
