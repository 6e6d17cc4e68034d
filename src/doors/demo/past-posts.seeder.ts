import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type NewPost, PostRecord } from '../../channels/posting/post-record.service.js';
import { Config, siteAddress } from '../../foundation/config/config.js';
import type { Authentication } from '../../foundation/mail/authentication.js';
import { fingerprint as fingerprintOf } from '../../foundation/mail/fingerprint.js';
import { scanHeader } from '../../foundation/mail/header-block.js';
import { archiveKey } from '../../foundation/mail/message-id.js';
import { ArchiveService } from '../../postoffice/archive/archive.service.js';
import type { NewArchivedMessage } from '../../postoffice/archive/new-archived-message.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import { pastContent } from './wire/past-content.js';
import { writeMessage } from './wire/written-message.js';
import type { DemoPost } from './world/posts.js';

/** A post of the past with what the rooms keep of it. */
interface PastPost {
  readonly post: DemoPost;
  readonly raw: Buffer;
  readonly rawId: string;
  readonly fingerprint: string;
  readonly listAddress: string;
}

/** `.example` publishes nothing to check. */
const unchecked: Authentication = {
  spf: { result: 'none', domain: null },
  dkim: [],
  dmarc: { result: 'none', policy: 'absent' },
  arc: 'none',
  source: 'checked-here',
};

/** Hands the posts of the past to the rooms that keep them, as if they had been distributed in their day. */
@Injectable()
export class PastPostsSeeder {
  constructor(
    private readonly config: Config,
    private readonly raws: RawStore,
    private readonly posts: PostRecord,
    private readonly archive: ArchiveService,
  ) {}

  /** @param posts oldest first: their order gives each its number on its list. */
  async seed(manager: EntityManager, posts: readonly DemoPost[], now: Date): Promise<void> {
    const messages = posts.map(post => {
      const listAddress = siteAddress(this.config, post.list.name);
      const raw = rawOf(post, listAddress);
      const header = scanHeader(raw) ?? { fields: [], bodyOffset: 0 };
      return { post, listAddress, raw, fingerprint: fingerprintOf(raw, header) };
    });
    const ids = await this.raws.keepMany(
      manager,
      messages.map(({ raw }) => raw),
      now,
    );
    const past = messages.map((message, at): PastPost => ({ ...message, rawId: ids[at] ?? '' }));
    await this.posts.addMany(manager, past.map(postRow));
    await this.archive.addMany(manager, archiveRows(past));
  }
}

function rawOf(post: DemoPost, listAddress: string): Buffer {
  const { subject, sentAt, messageId, inReplyTo } = post;
  const from = { name: authorName(post), address: authorAddress(post) };
  return writeMessage({
    from,
    to: listAddress,
    subject,
    sentAt,
    messageId,
    inReplyTo,
    content: pastContent(post).content,
  });
}

function postRow({ post, raw, rawId, fingerprint }: PastPost): NewPost {
  return {
    listId: post.list.id,
    rawId,
    messageId: post.messageId,
    fingerprint,
    envelopeSender: authorAddress(post),
    authorAddress: authorAddress(post),
    authorName: authorName(post),
    authorPersonId: post.author.id,
    identity: 'unproven',
    authentication: unchecked,
    subject: post.subject,
    bytes: raw.length,
    outcome: 'distributed',
    reasons: [],
    receivedAt: post.sentAt,
    decidedAt: post.sentAt,
    isPlea: false,
  };
}

function archiveRows(past: readonly PastPost[]): NewArchivedMessage[] {
  const counts = new Map<string, number>();
  return past.map(({ post, rawId, fingerprint, listAddress }) => {
    const number = (counts.get(post.list.id) ?? 0) + 1;
    counts.set(post.list.id, number);
    return {
      place: { kind: 'list', id: post.list.id },
      thread: 'found',
      rawId,
      number,
      key: archiveKey({ messageId: post.messageId, fingerprint }, listAddress),
      messageId: post.messageId,
      inReplyTo: post.inReplyTo,
      referenceIds: post.inReplyTo === null ? [] : [post.inReplyTo],
      authorName: authorName(post),
      authorAddress: authorAddress(post),
      subject: post.subject,
      text: post.text,
      isTextPartial: false,
      attachments: [...pastContent(post).attachments],
      sentAt: post.sentAt,
      archivedAt: post.sentAt,
    };
  });
}

function authorName({ author }: DemoPost): string {
  return `${author.givenName} ${author.familyName}`;
}

function authorAddress({ author }: DemoPost): string {
  return author.addresses[0] ?? '';
}
