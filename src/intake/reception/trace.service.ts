import { Injectable } from '@nestjs/common';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { parseMessageId } from '../../foundation/mail/message-id.js';
import { type ForwardedAnswer, ForwardedTrace } from '../../channels/forwarding/forwarded-trace.service.js';
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
import { MailCommandRecord } from './commands/mail-command-record.js';
import type { CommandRoad } from './destination.js';
import type { CommandResult } from './mail-command.entity.js';

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

/** What became of one message to a list's addresses for programs. */
export interface TracedCommand {
  readonly listId: string;
  /** Address of the list. */
  readonly list: string;
  readonly road: CommandRoad;
  readonly messageId: string;
  readonly subject: string;
  readonly authorAddress: string;
  readonly identity: IdentityStrength;
  /** Empty when nothing was obeyed: a program wrote, or its author's domain denies it. */
  readonly results: readonly CommandResult[];
  readonly receivedAt: Date;
}

/** What became of one message at one lifetime address, to each copy's answer. */
export interface TracedForward extends ForwardedAnswer {
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
    private readonly received: MailCommandRecord,
    private readonly forwarded: ForwardedTrace,
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

  /** Commands of or by what was asked for, as `find` reads it; newest first. */
  async commands(query: string): Promise<TracedCommand[]> {
    const text = query.trim();
    const messageId = parseMessageId(text.startsWith('<') ? text : `<${text}>`);
    const byId = messageId === null ? [] : await this.received.find({ messageId });
    const address = byId.length > 0 ? null : canonicalAddress(text);
    const commands = address === null ? byId : await this.received.find({ authorAddress: address });
    const names = await this.listNames(commands);
    return commands.map(({ listId, ...command }) => ({
      ...command,
      listId,
      list: siteAddress(this.config, names.get(listId) ?? ''),
    }));
  }

  /** Mail to members of or by what was asked for, or to the lifetime address that was asked for. */
  async forwards(query: string): Promise<TracedForward[]> {
    const text = query.trim();
    const messageId = parseMessageId(text.startsWith('<') ? text : `<${text}>`);
    const byId = messageId === null ? [] : await this.forwarded.find({ messageId });
    const address = byId.length > 0 ? null : canonicalAddress(text);
    const found = address === null ? byId : await this.forwarded.find({ address });
    const counts = await this.counts.ofMessages(found.flatMap(({ outboundId }) => outboundId ?? []));
    return found.map(one => ({ ...one, counts: counts.get(one.outboundId ?? '') ?? noCopies }));
  }

  copies(postId: string, page: { after?: string | null; limit: number }): Promise<TracedCopy[]> {
    return this.counts.copies(postId, page);
  }

  private async traced(posts: readonly Post[]): Promise<TracedPost[]> {
    const counts = await this.counts.ofPosts(posts.map(({ id }) => id));
    const lists = await this.listNames(posts);
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

  private async listNames(found: readonly { readonly listId: string }[]): Promise<Map<string, string>> {
    const ids = [...new Set(found.map(({ listId }) => listId))];
    return new Map(
      await Promise.all(ids.map(async id => [id, (await this.lists.findById(id))?.name ?? ''] as const)),
    );
  }
}
