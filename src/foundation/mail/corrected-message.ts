import { fieldLine, headerLine } from './header-writer.js';
import { scanHeader } from './header-block.js';
import { type PlainContent, plainContent } from './plain-content.js';

/** What the author writes in place of what they wrote. */
export interface Correction extends PlainContent {
  readonly subject: string;
}

/** Who wrote to whom, when, and in answer to what: that stays as it came. Traces and signatures are of other bytes. */
const kept = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'date',
  'message-id',
  'in-reply-to',
  'references',
]);

/**
 * The message with another subject and text: one plain text in UTF-8, then the attachments, whose bytes stay as they
 * are. Whatever is written, it starts no field of the header and no part of the body.
 * @returns null for a message without a header that can be read.
 */
export async function correctedMessage(raw: Buffer, correction: Correction): Promise<Buffer | null> {
  const header = scanHeader(raw);
  if (header === null) return null;
  const content = await plainContent(correction);
  const lines = [
    ...header.fields.filter(({ name }) => kept.has(name)).map(field => fieldLine(field.raw)),
    Buffer.from(headerLine('Subject', correction.subject)),
    Buffer.from('MIME-Version: 1.0\r\n'),
    ...content.fields.map(field => fieldLine(field.raw)),
  ];
  return Buffer.concat([...lines, Buffer.from('\r\n'), content.body]);
}
