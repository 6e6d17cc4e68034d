import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { isUuid } from '../../foundation/uuid.js';
import { RoleService } from '../../community/accounts/role.service.js';
import { canModerate } from '../../community/lists/list-permissions.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';
import { type HeldItem, ModerationService } from '../../channels/moderation/moderation.service.js';
import type { DecisionRoad } from '../../channels/moderation/transitions.js';
import { HeldOutcomes } from './held-outcomes.service.js';

export interface HeldDecision {
  readonly heldId: string;
  /** The list the decision was asked for by name, where it was. */
  readonly listName?: string;
  readonly action: ModeratorAction;
  readonly reason: string;
  readonly actor: Actor;
  readonly via: DecisionRoad;
  readonly now: Date;
  /** The version that was read; when it changed since, nothing is done and the outcome is `already`. */
  readonly seenVersion?: number;
}

/** What a moderator may ask for. */
export type ModeratorAction = 'approve' | 'trust' | 'reject' | 'discard' | 'ban' | 'return' | 'undo';

export type DecideOutcome =
  | { readonly kind: 'decided' | 'already'; readonly held: HeldItem }
  | { readonly kind: 'reason-required' | 'not-allowed' | 'unknown' }
  /** This list heeds no trust, or there is no author to trust or ban, or none that may hear from us. */
  | { readonly kind: 'useless'; readonly held: HeldItem };

/** From a page an approval can be taken back for this long. */
const undoSeconds = 30;

/** Where every decision on a held message enters: page, mail, command. */
@Injectable()
export class HeldDecisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moderation: ModerationService,
    private readonly moderators: ModeratorsService,
    private readonly roles: RoleService,
    private readonly outcomes: HeldOutcomes,
  ) {}

  /** Rights are checked here and now. `already` tells what was decided, and by whom. */
  async decide(decision: HeldDecision): Promise<DecideOutcome> {
    const held = isUuid(decision.heldId) ? await this.moderation.held(decision.heldId) : null;
    if (held === null || !(await this.outcomes.isOn(held, decision.listName))) return { kind: 'unknown' };
    if (!(await this.mayDecide(decision.actor, held.listId))) return { kind: 'not-allowed' };
    if (answersAuthor(decision.action) && !hasWords(decision.reason)) return { kind: 'reason-required' };
    if (!(await this.outcomes.isUseful(held, decision.action))) return { kind: 'useless', held };
    const isMoved = await this.carryOut(decision, held);
    const after = (await this.moderation.held(decision.heldId)) ?? held;
    return { kind: isMoved ? 'decided' : 'already', held: after };
  }

  private async mayDecide(actor: Actor, listId: string): Promise<boolean> {
    if (actor.kind !== 'person') return true;
    const roles = await this.roles.rolesOf(actor.personId);
    return canModerate(await this.moderators.standingOf(actor.personId, listId, roles));
  }

  private async carryOut(
    { heldId, action, reason, actor, via, now, seenVersion }: HeldDecision,
    held: HeldItem,
  ): Promise<boolean> {
    const leavesAtOnce = (action === 'approve' || action === 'trust') && via === 'command';
    const matter = await this.outcomes.prepare(held, leavesAtOnce);
    const releaseAt = new Date(now.getTime() + (leavesAtOnce ? 0 : undoSeconds * 1_000));
    const personId = actorPersonId(actor);
    return this.dataSource.transaction(async manager => {
      const seen = seenVersion === undefined ? {} : { seenVersion };
      const move = { heldId, action, reason: reason.trim(), personId, via, releaseAt, ...seen };
      if (leavesAtOnce && !(await this.outcomes.listStays(manager, matter))) return false;
      if (!(await this.moderation.move(manager, move, now))) return false;
      await this.outcomes.settle(manager, matter, { action, reason: reason.trim(), actor }, now);
      if (leavesAtOnce) await this.outcomes.release(manager, matter, now);
      return true;
    });
  }
}

/** Whether the one who wrote the message is told why, in the moderator's words. */
export function answersAuthor(action: ModeratorAction): boolean {
  return action === 'reject' || action === 'return';
}

/** Spaces and characters nobody sees are no reason. */
export function hasWords(reason: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(reason);
}
