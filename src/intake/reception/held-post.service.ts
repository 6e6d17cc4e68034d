import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseError } from '../../foundation/house-error.js';
import { MessageParser } from '../../foundation/mail/message-parser.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { DistributionService } from '../../channels/distribution/distribution.service.js';
import type { Post } from '../../channels/posting/post.entity.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';

/** A post that waited, brought back to the flow from its raw bytes: what moderators saw is what is sent. */
@Injectable()
export class HeldPost {
  constructor(
    private readonly raws: RawStore,
    private readonly parser: MessageParser,
    private readonly lists: ListsService,
    private readonly distribution: DistributionService,
  ) {}

  async distribute(manager: EntityManager, post: Post, now: Date): Promise<{ key: string; list: List }> {
    const raw = await this.raws.bytes(post.rawId);
    const list = await this.lists.findById(post.listId);
    if (raw === null || list === null) throw new HouseError('held-post-incomplete', { postId: post.id });
    const parsed = await this.parser.parse(raw);
    const author = { name: post.authorName, address: post.authorAddress === '' ? null : post.authorAddress };
    const { id, rawId, messageId, fingerprint, subject, authorPersonId, authentication, receivedAt } = post;
    const known = { id, rawId, messageId, fingerprint, subject, authorPersonId, authentication, receivedAt };
    const { key } = await this.distribution.distribute(manager, { ...known, list, raw, parsed, author }, now);
    return { key, list };
  }
}
