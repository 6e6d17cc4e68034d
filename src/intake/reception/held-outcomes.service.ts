import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { HeldMessage } from '../../channels/moderation/held-message.entity.js';
import { ModerationService } from '../../channels/moderation/moderation.service.js';
import type { HeldAction } from '../../channels/moderation/transitions.js';
import { Post } from '../../channels/posting/post.entity.js';
import { PostRecord } from '../../channels/posting/post-record.service.js';
import { HeldPost } from './held-post.service.js';
import { OutcomeNotices } from './outcome-notices.service.js';

/** What follows from a decision on a held message, in the decision's own transaction. */
@Injectable()
export class HeldOutcomes {
  constructor(
    private readonly moderation: ModerationService,
    private readonly posts: PostRecord,
    private readonly heldPost: HeldPost,
    private readonly notices: OutcomeNotices,
    private readonly journal: JournalService,
  ) {}

  /** Records the decision; a rejected or discarded post is settled for good, an approved one waits for its release. */
  async settle(
    manager: EntityManager,
    heldId: string,
    action: HeldAction,
    { reason, actor }: { reason: string; actor: Actor },
    now: Date,
  ): Promise<void> {
    const { held, post } = await this.load(manager, heldId);
    if (action === 'reject') await this.posts.decide(manager, post.id, 'rejected', now);
    if (action === 'discard') await this.posts.decide(manager, post.id, 'discarded', now);
    if (action === 'reject' && held.isAuthorTold) await this.notices.tellRejected(manager, post, reason, now);
    await this.journal.record(manager, {
      at: now,
      actor,
      action: `held.${action}`,
      subjectKind: 'post',
      subjectId: post.id,
      values: { listId: post.listId, heldId },
    });
  }

  /** Distributes an approved message, once: joins the flow at distribution, as any accepted post. */
  async release(manager: EntityManager, heldId: string, now: Date): Promise<boolean> {
    const move = {
      heldId,
      action: 'release',
      reason: '',
      personId: null,
      via: 'job',
      releaseAt: null,
    } as const;
    if (!(await this.moderation.move(manager, move, now))) return false;
    const { held, post } = await this.load(manager, heldId);
    const { key, list } = await this.heldPost.distribute(manager, post, now);
    await this.posts.decide(manager, post.id, 'distributed', now);
    if (held.isAuthorTold) await this.notices.tellApproved(manager, post, list, key, now);
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: 'post.distributed',
      subjectKind: 'post',
      subjectId: post.id,
      values: { listId: post.listId, heldId },
    });
    return true;
  }

  private async load(manager: EntityManager, heldId: string): Promise<{ held: HeldMessage; post: Post }> {
    const held = await manager.findOneByOrFail(HeldMessage, { id: heldId });
    return { held, post: await manager.findOneByOrFail(Post, { id: held.postId }) };
  }
}
