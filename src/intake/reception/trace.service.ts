import { Injectable } from '@nestjs/common';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { parseMessageId } from '../../foundation/mail/message-id.js';
import { ListsService } from '../../community/lists/lists.service.js';
import type { Reason } from '../../channels/posting/decision.js';
import type { Post, PostOutcome } from '../../channels/posting/post.entity.js';
import { PostRecord } from '../../channels/posting/post-record.service.js';
import {
  type DeliveryCounts,
  DeliveryCountsService,
  noCopies,
  type TracedCopy,
} from '../../postoffice/delivery/delivery-counts.service.js';

/** Where one post is, from our 250 to each copy's answer. */
export interface TracedPost {
  readonly postId: string;
  readonly listId: string;
  /** Address of the list. */
  readonly list: string;
  readonly messageId: string;
  readonly subject: string;
  readonly outcome: PostOutcome;
  readonly reasons: readonly Reason[];
  readonly receivedAt: Date;
  readonly authorPersonId: string | null;
  readonly counts: DeliveryCounts;
}

/** “Where is this message?” in one look. */
@Injectable()
export class TraceService {
  constructor(
    private readonly config: Config,
    private readonly posts: PostRecord,
    private readonly lists: ListsService,
    private readonly counts: DeliveryCountsService,
  ) {}

  /** By Message-ID (with or without angle brackets), else by the author's address; newest first. */
  async find(query: string): Promise<TracedPost[]> {
    const text = query.trim();
    const messageId = parseMessageId(text.startsWith('<') ? text : `<${text}>`);
    const byId = messageId === null ? [] : await this.posts.find({ messageId });
    const address = byId.length > 0 ? null : canonicalAddress(text);
    const posts = address === null ? byId : await this.posts.find({ authorAddress: address });
    return this.traced(posts);
  }

  copies(postId: string, page: { after?: string | null; limit: number }): Promise<TracedCopy[]> {
    return this.counts.copies(postId, page);
  }

  private async traced(posts: readonly Post[]): Promise<TracedPost[]> {
    const counts = await this.counts.ofPosts(posts.map(({ id }) => id));
    const lists = new Map(
      await Promise.all(
        [...new Set(posts.map(({ listId }) => listId))].map(
          async id => [id, (await this.lists.findById(id))?.name ?? ''] as const,
        ),
      ),
    );
    return posts.map(post => ({
      postId: post.id,
      listId: post.listId,
      list: siteAddress(this.config, lists.get(post.listId) ?? ''),
      messageId: post.messageId,
      subject: post.subject,
      outcome: post.outcome,
      reasons: post.reasons,
      receivedAt: post.receivedAt,
      authorPersonId: post.authorPersonId,
      counts: counts.get(post.id) ?? noCopies,
    }));
  }
}
