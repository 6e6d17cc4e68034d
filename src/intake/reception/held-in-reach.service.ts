import { Injectable } from '@nestjs/common';
import { type HeldItem, HeldItems } from '../../channels/moderation/held-items.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { isUuid } from '../../foundation/uuid.js';
import { DecisionRights } from './decision-rights.service.js';
import { HeldMatters } from './held-matters.service.js';

/** Which held message somebody would decide on, and who they are. */
export interface Reaching {
  readonly heldId: string;
  /** The list it waits on, where it was named. */
  readonly listName?: string;
  readonly actor: Actor;
  readonly now: Date;
}

export type Reached =
  { readonly kind: 'reached'; readonly held: HeldItem } | { readonly kind: 'unknown' | 'not-allowed' };

/** Held messages as those who may decide on them reach them: rights are checked here and now. */
@Injectable()
export class HeldInReach {
  constructor(
    private readonly items: HeldItems,
    private readonly rights: DecisionRights,
    private readonly matters: HeldMatters,
  ) {}

  async find({ heldId, listName, actor, now }: Reaching): Promise<Reached> {
    const held = isUuid(heldId) ? await this.items.held(heldId) : null;
    if (held === null || !(await this.matters.isOn(held, listName))) return { kind: 'unknown' };
    const isTheirs = await this.rights.mayDecide(actor, held.listId, now);
    return isTheirs ? { kind: 'reached', held } : { kind: 'not-allowed' };
  }

  /** Whether they decide on what waits on that list. */
  mayDecide(actor: Actor, listId: string, now: Date): Promise<boolean> {
    return this.rights.mayDecide(actor, listId, now);
  }

  /** As it is by now. */
  async again(held: HeldItem): Promise<HeldItem> {
    return (await this.items.held(held.id)) ?? held;
  }
}
