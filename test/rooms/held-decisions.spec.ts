import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { HeldMoves } from '../../src/channels/moderation/held-moves.service.js';
import type { HeldAction } from '../../src/channels/moderation/transitions.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { HeldDecisions } from '../../src/intake/reception/held-decisions.service.js';
import { HeldOutcomes } from '../../src/intake/reception/held-outcomes.service.js';
import { aHeldPost } from './a-held-post.js';
import { Community } from './a-community.js';
import { anIdentity } from './an-identity.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00Z');
const letter = 'From: stranger@x.example\r\nSubject: Sortie\r\n\r\nQui vient ?\r\n';
let database: RoomDatabase;
let house: TestingModule;
let items: HeldItems;
let moves: HeldMoves;
let heldId: string;

beforeAll(async () => {
  database = await roomDatabase();
  house = await anIdentity(database.dataSource);
  items = house.get(HeldItems, { strict: false });
  moves = house.get(HeldMoves, { strict: false });
  const listId = await new Community(database.dataSource).aList('golf');
  heldId = await aHeldPost(database.dataSource, listId, letter);
});
afterAll(() => database.close());

async function moved(...actions: readonly HeldAction[]): Promise<void> {
  for (const action of actions) {
    const move = { heldId, action, reason: 'non', personId: null, via: 'web', releaseAt: now } as const;
    await database.dataSource.transaction(manager => moves.move(manager, move, now));
  }
}

const state = async () => (await items.held(heldId))?.state;

describe('what was read before it changed', () => {
  it('is not approved, though whoever approves named no version', async () => {
    const decisions = house.get(HeldDecisions, { strict: false });
    const ready = await decisions.prepare({
      heldId,
      action: 'approve',
      reason: '',
      actor: operator,
      via: 'command',
      now,
    });
    if (ready.kind !== 'ready') throw new Error(ready.kind);
    await moved('return', 'resubmit');
    expect(await database.dataSource.transaction(manager => decisions.decideIn(manager, ready))).toBe(false);
    expect(await state()).toBe('waiting');
  });

  it('does not leave on the strength of a later approval', async () => {
    const outcomes = house.get(HeldOutcomes, { strict: false });
    await moved('approve');
    const held = await items.held(heldId);
    if (held === null) throw new Error('it is gone');
    const matter = await outcomes.prepareLeaving(held, now);
    await moved('undo', 'return', 'resubmit', 'approve');
    const release = (version: number): Promise<boolean> =>
      database.dataSource.transaction(async manager =>
        outcomes.release(manager, matter, await outcomes.sign(manager, matter), version, now),
      );
    expect(await release(held.version)).toBe(false);
    expect(await state()).toBe('approved');
  });
});
