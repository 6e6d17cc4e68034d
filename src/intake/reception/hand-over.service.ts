import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import type { Reason } from '../../channels/posting/decision.js';
import type { DecisionRoad } from '../../channels/moderation/transitions.js';
import { type HandedPost, HandedPosts } from './handed-posts.service.js';
import { judgedAgain } from '../steering/judged-again.js';
import { HeldInReach } from './held-in-reach.service.js';
import type { HeldMatter } from './held-matters.service.js';
import { HeldOutcomes } from './held-outcomes.service.js';

export interface HandOverRequest {
  readonly heldId: string;
  /** The list it waits on, where it was named. */
  readonly listName?: string;
  /** The list it is handed over to. */
  readonly toListName: string;
  readonly actor: Actor;
  readonly via: DecisionRoad;
  readonly now: Date;
  /** The version that was read; when it changed since, nothing is done and the outcome is `already`. */
  readonly seenVersion?: number;
}

export type HandOverOutcome =
  | { readonly kind: 'handed-over' | 'already'; readonly held: HeldItem }
  /** Nothing moved: the other list has this very message already, or its rules say why they refuse it. */
  | { readonly kind: 'known-there' }
  | { readonly kind: 'refused-there'; readonly reasons: readonly Reason[] }
  /** No other list on which they decide has this name. */
  | { readonly kind: 'no-such-list' }
  | { readonly kind: 'not-allowed' | 'unknown' };

/** Gives a held message to another list of the same moderator, whose own rules decide about it. */
@Injectable()
export class HandOver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reach: HeldInReach,
    private readonly moves: HeldMoves,
    private readonly outcomes: HeldOutcomes,
    private readonly posts: HandedPosts,
  ) {}

  /** Rights on both lists are checked here and now; of a list that is not theirs, nobody learns anything. */
  handOver(request: HandOverRequest): Promise<HandOverOutcome> {
    return judgedAgain(() => this.judgeAndMove(request));
  }

  private async judgeAndMove(request: HandOverRequest): Promise<HandOverOutcome> {
    const reached = await this.reach.find(request);
    if (reached.kind !== 'reached') return reached;
    const { held } = reached;
    // It is on its way: whoever approved it may take that back first.
    if (held.state === 'approved') return { kind: 'already', held };
    const { toListName, now } = request;
    const name = toListName.trim().toLowerCase();
    const post = await this.posts.judge(held.post, name, held.isAuthorTold, now);
    if (post === null || !(await this.isOther(post, held, request))) return { kind: 'no-such-list' };
    const { kind, reasons } = post.plan.decision;
    if (kind === 'reject' || kind === 'discard' || kind === 'steer')
      return { kind: 'refused-there', reasons };
    return this.carryOut(request, held, post);
  }

  private async isOther(
    { plan }: HandedPost,
    held: HeldItem,
    { actor, now }: HandOverRequest,
  ): Promise<boolean> {
    const { id } = plan.judged.list;
    return id !== held.listId && (await this.reach.mayDecide(actor, id, now));
  }

  private async carryOut(
    request: HandOverRequest,
    held: HeldItem,
    post: HandedPost,
  ): Promise<HandOverOutcome> {
    const matter = await this.outcomes.prepare(held);
    const kind = await this.dataSource.transaction(manager => this.move(manager, request, matter, post));
    if (kind === 'known-there' || kind === 'no-such-list') return { kind };
    return { kind, held: await this.reach.again(held) };
  }

  /** The post leaves one list and reaches the other, or neither. */
  private async move(
    manager: EntityManager,
    { heldId, actor, via, now, ...request }: HandOverRequest,
    matter: HeldMatter,
    post: HandedPost,
  ): Promise<'handed-over' | 'already' | 'known-there' | 'no-such-list'> {
    const { list } = post.plan.judged;
    const [action, reason, personId] = ['hand-over' as const, list.name, actorPersonId(actor)];
    // At the latest since it was judged: its author may have corrected it meanwhile.
    const seenVersion = request.seenVersion ?? matter.held.version;
    const signed = await this.posts.sign(manager, post);
    // The list before what waits, as whoever ends a list has it.
    if (!(await this.posts.listStays(manager, post))) return 'no-such-list';
    if (await this.posts.isKnown(manager, post)) return 'known-there';
    const move = { heldId, action, reason, personId, via, releaseAt: null, seenVersion };
    if (!(await this.moves.move(manager, move, now))) return 'already';
    await this.outcomes.settle(manager, matter, { action, reason, actor }, now);
    const { outcome } = await this.posts.carryOut(manager, post, signed);
    const waitsAs = outcome === 'held' ? post.plan.handed.heldId : null;
    await this.outcomes.tellHandedOver(manager, matter, list, waitsAs, now);
    return 'handed-over';
  }
}
