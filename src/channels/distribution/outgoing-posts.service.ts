import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import { wantsNoArchive } from '../../foundation/mail/archive-wish.js';
import { type HeaderBlock, scanHeader } from '../../foundation/mail/header-block.js';
import { archiveKey } from '../../foundation/mail/message-id.js';
import { encodeUuidToken } from '../../foundation/mail/token.js';
import { LinkedFilesService } from '../../postoffice/archive/linked-files.service.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import type { OutboundBody } from '../../postoffice/delivery/outbound.js';
import type { AcceptedPost } from './accepted-post.js';
import { heavyFiles } from './heavy-files.js';
import { linkDays, type LinkedFile } from './linked-file.js';
import { OutgoingPost, type PostFacts } from './outgoing-post.js';
import { isSealed } from './sealed.js';
import { steps } from './steps.js';

const dayMs = 24 * 3_600_000;

/** Makes what leaves out of what came in, and keeps what the copies refer to. */
@Injectable()
export class OutgoingPosts {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
    private readonly raws: RawStore,
    private readonly links: LinkedFilesService,
  ) {}

  of(post: AcceptedPost, now: Date): OutgoingPost {
    const facts = this.factsOf(post);
    const header = headerOf(post);
    const files = this.linkedFiles(new OutgoingPost(facts, post.raw, header), post, now);
    const outgoing = new OutgoingPost({ ...facts, files }, post.raw, header);
    for (const step of steps) step(outgoing);
    return outgoing;
  }

  /** The body of the copies: that of the raw message, or what heavy files left of it, and the links to those. */
  async keepBody(
    manager: EntityManager,
    { list, raw, rawId }: AcceptedPost,
    outgoing: OutgoingPost,
    now: Date,
  ): Promise<OutboundBody> {
    const { prefix, suffix, body, facts, original } = outgoing;
    const { key } = facts;
    if (!outgoing.isLighter || key === null)
      return { prefix, raw: { id: rawId, offset: original.bodyOffset, bytes: raw.length }, suffix };
    const lighterRawId = await this.raws.keep(manager, body, now);
    const rows = facts.files.map(({ id, file, until }) => ({
      id,
      listId: list.id,
      rawId,
      lighterRawId,
      key,
      digest: file.sha256,
      filename: file.filename,
      mediaType: file.mediaType,
      bytes: file.bytes,
      createdAt: now,
      expiresAt: until,
    }));
    await this.links.add(manager, rows);
    return { prefix, raw: { id: lighterRawId, offset: 0, bytes: body.length }, suffix };
  }

  private factsOf(post: AcceptedPost): PostFacts {
    const { mailDomain, publicUrl, authservId, timeZone } = this.config;
    const listAddress = siteAddress(this.config, post.list.name);
    const { list, messageId, author, authentication, receivedAt } = post;
    return {
      list,
      listAddress,
      mailDomain,
      publicUrl,
      authservId,
      key: wantsNoArchive(headerOf(post)) ? null : archiveKey(post, listAddress),
      messageId,
      postId: post.id,
      author,
      authentication,
      receivedAt,
      timeZone,
      files: [],
    };
  }

  private linkedFiles(outgoing: OutgoingPost, { list, raw, parsed }: AcceptedPost, now: Date): LinkedFile[] {
    // What is kept nowhere leaves whole.
    if (parsed.kind !== 'parsed' || outgoing.facts.key === null) return [];
    if (outgoing.original.bodyOffset === 0 || isSealed(outgoing)) return [];
    const until = new Date(now.getTime() + linkDays * dayMs);
    return heavyFiles(raw, parsed.message.attachments, list.linkAboveBytes).map(heavy => {
      const id = randomUUID();
      const url = `${this.config.publicUrl}/attached/${encodeUuidToken('file', id, this.secret.key)}`;
      return { ...heavy, id, url, until };
    });
  }
}

/** A message whose header nobody can read goes out whole, as the body of one we can. */
function headerOf({ raw, subject, author }: AcceptedPost): HeaderBlock {
  const header = scanHeader(raw);
  if (header !== null) return header;
  const from = Buffer.from(`From: <${author.address ?? ''}>\r\n`);
  const title = Buffer.from(`Subject: ${subject.replaceAll(/[^\x20-\x7e]/g, ' ')}\r\n`);
  return {
    fields: [
      { name: 'from', raw: from },
      { name: 'subject', raw: title },
    ],
    bodyOffset: 0,
  };
}
