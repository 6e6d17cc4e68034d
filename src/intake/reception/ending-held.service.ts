import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseError } from '../../foundation/house-error.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { HeldDue } from '../../channels/moderation/held-due.service.js';
import { HeldItems } from '../../channels/moderation/held-items.service.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import type { DecisionRoad } from '../../channels/moderation/transitions.js';
import type { HeldMatter } from './held-matters.service.js';
import { HeldOutcomes } from './held-outcomes.service.js';

/** How what waits on a list is settled when the list ends. */
export interface HeldFate {
  /** What their authors are told about messages that wait; null drops these in silence. */
  readonly heldReason: string | null;
  readonly actor: Actor;
  readonly via: DecisionRoad;
}

/** More never wait on one list: its queue is no longer than what people could decide on. */
const mostHeld = 10_000;

/** Undoes the end of a list: a message came to wait on it meanwhile, and nobody could decide on it any more. */
export class MoreWaits extends HouseError {
  constructor(listId: string) {
    super('more-waits', { listId }, true);
  }
}

/** What waits on a list that ends. */
@Injectable()
export class EndingHeld {
  constructor(
    private readonly items: HeldItems,
    private readonly due: HeldDue,
    private readonly moves: HeldMoves,
    private readonly outcomes: HeldOutcomes,
  ) {}

  /** Looked up before the transaction that ends the list. */
  async prepare(listId: string): Promise<HeldMatter[]> {
    const matters: HeldMatter[] = [];
    for (const held of await this.items.undecided(listId, mostHeld)) {
      matters.push(await this.outcomes.prepare(held));
    }
    return matters;
  }

  /** To be called with the list locked: nothing more can come to wait. How many were settled; the others had just left. */
  async settle(
    manager: EntityManager,
    listId: string,
    matters: readonly HeldMatter[],
    fate: HeldFate,
    now: Date,
  ): Promise<number> {
    const known = new Set(matters.map(({ held }) => held.id));
    const waiting = await this.due.undecidedIds(manager, listId);
    if (waiting.some(id => !known.has(id))) throw new MoreWaits(listId);
    let settled = 0;
    for (const matter of matters) if (await this.settleOne(manager, matter, fate, now)) settled++;
    return settled;
  }

  /** An approval that could still be taken back is: nobody is left to receive the message. */
  private async settleOne(
    manager: EntityManager,
    matter: HeldMatter,
    { heldReason, actor, via }: HeldFate,
    now: Date,
  ): Promise<boolean> {
    const action = heldReason === null ? 'discard' : 'reject';
    const reason = heldReason ?? '';
    const move = { heldId: matter.held.id, reason, personId: actorPersonId(actor), via, releaseAt: null };
    await this.moves.move(manager, { ...move, action: 'undo', reason: '' }, now);
    if (!(await this.moves.move(manager, { ...move, action }, now))) return false;
    await this.outcomes.settle(manager, matter, { action, reason, actor }, now);
    return true;
  }
}
