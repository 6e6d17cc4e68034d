import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import type { List } from '../../community/lists/list.entity.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import type { HeldAction } from '../../channels/moderation/transitions.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import { AuthorTrust } from './author-trust.service.js';
import { HeldEnds } from './held-ends.service.js';
import { type HeldMatter, HeldMatters } from './held-matters.service.js';
import { HeldRelease } from './held-release.service.js';
import { OutcomeNotices } from './outcome-notices.service.js';

/** What follows from a decision on a held message, in the decision's own transaction. */
@Injectable()
export class HeldOutcomes {
  constructor(
    private readonly matters: HeldMatters,
    private readonly releasing: HeldRelease,
    private readonly ends: HeldEnds,
    private readonly notices: OutcomeNotices,
    private readonly trust: AuthorTrust,
  ) {}

  /** Whether an action would change anything: trust helps only where the list heeds it, a ban needs an author, and only one who hears from us can change a message. */
  isUseful(held: HeldItem, action: HeldAction): Promise<boolean> {
    return this.matters.isUseful(held, action);
  }

  prepare(held: HeldItem): Promise<HeldMatter> {
    return this.matters.prepare(held);
  }

  /** The same of what is about to leave. */
  async prepareLeaving(held: HeldItem, now: Date): Promise<HeldMatter> {
    const matter = await this.prepare(held);
    return { ...matter, leaving: await this.releasing.look(held, now) };
  }

  /**
   * First of all in a transaction that may distribute it.
   * @throws LedgerMovedOn when the same text went elsewhere since it was prepared
   */
  sign(manager: EntityManager, matter: HeldMatter): Promise<Signed | null> {
    return this.releasing.sign(manager, matter);
  }

  /**
   * To be called before the held message is moved in a transaction that may distribute it: a list is locked before what
   * waits on it, or a decision and the end of the list would wait for each other. False when the list is gone.
   */
  listStays(manager: EntityManager, matter: HeldMatter): Promise<boolean> {
    return this.matters.listStays(manager, matter);
  }

  /** Records the decision; a rejected or discarded post is settled for good, an approved one waits for its release. */
  async settle(
    manager: EntityManager,
    { held, told }: HeldMatter,
    { action, reason, actor }: { action: HeldAction; reason: string; actor: Actor },
    now: Date,
  ): Promise<void> {
    const { id, post } = held;
    await this.ends.settle(manager, held, action, now);
    if (action === 'ban') await this.trust.ban(manager, post, actor, now);
    if (action === 'spam') await this.trust.report(manager, held, actor, now);
    if (action === 'reject' && told !== null) await this.notices.tellRejected(manager, told, reason, now);
    if (action === 'expire' && told !== null)
      await this.notices.tellExpired(manager, told, held.state === 'returned', now);
    if (action === 'return' && told !== null)
      await this.notices.tellReturned(manager, told, { heldId: id, reason }, now);
    await this.ends.record(manager, held, action, actor, now);
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
  release(
    manager: EntityManager,
    matter: HeldMatter,
    signed: Signed | null,
    seenVersion: number,
    now: Date,
  ): Promise<boolean> {
    return this.releasing.release(manager, matter, signed, seenVersion, now);
  }
}
