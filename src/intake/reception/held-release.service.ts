import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import { ApprovedPosts } from './approved-posts.service.js';
import { HeldEnds } from './held-ends.service.js';
import type { HeldMatter } from './held-matters.service.js';
import { HeldPost } from './held-post.service.js';
import { HeldSteering, type Leaving } from './held-steering.service.js';

/** Lets an approved message go. */
@Injectable()
export class HeldRelease {
  constructor(
    private readonly heldPost: HeldPost,
    private readonly steering: HeldSteering,
    private readonly moves: HeldMoves,
    private readonly approved: ApprovedPosts,
    private readonly ends: HeldEnds,
  ) {}

  async look({ post }: HeldItem, now: Date): Promise<Leaving> {
    const content = await this.heldPost.read(post, await this.heldPost.listOf(post));
    return this.steering.look(post, content, now);
  }

  async sign(manager: EntityManager, { leaving }: HeldMatter): Promise<Signed | null> {
    return leaving === null ? null : this.steering.sign(manager, leaving);
  }

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
    if (isAnnouncement) await this.steering.keep(manager, held.post, leaving, signed);
    else await this.approved.distribute(manager, matter, leaving, signed, now);
    await this.ends.left(manager, held, isAnnouncement ? 'steered' : 'distributed', now);
    return true;
  }
}
