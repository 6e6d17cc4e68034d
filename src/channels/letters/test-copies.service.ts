import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { Config } from '../../foundation/config/config.js';
import { headerLine } from '../../foundation/mail/header-writer.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { FanOutService } from '../../postoffice/delivery/fan-out.service.js';
import type { IssueContent } from './letter-content.js';
import { issueUrl, letterMessage } from './letter-mail.js';

/** Before the subject, in the letter's language: nobody takes a test for the issue. */
const marks = { fr: '[essai]', en: '[test]' } as const;

/** An issue to one of its editors, before it leaves. */
@Injectable()
export class TestCopies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly fanOut: FanOutService,
  ) {}

  /** To the preferred address of that person alone. Nothing for somebody without any. */
  async send(content: IssueContent, personId: string, now: Date): Promise<void> {
    const address = await this.directory.preferredAddress(personId);
    if (address === null) return;
    const { publicUrl, mailDomain } = this.config;
    const links = { publicUrl, readUrl: issueUrl(publicUrl, content), leaveUrl: null };
    const message = letterMessage(content, links, { to: address, mailDomain, now });
    const subject = `${marks[content.letter.language]} ${message.subject}`;
    await this.dataSource.transaction(manager =>
      this.fanOut.fanOut(
        manager,
        {
          kind: 'notice',
          list: null,
          postId: null,
          copyKey: randomUUID(),
          messageId: message.messageId,
          subject,
          header: withSubject(message.header, subject),
          body: { prefix: message.body, raw: null, suffix: Buffer.alloc(0) },
          is8bit: false,
        },
        { bearers: [bearerOfAddress(address)], subscriptionIds: [null], addresses: [address] },
        now,
      ),
    );
  }
}

/** The fields of a header, its subject changed; folded lines of the old one go with it. */
function withSubject(header: Buffer, subject: string): Buffer {
  const fields = header.toString('latin1').replace(/^Subject:.*\r\n(?:[ \t].*\r\n)*/im, '');
  return Buffer.concat([Buffer.from(fields, 'latin1'), Buffer.from(headerLine('Subject', subject))]);
}
