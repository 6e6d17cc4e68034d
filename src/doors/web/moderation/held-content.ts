import { Injectable } from '@nestjs/common';
import { decoded, scanHeader } from '../../../foundation/mail/header-block.js';
import { MessageParser } from '../../../foundation/mail/message-parser.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { RawStore } from '../../../postoffice/archive/raw-store.js';

export interface ReadContent {
  /** Null when the message could not be read. */
  readonly message: ParsedMessage | null;
  /** What a person can still judge by then. */
  readonly header: readonly { readonly name: string; readonly value: string }[];
}

/** Of a message that can't be read, these say most; the rest is for machines. */
const shownFields = ['From', 'To', 'Cc', 'Subject', 'Date', 'Message-ID', 'Content-Type', 'X-Mailer'];
const longestValue = 500;

/** Reads a held message for its moderator. */
@Injectable()
export class HeldContent {
  constructor(
    private readonly raws: RawStore,
    private readonly parser: MessageParser,
  ) {}

  async of(rawId: string): Promise<ReadContent> {
    const raw = (await this.raws.bytes(rawId)) ?? Buffer.alloc(0);
    const outcome = await this.parser.parse(raw);
    return outcome.kind === 'parsed'
      ? { message: outcome.message, header: [] }
      : { message: null, header: headerOf(raw) };
  }
}

function headerOf(raw: Buffer): ReadContent['header'] {
  const block = scanHeader(raw);
  if (block === null) return [];
  return shownFields.flatMap(name => {
    const value = decoded(block, name.toLowerCase());
    return value === undefined ? [] : [{ name, value: value.slice(0, longestValue) }];
  });
}
