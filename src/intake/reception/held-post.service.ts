import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseError } from '../../foundation/house-error.js';
import { fingerprint } from '../../foundation/mail/fingerprint.js';
import { scanHeader } from '../../foundation/mail/header-block.js';
import { MessageParser } from '../../foundation/mail/message-parser.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import type { AcceptedPost } from '../../channels/distribution/accepted-post.js';
import { type Distributed, DistributionService } from '../../channels/distribution/distribution.service.js';
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

  async listOf(post: Post): Promise<List> {
    const list = await this.lists.findById(post.listId);
    if (list === null) throw new HouseError('list-gone', { listId: post.listId });
    return list;
  }

  /** Keeps its list from ending until the caller's transaction does; false when it is gone already. */
  listStays(manager: EntityManager, { listId }: Pick<Post, 'listId'>): Promise<boolean> {
    return this.lists.stays(manager, listId);
  }

  /** Reads the message again; to be done before the transaction that distributes it. */
  async read(post: Post, list: List): Promise<AcceptedPost> {
    const { id, rawId, messageId, subject, authorPersonId, authentication, receivedAt } = post;
    const known = { id, rawId, messageId, subject, authorPersonId, authentication, receivedAt };
    const raw = await this.raws.bytes(rawId);
    if (raw === null) throw new HouseError('raw-message-gone', { rawId });
    const parsed = await this.parser.parse(raw);
    const author = { name: post.authorName, address: post.authorAddress === '' ? null : post.authorAddress };
    const header = scanHeader(raw);
    // Of what leaves: a corrected message is not what other lists may have had of its author.
    const print = header === null ? post.fingerprint : fingerprint(raw, header);
    return { ...known, fingerprint: print, list, raw, parsed, author };
  }

  distribute(manager: EntityManager, post: AcceptedPost, now: Date): Promise<Distributed> {
    return this.distribution.distribute(manager, post, now);
  }
}
