import MimeNode from 'nodemailer/lib/mime-node';
import { fieldLine, headerLine } from './header-writer.js';
import { type HeaderField, scanHeader } from './header-block.js';
import type { Attachment } from './parsed-message.js';

/** What the author writes in place of what they wrote. */
export interface Correction {
  readonly subject: string;
  /** Plain text, with any line ends. */
  readonly text: string;
  readonly attachments: readonly { readonly attachment: Attachment; readonly content: Buffer }[];
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
  const content = await contentOf(correction);
  const lines = [
    ...header.fields.filter(({ name }) => kept.has(name)).map(field => fieldLine(field.raw)),
    Buffer.from(headerLine('Subject', correction.subject)),
    Buffer.from('MIME-Version: 1.0\r\n'),
    ...content.fields.map(field => fieldLine(field.raw)),
  ];
  return Buffer.concat([...lines, Buffer.from('\r\n'), content.body]);
}

/** The fields that say how the body is to be read, and the body. */
async function contentOf(correction: Correction): Promise<{ fields: HeaderField[]; body: Buffer }> {
  const built = await nodeOf(correction).build();
  const header = scanHeader(built);
  return {
    fields: header?.fields.filter(({ name }) => name.startsWith('content-')) ?? [],
    body: built.subarray(header?.bodyOffset ?? 0),
  };
}

function nodeOf({ text, attachments }: Correction): MimeNode {
  if (attachments.length === 0) return asText(new MimeNode(plain), text);
  const root = new MimeNode('multipart/mixed');
  asText(root.createChild(plain), text);
  for (const { attachment, content } of attachments) {
    root
      .createChild(typeOf(attachment), { filename: attachment.filename })
      .setHeader({ 'Content-Disposition': 'attachment', 'Content-Transfer-Encoding': 'base64' })
      .setContent(content);
  }
  return root;
}

const plain = 'text/plain; charset=utf-8';

function asText(node: MimeNode, text: string): MimeNode {
  const lines = text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '').trimEnd().split('\n');
  return node
    .setHeader({ 'Content-Transfer-Encoding': 'quoted-printable' })
    .setContent(`${lines.join('\r\n')}\r\n`);
}

/** Control characters that no text has. */
const unseen = /[^\P{Cc}\n\t]/gu;

/** RFC 2046 §5.1, §5.2.1: these may not be in base64, which alone keeps any bytes. Their readers know them by name. */
function typeOf({ mediaType }: Attachment): string {
  return /^(message|multipart)\//.test(mediaType) ? 'application/octet-stream' : mediaType;
}
