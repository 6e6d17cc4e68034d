import { Injectable } from '@nestjs/common';
import { decoded, scanHeader } from '../../../foundation/mail/header-block.js';
import { MessageParser } from '../../../foundation/mail/message-parser.js';
import type {
  Attachment,
  AttachmentOutcome,
  ParsedMessage,
} from '../../../foundation/mail/parsed-message.js';
import { RawStore } from '../../../postoffice/archive/raw-store.js';

export interface ReadContent {
  /** Null when the message could not be read. */
  readonly message: ParsedMessage | null;
  /** What a person can still judge by then. */
  readonly header: readonly { readonly name: string; readonly value: string }[];
}

/** What a page that shows a kept message offers beside its text. */
export interface Beside {
  readonly files: readonly Attachment[];
  readonly hasHtml: boolean;
  /** In its HTML. */
  readonly hasImages: boolean;
}

/** Of a message that can't be read, these say most; the rest is for machines. */
const shownFields = ['From', 'To', 'Cc', 'Subject', 'Date', 'Message-ID', 'Content-Type', 'X-Mailer'];
const longestValue = 500;

/** Reads a message kept as it arrived, for the pages that show it. */
@Injectable()
export class MessageContent {
  constructor(
    private readonly raws: RawStore,
    private readonly parser: MessageParser,
  ) {}

  async of(rawId: string): Promise<ReadContent> {
    const raw = await this.bytes(rawId);
    const outcome = await this.parser.parse(raw);
    return outcome.kind === 'parsed'
      ? { message: outcome.message, header: [] }
      : { message: null, header: headerOf(raw) };
  }

  /** Its files, and whether it can be shown as it was formatted; nothing of a message whose bytes are gone. */
  async beside(rawId: string): Promise<Beside> {
    const raw = await this.bytes(rawId);
    const outcome = await this.parser.parse(raw);
    if (outcome.kind === 'unparsable') return { files: [], hasHtml: false, hasImages: false };
    const { attachments: files, hasHtml } = outcome.message;
    const rendered = hasHtml ? await this.parser.render(raw) : null;
    const isShown = rendered?.kind === 'rendered' && rendered.html !== null;
    return { files, hasHtml: isShown, hasImages: isShown && rendered.hasImages };
  }

  /** Its HTML, cleaned for a sandboxed frame; null when there is none to show. */
  async html(rawId: string, withImages = false): Promise<string | null> {
    const outcome = await this.parser.render(await this.bytes(rawId), withImages);
    return outcome.kind === 'rendered' ? outcome.html : null;
  }

  /** What is known of a file of the message; null when it has none of that digest. */
  async fileOf(rawId: string, digest: string): Promise<Attachment | null> {
    const { message } = await this.of(rawId);
    return message?.attachments.find(({ sha256 }) => sha256 === digest) ?? null;
  }

  /** @param digest of its bytes, as it was listed: no part of an address can be counted up */
  async attachment(rawId: string, digest: string): Promise<AttachmentOutcome> {
    const raw = await this.bytes(rawId);
    const outcome = await this.parser.parse(raw);
    if (outcome.kind === 'unparsable') return outcome;
    const index = outcome.message.attachments.findIndex(({ sha256 }) => sha256 === digest);
    return index === -1 ? { kind: 'absent' } : this.parser.attachment(raw, index);
  }

  private async bytes(rawId: string): Promise<Buffer> {
    return (await this.raws.bytes(rawId)) ?? Buffer.alloc(0);
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
