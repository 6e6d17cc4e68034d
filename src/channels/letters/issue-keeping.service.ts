import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { archiveKey } from '../../foundation/mail/message-id.js';
import { ArchiveService } from '../../postoffice/archive/archive.service.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import { joinedBy, piecesAround } from '../../postoffice/delivery/leave-mark.js';
import type { OutgoingIssue } from './issue-outgoing.js';
import type { IssueContent } from './letter-content.js';
import { issueUrl } from './letter-mail.js';
import { letterText } from './letter-text.js';
import type { Letter } from './letter.entity.js';

/** As long as a token, and proves nothing: its page says so and leads on. */
const nobodysToken = 'a'.repeat(52);

/** Puts an issue into the archive, where searches find it. */
@Injectable()
export class IssueKeeping {
  constructor(
    private readonly config: Config,
    private readonly archive: ArchiveService,
    private readonly raws: RawStore,
  ) {}

  /** As nobody's copy: the way out in it is no reader's. */
  async keep(
    manager: EntityManager,
    letter: Letter,
    content: IssueContent,
    { messageId, subject, header, body, comments, leaveMark }: OutgoingIssue,
    now: Date,
  ): Promise<void> {
    const { mailDomain, publicUrl } = this.config;
    const address = `${letter.slug}@${mailDomain}`;
    const links = { publicUrl, readUrl: issueUrl(publicUrl, content), leaveUrl: null, comments };
    const nobodys = joinedBy(piecesAround(body, leaveMark), nobodysToken);
    const rawId = await this.raws.keep(manager, Buffer.concat([header, Buffer.from('\r\n'), nobodys]), now);
    await this.archive.add(manager, {
      place: { kind: 'letter', id: letter.id },
      thread: 'new',
      rawId,
      key: archiveKey({ messageId, fingerprint: content.issueId }, address),
      number: null,
      messageId,
      inReplyTo: null,
      referenceIds: [],
      authorName: letter.name,
      authorAddress: address,
      subject,
      text: letterText(content, links),
      isTextPartial: false,
      attachments: [],
      sentAt: now,
      archivedAt: now,
    });
  }
}
