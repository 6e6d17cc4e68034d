import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { PostRecord } from '../posting/post-record.service.js';
import { HeldCorrection } from './held-correction.entity.js';
import { type HeldAttachment, HeldMessage } from './held-message.entity.js';
import type { HeldItem } from './held-items.service.js';

/** A message as its author wrote it anew. */
export interface Corrected {
  readonly rawId: string;
  readonly subject: string;
  readonly bytes: number;
  /** How sure it is who wrote it anew. */
  readonly identity: IdentityStrength;
  readonly preview: string;
  readonly attachments: readonly HeldAttachment[];
}

/** Held messages that their authors changed: what moderators read is what will leave, and what it was before stays. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly posts: PostRecord,
  ) {}

  /**
   * Written along with the move that resubmits the message, which waits anew from now on.
   * @param before the message as it was, and in the version it was corrected from
   */
  async correct(manager: EntityManager, before: HeldItem, after: Corrected, now: Date): Promise<void> {
    const { id, version, post } = before;
    const { preview, attachments } = after;
    await manager.insert(HeldCorrection, {
      heldMessageId: id,
      version: version + 1,
      rawId: post.rawId,
      subject: post.subject,
      correctedAt: now,
    });
    await this.posts.correct(manager, post.id, after);
    await manager.update(HeldMessage, { id }, { heldAt: now, preview, attachments: [...attachments] });
  }

  /** Of one message, oldest first: each says what was there before. */
  of(heldMessageId: string): Promise<HeldCorrection[]> {
    return this.dataSource.manager.find(HeldCorrection, {
      where: { heldMessageId },
      order: { version: 'ASC' },
    });
  }
}
