import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, operator, system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { List } from '../../community/lists/list.entity.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import type { ModerationDecision } from '../../channels/moderation/moderation-decision.entity.js';
import type { HeldAction } from '../../channels/moderation/transitions.js';
import { canTrust } from '../../channels/posting/policies.js';
import { PostRecord } from '../../channels/posting/post-record.service.js';
import type { Post } from '../../channels/posting/post.entity.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import { AuthorTrust } from './author-trust.service.js';
import { HeldSteering, type Leaving } from './held-steering.service.js';
import { HeldPost } from './held-post.service.js';
import { OutcomeNotices, type Told } from './outcome-notices.service.js';

/** A held message and what its outcome will need, looked up before the transaction that settles it. */
export interface HeldMatter {
  readonly held: HeldItem;
  /** Null when the author was never told that it waits: no outcome is told either. */
  readonly told: Told | null;
  /** Where it is about to be distributed. */
  readonly leaving: Leaving | null;
}

const discarding: ReadonlySet<HeldAction> = new Set(['discard', 'ban', 'spam', 'withdraw']);

/** Nobody on this list will receive it. */
const settled: ReadonlySet<HeldAction> = new Set([...discarding, 'reject', 'expire', 'hand-over']);

/** What follows from a decision on a held message, in the decision's own transaction. */
@Injectable()
export class HeldOutcomes {
  constructor(
    private readonly moves: HeldMoves,
    private readonly posts: PostRecord,
    private readonly heldPost: HeldPost,
    private readonly notices: OutcomeNotices,
    private readonly journal: JournalService,
    private readonly trust: AuthorTrust,
    private readonly steering: HeldSteering,
  ) {}

  /** Whether a held message waits on the list of that name; any list will do when none is named. */
  async isOn(held: HeldItem, listName: string | undefined): Promise<boolean> {
    return listName === undefined || (await this.heldPost.listOf(held.post)).name === listName.toLowerCase();
  }

  /** Whether an action would change anything: trust helps only where the list heeds it, a ban needs an author, and only one who hears from us can change a message. */
  async isUseful({ post, isAuthorTold }: HeldItem, action: HeldAction): Promise<boolean> {
    if (action === 'return') return isAuthorTold;
    if (action === 'ban' || action === 'spam') return post.authorAddress !== '';
    return action !== 'trust' || canTrust(await this.heldPost.listOf(post), post);
  }

  async prepare(held: HeldItem): Promise<HeldMatter> {
    const list = await this.heldPost.listOf(held.post);
    const told = held.isAuthorTold ? await this.notices.told(held.post, list) : null;
    return { held, told, leaving: null };
  }

  /** The same of what is about to leave. */
  async prepareLeaving(held: HeldItem, now: Date): Promise<HeldMatter> {
    const matter = await this.prepare(held);
    const content = await this.heldPost.read(held.post, await this.heldPost.listOf(held.post));
    return { ...matter, leaving: await this.steering.look(held.post, content, now) };
  }

  /**
   * First of all in a transaction that may distribute it.
   * @throws LedgerMovedOn when the same text went elsewhere since it was prepared
   */
  async sign(manager: EntityManager, { leaving }: HeldMatter): Promise<Signed | null> {
    return leaving === null ? null : this.steering.sign(manager, leaving);
  }

  /**
   * To be called before the held message is moved in a transaction that may distribute it: a list is locked before what
   * waits on it, or a decision and the end of the list would wait for each other. False when the list is gone.
   */
  listStays(manager: EntityManager, { held }: HeldMatter): Promise<boolean> {
    return this.heldPost.listStays(manager, held.post);
  }

