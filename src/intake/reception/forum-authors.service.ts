import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { MessageParser } from '../../foundation/mail/message-parser.js';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import type { ForumDecisionKind } from '../../channels/forums/forum-decision.entity.js';
import type { ForumHeld } from '../../channels/forums/forum-queue.service.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { ForumAnswerRecord } from './answers/forum-answer-record.js';
import { forumDecisionNotice } from './forum-decision.notice.js';

/** Whoever wrote a message: what they sent, and what they hear. */
@Injectable()
export class ForumAuthors {
  constructor(
    private readonly directory: DirectoryService,
    private readonly record: ForumAnswerRecord,
    private readonly raws: RawStore,
    private readonly parser: MessageParser,
    private readonly notices: NoticesService,
    private readonly config: Config,
  ) {}

  async contact({ authorId }: ForumHeld): Promise<Contact | null> {
    const [contact] = authorId === null ? [] : await this.directory.contactsOf([authorId]);
    return contact ?? null;
  }

  /** The outcome with its reason; nothing of what was done without a word. */
  async tell(
    manager: EntityManager,
    contact: Contact,
    held: ForumHeld,
    decision: ForumDecisionKind,
    reason: string,
    now: Date,
  ): Promise<void> {
    const notice = forumDecisionNotice(contact, held, { decision, reason }, this.config.publicUrl);
    if (notice !== null) await this.notices.send(manager, notice, now);
  }

  /** All that stood in the mail it was made of; null where it was written on the site, or that is too long ago. */
  async original({ id, writtenVia }: ForumHeld): Promise<string | null> {
    const rawId = writtenVia === 'mail' ? await this.record.rawOf(id) : null;
    const raw = rawId === null ? null : await this.raws.bytes(rawId);
    const parsed = raw === null ? null : await this.parser.parse(raw);
    return parsed?.kind === 'parsed' ? parsed.message.text : null;
  }
}
