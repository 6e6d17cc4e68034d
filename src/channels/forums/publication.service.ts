import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { archiveKey } from '../../foundation/mail/message-id.js';
import { ArchiveService } from '../../postoffice/archive/archive.service.js';
import { ForumFiles } from './forum-files.service.js';
import { ForumMessage } from './forum-message.entity.js';
import { ForumThread } from './forum-thread.entity.js';

/** Who signs a published message. */
export interface Signature {
  readonly name: string;
  /** Of mail; empty for somebody who has none. */
  readonly address: string;
}

/** The Message-ID a forum's message has wherever it goes by mail, without angle brackets. */
export function forumMessageId(messageId: string, mailDomain: string): string {
  return `forum.${messageId}@${mailDomain}`;
}

/** Hands messages to the archive, and keeps the figures of their thread. Its callers hold the thread's row. */
@Injectable()
export class Publication {
  constructor(
    private readonly config: Config,
    private readonly archive: ArchiveService,
    private readonly files: ForumFiles,
  ) {}

  /** A message comes out: its text is the archive's from now on. */
  async publish(
    manager: EntityManager,
    thread: ForumThread,
    message: ForumMessage,
    signature: Signature,
    now: Date,
  ): Promise<void> {
    const { mailDomain } = this.config;
    const messageId = forumMessageId(message.id, mailDomain);
    const answered = message.answersId === null ? null : forumMessageId(message.answersId, mailDomain);
    const files = await this.files.ofMessages([message.id], manager);
    const archived = await this.archive.add(manager, {
      place: { kind: 'forum', id: thread.forumId },
      thread: thread.archivedThreadId === null ? 'new' : { id: thread.archivedThreadId },
      rawId: null,
      key: archiveKey({ messageId, fingerprint: '' }, thread.forumId),
      number: null,
      messageId,
      inReplyTo: answered,
      referenceIds: answered === null ? [] : [answered],
      authorName: signature.name,
      authorAddress: signature.address,
      subject: thread.subject,
      text: message.waitingText ?? '',
      isTextPartial: false,
      attachments: files.map(({ filename, mediaType, bytes }) => ({ filename, mediaType, bytes })),
      sentAt: message.writtenAt,
      archivedAt: now,
    });
    Object.assign(message, {
      archivedMessageId: archived.id,
      waitingText: null,
      state: 'published',
      publishedAt: now,
    });
    await manager.save(message);
    Object.assign(thread, {
      archivedThreadId: archived.threadId,
      messageCount: thread.messageCount + 1,
      lastAt: now,
    });
    await manager.save(thread);
  }
}