  /** Records the decision; a rejected or discarded post is settled for good, an approved one waits for its release. */
  async settle(
    manager: EntityManager,
    { held, told }: HeldMatter,
    { action, reason, actor }: { action: HeldAction; reason: string; actor: Actor },
    now: Date,
  ): Promise<void> {
    const { id, post } = held;
    if (action === 'reject' || action === 'expire')
      await this.posts.decide(manager, post.id, 'rejected', now);
    if (discarding.has(action)) await this.posts.decide(manager, post.id, 'discarded', now);
    if (action === 'hand-over') await this.posts.decide(manager, post.id, 'steered', now);
    if (settled.has(action)) await this.steering.drop(manager, post);
    if (action === 'ban') await this.trust.ban(manager, post, actor, now);
    if (action === 'spam') await this.trust.report(manager, held, actor, now);
    if (action === 'reject' && told !== null) await this.notices.tellRejected(manager, told, reason, now);
    if (action === 'expire' && told !== null)
      await this.notices.tellExpired(manager, told, held.state === 'returned', now);
    if (action === 'return' && told !== null)
      await this.notices.tellReturned(manager, told, { heldId: id, reason }, now);
    await this.journal.record(manager, {
      at: now,
      actor,
      action: `held.${action}`,
      subjectKind: 'post',
      subjectId: post.id,
      values: { listId: post.listId, heldId: id },
    });
  }

  /** Where it went, to an author who knows that it waited. @param waitsAs the held message it is there; null for none */
  async tellHandedOver(
    manager: EntityManager,
    { told }: HeldMatter,
    to: Pick<List, 'name'>,
    waitsAs: string | null,
    now: Date,
  ): Promise<void> {
    if (told !== null) await this.notices.tellHandedOver(manager, told, to, waitsAs, now);
  }

  /**
   * Distributes an approved message, once: joins the flow at distribution, as any accepted post. An announcement by now, it
   * becomes its author's draft instead.
   * @param signed by `sign`
   * @param seenVersion of the approval. What was read for it is not sent for a later one: its author may have changed it.
   */
  async release(
    manager: EntityManager,
    matter: HeldMatter,
    signed: Signed | null,
    seenVersion: number,
    now: Date,
  ): Promise<boolean> {
    const { held, leaving } = matter;
    if (leaving === null || signed === null) return false;
    const isAnnouncement = leaving.announcement !== null;
    const move = {
      heldId: held.id,
      action: isAnnouncement ? 'hand-over' : 'release',
      // As for what a moderator gives to a forum: the page it is found on, its author's drafts.
      reason: isAnnouncement ? '/drafts' : '',
      personId: null,
      via: 'job',
      releaseAt: null,
      seenVersion,
    } as const;
    if (!(await this.moves.move(manager, move, now))) return false;
    if (isAnnouncement) {
      await this.steering.keep(manager, held.post, leaving, signed);
      await this.posts.decide(manager, held.post.id, 'steered', now);
    } else await this.distribute(manager, matter, leaving, signed, now);
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: isAnnouncement ? 'post.steered' : 'post.distributed',
      subjectKind: 'post',
      subjectId: held.post.id,
      values: { listId: held.post.listId, heldId: held.id },
    });
    return true;
  }

  private async distribute(
    manager: EntityManager,
    { held: { id, post }, told }: HeldMatter,
    { content }: Leaving,
    signed: Signed,
    now: Date,
  ): Promise<void> {
    const approval = await this.moves.approvalOf(manager, id);
    await this.trustAsApproved(manager, post, approval, now);
    await this.steering.account(manager, post, signed, now);
    const { key } = await this.heldPost.distribute(manager, content, now);
    await this.posts.decide(manager, post.id, 'distributed', now);
    if (told !== null)
      await this.notices.tellApproved(manager, told, key, approval?.decidedVia === 'job', now);
  }

  /** Trust is given once the approval that carried it can't be taken back. */
  private async trustAsApproved(
    manager: EntityManager,
    post: Post,
    approval: ModerationDecision | null,
    now: Date,
  ): Promise<void> {
    if (approval?.decision !== 'trust') return;
    const { decidedBy } = approval;
    const actor: Actor = decidedBy === null ? operator : { kind: 'person', personId: decidedBy };
    await this.trust.trust(manager, post, actor, now);
  }
}
