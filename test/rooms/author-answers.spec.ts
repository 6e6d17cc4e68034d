import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { HeldMoves } from '../../src/channels/moderation/held-moves.service.js';
import { OwnHeldService } from '../../src/channels/moderation/own-held.service.js';
import type { HeldAction } from '../../src/channels/moderation/transitions.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { encodeUuidToken } from '../../src/foundation/mail/token.js';
import { AuthorAnswers } from '../../src/intake/reception/author-answers.service.js';
import { HeldDecisions } from '../../src/intake/reception/held-decisions.service.js';
import { ReleaseService } from '../../src/intake/reception/release.service.js';
import { aHeldPost } from './a-held-post.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { anIdentity } from './an-identity.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';
import { somebodyWaits } from './somebody-waits.js';

const now = new Date('2026-03-02T23:30:00Z');
const later = new Date('2026-03-02T23:31:00Z');
const letter = 'From: stranger@x.example\r\nSubject: Sortie\r\n\r\nQui vient ?\r\n';
let database: RoomDatabase;
let community: Community;
let house: TestingModule;
let answers: AuthorAnswers;
let items: HeldItems;
let moves: HeldMoves;
let listId: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  answers = house.get(AuthorAnswers, { strict: false });
  items = house.get(HeldItems, { strict: false });
  moves = house.get(HeldMoves, { strict: false });
  listId = await community.aList('golf');
});
afterAll(() => database.close());

const held = () => aHeldPost(database.dataSource, listId, letter);

/** As whoever has the link in the mail. */
function byLink(heldId: string): { key: string; personId: null } {
  const { key } = house.get(SiteSecret, { strict: false });
  return { key: encodeUuidToken('post', heldId, key), personId: null };
}

async function moved(heldId: string, action: HeldAction): Promise<void> {
  const move = { heldId, action, reason: 'non', personId: null, via: 'web', releaseAt: later } as const;
  await database.dataSource.transaction(manager => moves.move(manager, move, now));
}

async function outcomeOf(heldId: string): Promise<unknown> {
  const item = await items.held(heldId);
  return [item?.state, item?.post.outcome];
}

describe('a held message', () => {
  it('is found by the link in its author’s mail, and by no other token', async () => {
    const id = await held();
    expect((await answers.find(byLink(id)))?.id).toBe(id);
    const { key } = house.get(SiteSecret, { strict: false });
    const other = encodeUuidToken('moderate', id, key);
    for (const forged of [other, byLink(id).key.replace(/.$/, '7'), '', 'x'.repeat(52), id]) {
      expect(await answers.find({ key: forged, personId: null })).toBeNull();
    }
  });

  it('is found by its id by the person who wrote it, and by nobody else', async () => {
    const [anne, bob] = [
      await aPerson(community.directory, 'anne'),
      await aPerson(community.directory, 'bob'),
    ];
    const id = await aHeldPost(database.dataSource, listId, letter, { authorPersonId: anne });
    expect((await answers.find({ key: id, personId: anne }))?.id).toBe(id);
    expect(await answers.find({ key: id, personId: bob })).toBeNull();
    expect((await answers.find(byLink(id)))?.id).toBe(id);
    const own = house.get(OwnHeldService, { strict: false });
    expect(await own.of(anne)).toMatchObject([{ id, listName: 'golf', subject: 'Sortie', state: 'waiting' }]);
    expect(await own.of(anne, listId)).toHaveLength(1);
    expect(await own.of(anne, await community.aList('chess'))).toEqual([]);
    await answers.withdraw({ key: id, personId: anne }, 1, { kind: 'person', personId: anne }, now);
    expect(await own.of(anne)).toEqual([]);
    expect(await own.of(bob)).toEqual([]);
  });
});

describe('a withdrawal', () => {
  it.each([
    ['waits', [], 1],
    ['is approved and has not left', ['approve'], 2],
    ['was returned', ['return'], 2],
  ] as const)('takes back a message that %s', async (_, actions, version) => {
    const id = await held();
    for (const action of actions) await moved(id, action);
    expect((await answers.withdraw(byLink(id), version, system, now)).kind).toBe('done');
    expect(await outcomeOf(id)).toEqual(['withdrawn', 'discarded']);
    expect(await house.get(ReleaseService, { strict: false }).releaseDue(new Date('2027-01-01'))).toBe(0);
    const [line] = await database.dataSource.query(
      `select action from journal_entry where "values"->>'heldId' = $1 order by at desc, id desc limit 1`,
      [id],
    );
    expect(line).toEqual({ action: 'held.withdraw' });
  });

  it.each([
    ['refused', 'reject', 'rejected'],
    ['discarded', 'discard', 'discarded'],
    ['withdrawn already', 'withdraw', 'withdrawn'],
  ] as const)('changes nothing once it was %s', async (_, action, state) => {
    const id = await held();
    await moved(id, action);
    for (const version of [1, 2, 3, -1]) {
      const outcome = await answers.withdraw(byLink(id), version, system, now);
      expect(outcome).toMatchObject({ kind: 'already', held: { state, version: 2 } });
    }
  });

  it('waits to be asked again where a moderator approved meanwhile', async () => {
    const id = await held();
    await moved(id, 'approve');
    const stale = await answers.withdraw(byLink(id), 1, system, now);
    expect(stale).toMatchObject({ kind: 'already', held: { state: 'approved' } });
    expect((await answers.withdraw(byLink(id), 2, system, now)).kind).toBe('done');
  });

  it('and an approval at once: one wins, the other is told', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await held();
      const decision = { heldId: id, action: 'approve', reason: '', actor: operator, via: 'web' } as const;
      const decisions = house.get(HeldDecisions, { strict: false });
      const [author, moderator] = await Promise.all([
        answers.withdraw(byLink(id), 1, system, now),
        decisions.decide({ ...decision, seenVersion: 1, now }),
      ]);
      const kinds = [author.kind, moderator.kind].toSorted();
      expect([
        ['already', 'decided'],
        ['already', 'done'],
      ]).toContainEqual(kinds);
    }
  });

  it('and its leaving at once: it is distributed or withdrawn, never both', async () => {
    const id = await held();
    await moved(id, 'approve');
    const release = house.get(ReleaseService, { strict: false });
    const { leaving, withdrawing } = await database.dataSource.transaction(async manager => {
      await manager.query('select from held_message where id = $1 for update', [id]);
      const first = answers.withdraw(byLink(id), 2, system, later);
      await somebodyWaits(database.dataSource);
      const second = release.releaseDue(later);
      await somebodyWaits(database.dataSource, 2);
      return { leaving: second, withdrawing: first };
    });
    await leaving;
    expect((await withdrawing).kind).toBe('done');
    expect(await outcomeOf(id)).toEqual(['withdrawn', 'discarded']);
  });
});
