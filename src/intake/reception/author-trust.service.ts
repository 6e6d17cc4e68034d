import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { AdmissionService } from '../../community/lists/admission.service.js';
import { SubscriptionSettings } from '../../community/lists/subscription-settings.service.js';
import type { Post } from '../../channels/posting/post.entity.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { SpamMarks } from './spam-marks.service.js';

/** What a decision on one message does to its author's next ones, on this list. */
@Injectable()
export class AuthorTrust {
  constructor(
    private readonly admission: AdmissionService,
    private readonly subscriptions: SubscriptionSettings,
    private readonly spam: SpamMarks,
  ) {}

  /** Their posts pass from now on, wherever the list's policy heeds trust; a flag that made them wait is gone. */
  async trust(manager: EntityManager, post: Post, actor: Actor, now: Date): Promise<void> {
    await this.admission.treatIn(manager, post.listId, post.authorAddress, 'accepted', actor, now);
    const { listId, authorPersonId: personId, authorAddress: address } = post;
    await this.subscriptions.trustIn(manager, { listId, personId, address }, actor, now);
  }

  /** Their posts are refused from now on. */
  ban(manager: EntityManager, post: Post, actor: Actor, now: Date): Promise<void> {
    return this.admission.treatIn(manager, post.listId, post.authorAddress, 'banned', actor, now);
  }

  /** They are reported: other lists may agree, and somebody else decides then. */
  report(manager: EntityManager, held: HeldItem, actor: Actor, now: Date): Promise<void> {
    return this.spam.mark(manager, held, actor, now);
  }
}
