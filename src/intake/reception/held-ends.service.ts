import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import type { HeldAction } from '../../channels/moderation/transitions.js';
import type { PostOutcome } from '../../channels/posting/post.entity.js';
import { PostRecord } from '../../channels/posting/post-record.service.js';
import { HeldSteering } from './held-steering.service.js';

/** What becomes of the post itself, where nobody on its list will receive it. */
const ends: Readonly<Partial<Record<HeldAction, PostOutcome>>> = {
  reject: 'rejected',
  expire: 'rejected',
  discard: 'discarded',
  ban: 'discarded',
  spam: 'discarded',
  withdraw: 'discarded',
  'hand-over': 'steered',
};

/** Writes down how the waiting of a message ended. */
@Injectable()
export class HeldEnds {
  constructor(
    private readonly posts: PostRecord,
    private readonly steering: HeldSteering,
    private readonly journal: JournalService,
  ) {}

  /** A rejected or discarded post is settled for good, an approved one waits for its release. */
  async settle(manager: EntityManager, { post }: HeldItem, action: HeldAction, now: Date): Promise<void> {
    const outcome = ends[action];
    if (outcome === undefined) return;
    await this.posts.decide(manager, post.id, outcome, now);
    await this.steering.drop(manager, post);
  }

  async record(
    manager: EntityManager,
    { id, post }: HeldItem,
    action: HeldAction,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await this.journal.record(manager, {
      at: now,
      actor,
      action: `held.${action}`,
      subjectKind: 'post',
      subjectId: post.id,
      values: { listId: post.listId, heldId: id },
    });
  }

  /** It left at last: to its list, or to its author's drafts. */
  async left(
    manager: EntityManager,
    { id, post }: HeldItem,
    outcome: 'distributed' | 'steered',
    now: Date,
  ): Promise<void> {
    await this.posts.decide(manager, post.id, outcome, now);
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: `post.${outcome}`,
      subjectKind: 'post',
      subjectId: post.id,
      values: { listId: post.listId, heldId: id },
    });
  }
}
