import { Injectable } from '@nestjs/common';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { oneLine } from '../../foundation/mail/encoded-words.js';
import { newMessage } from '../../foundation/mail/new-message.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { Arrival } from './arrival.js';
import { ArrivalReader } from './arrival-reader.service.js';
import { WebDrafts } from './web-drafts.js';
import type { WebPost } from './web-post.js';

/** Nobody's mail program speaks to us. */
const ourselves = { address: '127.0.0.1', helo: '', isTrustedRelay: false, isTls: false };

/** Makes a mail of what was written on a page, from the address its author is known by. */
@Injectable()
export class WebPostWriting {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly drafts: WebDrafts,
    private readonly reader: ArrivalReader,
  ) {}

  /**
   * Null for somebody without an address. Read as what comes by mail is, for its domain still says how its copies may leave;
   * who wrote it is known.
   */
  async arrive(post: WebPost, now: Date): Promise<Arrival | null> {
    const raw = await this.compose(post, now);
    return raw === null ? null : this.read(post, raw, now);
  }

  private async compose(post: WebPost, date: Date): Promise<Buffer | null> {
    const person = await this.directory.findById(post.authorId);
    const address = await this.directory.preferredAddress(post.authorId);
    if (person === null || address === null) return null;
    const { subject, text, attachments, answers } = post;
    return newMessage({
      from: { name: person.name, address },
      to: { name: '', address: siteAddress(this.config, post.list.name) },
      subject: oneLine(subject),
      date,
      messageId: this.drafts.messageIdOf(post),
      answers,
      text,
      attachments,
    });
  }

  private async read({ list }: WebPost, raw: Buffer, now: Date): Promise<Arrival> {
    const recipients = [siteAddress(this.config, list.name)];
    const envelope = {
      sender: '',
      recipients,
      client: ourselves,
      protocol: 'smtp',
      isSmtpUtf8: false,
    } as const;
    const arrival = await this.reader.read(envelope, raw, now);
    const sender = arrival.authorAddress;
    return {
      ...arrival,
      envelope: { ...envelope, sender },
      envelopeSender: sender,
      authentication: { ...arrival.authentication, source: 'web-session' },
      identity: 'proven',
    };
  }
}
