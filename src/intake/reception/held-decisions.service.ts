import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import type { DecisionRoad } from '../../channels/moderation/transitions.js';
import { judgedAgain } from '../steering/judged-again.js';
import type { HeldMatter } from './held-matters.service.js';
import { HeldInReach } from './held-in-reach.service.js';
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
export type ModeratorAction = 'approve' | 'trust' | 'reject' | 'discard' | 'ban' | 'spam' | 'return' | 'undo';

export type DecideOutcome =
  | { readonly kind: 'decided' | 'already'; readonly held: HeldItem }
  | { readonly kind: 'reason-required' | 'not-allowed' | 'unknown' }
  /** This list heeds no trust, or there is no author to trust or ban, or none that may hear from us. */
  | { readonly kind: 'useless'; readonly held: HeldItem };

/** A decision that its actor may take, with all that is looked up before the transaction that takes it. */
export interface ReadyDecision {
  readonly kind: 'ready';
  readonly decision: HeldDecision;
  readonly matter: HeldMatter;
}

/** From a page an approval can be taken back for this long. */
const undoSeconds = 30;

/** Where every decision on a held message enters: page, mail, command. */
@Injectable()
export class HeldDecisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reach: HeldInReach,
    private readonly moves: HeldMoves,
    private readonly outcomes: HeldOutcomes,
  ) {}

  /** Rights are checked here and now. `already` tells what was decided, and by whom. */
  decide(decision: HeldDecision): Promise<DecideOutcome> {
    return judgedAgain(() => this.decideNow(decision));
  }

  private async decideNow(decision: HeldDecision): Promise<DecideOutcome> {
    const ready = await this.prepare(decision);
    if (ready.kind !== 'ready') return ready;
    const isMoved = await this.dataSource.transaction(manager => this.decideIn(manager, ready));
    const held = await this.reach.again(ready.matter.held);
    return { kind: isMoved ? 'decided' : 'already', held };
  }

  /** For a caller whose own transaction decides: checks the rights now, or says why nothing is to be decided. */
  async prepare(decision: HeldDecision): Promise<ReadyDecision | DecideOutcome> {
    const reached = await this.reach.find(decision);
    if (reached.kind !== 'reached') return reached;
    const { held } = reached;
    if (answersAuthor(decision.action) && !hasWords(decision.reason)) return { kind: 'reason-required' };
    if (!(await this.outcomes.isUseful(held, decision.action))) return { kind: 'useless', held };
    const matter = await (leavesAtOnce(decision)
      ? this.outcomes.prepareLeaving(held, decision.now)
      : this.outcomes.prepare(held));
    return { kind: 'ready', decision, matter };
  }

  /** False when somebody decided before, or what was seen has changed: at the latest since it was read here. */
  async decideIn(manager: EntityManager, { decision, matter }: ReadyDecision): Promise<boolean> {
    const { heldId, action, actor, via, now } = decision;
    const leaves = leavesAtOnce(decision);
    const releaseAt = new Date(now.getTime() + (leaves ? 0 : undoSeconds * 1_000));
    const personId = actorPersonId(actor);
    const reason = decision.reason.trim();
    const seenVersion = decision.seenVersion ?? matter.held.version;
    const move = { heldId, action, reason, personId, via, releaseAt, seenVersion };
    const signed = leaves ? await this.outcomes.sign(manager, matter) : null;
    if (leaves && !(await this.outcomes.listStays(manager, matter))) return false;
    if (!(await this.moves.move(manager, move, now))) return false;
    await this.outcomes.settle(manager, matter, { action, reason, actor }, now);
    if (leaves) await this.outcomes.release(manager, matter, signed, seenVersion + 1, now);
    return true;
  }
}

/** Who asks on the command line can't be asked again whether to take it back. */
function leavesAtOnce({ action, via }: HeldDecision): boolean {
  return (action === 'approve' || action === 'trust') && via === 'command';
}

/** Whether the one who wrote the message is told why, in the moderator's words. */
export function answersAuthor(action: ModeratorAction): boolean {
  return action === 'reject' || action === 'return';
}

/** Spaces and characters nobody sees are no reason. */
export function hasWords(reason: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(reason);
}
