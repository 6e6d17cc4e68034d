import { Injectable } from '@nestjs/common';
import { MessageParser } from '../../foundation/mail/message-parser.js';
import type { Attachment } from '../../foundation/mail/parsed-message.js';
import { RawStore } from './raw-store.js';

/** A file of a kept message, with its bytes. */
export interface KeptFile {
  readonly attachment: Attachment;
  readonly content: Buffer;
}

/** The files that came with a message, read from its bytes: they are stored once. */
@Injectable()
export class KeptFiles {
  constructor(
    private readonly raws: RawStore,
    private readonly parser: MessageParser,
  ) {}

  /** What is known of each, in their order; none of a message that is gone or that can't be read. */
  async listOf(rawId: string): Promise<readonly Attachment[]> {
    const raw = await this.raws.bytes(rawId);
    const parsed = raw === null ? null : await this.parser.parse(raw);
    return parsed?.kind === 'parsed' ? parsed.message.attachments : [];
  }

  /** The same with their bytes. */
  async of(rawId: string): Promise<readonly KeptFile[]> {
    const raw = await this.raws.bytes(rawId);
    const outcome = raw === null ? null : await this.parser.attachments(raw);
    return outcome?.kind === 'attachments' ? outcome.attachments : [];
  }
}
