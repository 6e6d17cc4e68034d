import { createHash } from 'node:crypto';
import { isAscii } from 'node:buffer';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { all } from '../../foundation/mail/header-block.js';
import { answeredIds, parseMessageId, parseReferences } from '../../foundation/mail/message-id.js';
import { uuidOfHex } from '../../foundation/uuid.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { ArchiveService } from '../../postoffice/archive/archive.service.js';
import { RawErasing } from '../../postoffice/archive/raw-erasing.service.js';
import type { NewArchivedMessage } from '../../postoffice/archive/new-archived-message.js';
import type { FanOutResult, Outbound, OutboundBody } from '../../postoffice/delivery/outbound.js';
import { FanOutService } from '../../postoffice/delivery/fan-out.service.js';
import type { AcceptedPost } from './accepted-post.js';
import type { OutgoingPost } from './outgoing-post.js';
import { OutgoingPosts } from './outgoing-posts.service.js';

export interface Distributed extends FanOutResult {
  readonly number: number;
  /** Of its address in the archive; null when its author wanted it in none. */
  readonly key: string | null;
}

/** So many copies are written in some ten milliseconds. */
const fewCopies = 500;
/** Lists whose size is remembered; of any other the next post is taken for a long one. */
const mostRemembered = 10_000;

/** Makes an accepted post an archived, delivered one. */
@Injectable()
export class DistributionService {
  /** How many received the last post of a list. */
  private readonly copiesOfLast = new Map<string, number>();

  constructor(
    private readonly posts: OutgoingPosts,
    private readonly lists: ListsService,
    private readonly audiences: AudiencesService,
    private readonly archive: ArchiveService,
    private readonly erasing: RawErasing,
    private readonly fanOut: FanOutService,
  ) {}

  /**
   * Whether a post to this list is surely written within some ten milliseconds, as its last one was. Who a rule names is
   * found anew for each post, however few they are.
   */
  isShort({ id, rule }: List): boolean {
    return rule === null && (this.copiesOfLast.get(id) ?? Infinity) <= fewCopies;
  }

  /** Transform, fan out, number, archive: all in the caller's transaction. */
  async distribute(manager: EntityManager, post: AcceptedPost, now: Date): Promise<Distributed> {
    const outgoing = this.posts.of(post, now);
    const body = await this.posts.keepBody(manager, post, outgoing, now);
    const author = { personId: post.authorPersonId, address: canonicalAddress(post.author.address ?? '') };
    const recipients = await this.audiences.recipientsOf(manager, post.list, author, now);
    this.remember(post.list, recipients.bearers.length);
    const copies = await this.fanOut.fanOut(manager, outbound(post, outgoing, body), recipients, now);
    // Last, because posts of one list wait for each other from here to the end of the transaction.
    const number = await this.lists.nextPostNumber(manager, post.list.id);
    await this.keep(manager, post, outgoing, number, now);
    return { ...copies, number, key: outgoing.facts.key };
  }

  /** What its author wants kept nowhere is accounted for; its bytes go once the last copy has left. */
  private async keep(
    manager: EntityManager,
    post: AcceptedPost,
    outgoing: OutgoingPost,
    number: number,
    now: Date,
  ): Promise<void> {
    const { key } = outgoing.facts;
    if (key === null) await this.erasing.ask(manager, [post.rawId], now);
    else await this.archive.add(manager, archivedMessage(post, outgoing, { key, number }, now));
  }

  private remember({ id }: List, copies: number): void {
    if (this.copiesOfLast.size >= mostRemembered) this.copiesOfLast.clear();
    this.copiesOfLast.set(id, copies);
  }
}

function archivedMessage(
  post: AcceptedPost,
  outgoing: OutgoingPost,
  { key, number }: { readonly key: string; readonly number: number },
  now: Date,
): NewArchivedMessage {
  const { list, rawId, messageId, subject, author, parsed, receivedAt } = post;
  const message = parsed.kind === 'parsed' ? parsed.message : null;
  const references = parseReferences(all(outgoing.original, 'references').join(' '));
  const repliedTo = all(outgoing.original, 'in-reply-to').map(parseMessageId);
  const inReplyTo = repliedTo.find(id => id !== null) ?? references.at(-1) ?? null;
  return {
    place: { kind: 'list', id: list.id },
    thread: 'found',
    rawId,
    key,
    number,
    messageId,
    inReplyTo,
    referenceIds: answeredIds(references, inReplyTo),
    authorName: author.name,
    authorAddress: author.address ?? '',
    subject,
    text: (message?.text ?? '').replaceAll('\0', ''),
    isTextPartial: message === null || message.textIsTruncated,
    attachments: (message?.attachments ?? []).map(({ filename, mediaType, bytes }) => ({
      filename,
      mediaType,
      bytes,
    })),
    sentAt: message?.date ?? receivedAt,
    archivedAt: now,
  };
}

function outbound(post: AcceptedPost, outgoing: OutgoingPost, body: OutboundBody): Outbound {
  const { header, facts } = outgoing;
  return {
    kind: 'post',
    list: { id: post.list.id, address: facts.listAddress },
    postId: post.id,
    copyKey: copyKey(post),
    messageId: post.messageId,
    subject: post.subject,
    header,
    body,
    is8bit: !isAscii(outgoing.body) || !isAscii(header),
  };
}

/** The same message on several lists is one for its readers. */
function copyKey({ messageId, fingerprint }: AcceptedPost): string {
  return uuidOfHex(createHash('sha256').update(`${messageId}\n${fingerprint}`).digest('hex'));
}
