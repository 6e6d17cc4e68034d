import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, operator } from '../../foundation/journal/actor.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import type { ModerationDecision } from '../../channels/moderation/moderation-decision.entity.js';
import type { Post } from '../../channels/posting/post.entity.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import { AuthorTrust } from './author-trust.service.js';
import type { HeldMatter } from './held-matters.service.js';
import { HeldPost } from './held-post.service.js';
import { HeldSteering, type Leaving } from './held-steering.service.js';
import { OutcomeNotices } from './outcome-notices.service.js';

/** Gives an approved post to its list, with all that its approval promised. */
@Injectable()
export class ApprovedPosts {
  constructor(
    private readonly moves: HeldMoves,
    private readonly trust: AuthorTrust,
    private readonly steering: HeldSteering,
    private readonly heldPost: HeldPost,
    private readonly notices: OutcomeNotices,
  ) {}

  async distribute(
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
