import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { Attachment as MimePart, Email } from 'postal-mime';
import { oneLine } from '../encoded-words.js';
import { readHeader } from '../header-block.js';
import type { HeaderBlock } from '../header-block.js';
import type {
  Attachment,
  AttachmentOutcome,
  AttachmentsOutcome,
  ParseOutcome,
  RenderOutcome,
  Unparsable,
  UnparsableReason,
} from '../parsed-message.js';
import { cleanHtml, hasImages, type ImageSource } from './html-clean.js';
import { imagesOf } from './message-images.js';
import { htmlToPlainText } from './html-text.js';
import { type Content, MAX_TEXT_CHARS, messageOf } from './message-of.js';
import { hasTooManyParts } from './prescan.js';
import { withCharset } from './undeclared-charset.js';

const MAX_PARTS = 1000;
const MAX_NESTING = 100;
const MAX_FILENAME_CHARS = 200;
const MEDIA_TYPE = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/;

interface Opened {
  kind: 'opened';
  header: HeaderBlock;
  email: Email;
}

/** Reads a message. Runs in a worker: it may be slow, and it may die. */
export async function parse(raw: Buffer): Promise<ParseOutcome> {
  const opened = await open(raw);
  return opened.kind === 'opened'
    ? { kind: 'parsed', message: messageOf(opened.header, contentOf(opened.email)) }
    : opened;
}

/** Reads a message and cleans its HTML for display. */
export async function render(raw: Buffer): Promise<RenderOutcome> {
  const opened = await open(raw);
  return opened.kind === 'opened' ? rendered(opened) : opened;
}

/** The same for a reader who wants to see the images, the message's own and those of other sites. */
export async function renderWithImages(raw: Buffer): Promise<RenderOutcome> {
  const opened = await open(raw);
  return opened.kind === 'opened' ? rendered(opened, imagesOf(opened.email.attachments)) : opened;
}

function rendered({ header, email }: Opened, images?: ImageSource): RenderOutcome {
  const { html } = email;
  return {
    kind: 'rendered',
    message: messageOf(header, contentOf(email)),
    html: html === undefined ? null : cleanHtml(html, images),
    hasImages: html !== undefined && hasImages(html),
  };
}

/** One attachment with its bytes. */
export async function attachment(raw: Buffer, index: number): Promise<AttachmentOutcome> {
  const opened = await open(raw);
  if (opened.kind !== 'opened') return opened;
  const part = opened.email.attachments[index];
  if (!part) return { kind: 'absent' };
  return { kind: 'attachment', attachment: attachmentOf(part, index), content: bytesOf(part) };
}

/** All of them at once: the message is read but once. */
export async function attachments(raw: Buffer): Promise<AttachmentsOutcome> {
  const opened = await open(raw);
  if (opened.kind !== 'opened') return opened;
  return {
    kind: 'attachments',
    attachments: opened.email.attachments.map((part, index) => ({
      attachment: attachmentOf(part, index),
      content: bytesOf(part),
    })),
  };
}

async function open(raw: Buffer): Promise<Opened | Unparsable> {
  const header = readHeader(raw);
  if (header === 'missing') return unparsable('malformed');
  if (header === 'too-large') return unparsable('header-too-large');
  if (hasTooManyParts(raw)) return unparsable('too-many-parts');
  try {
    const email = await PostalMime.parse(withCharset(raw, header), { maxNestingDepth: MAX_NESTING });
    return email.attachments.length > MAX_PARTS
      ? unparsable('too-many-parts')
      : { kind: 'opened', header, email };
  } catch (error) {
    return unparsable(reasonOf(error));
  }
}

function unparsable(reason: UnparsableReason): Unparsable {
  return { kind: 'unparsable', reason };
}

// postal-mime tells its limits apart by their sentence only.
function reasonOf(error: unknown): UnparsableReason {
  const sentence = error instanceof Error ? error.message : '';
  if (sentence.includes('nesting depth')) return 'too-deep';
  return sentence.includes('header size') ? 'header-too-large' : 'malformed';
}

function contentOf(email: Email): Content {
  return {
    text: plainText(email),
    htmlText: textBeside(email),
    hasHtml: email.html !== undefined,
    attachments: email.attachments.map(attachmentOf),
  };
}

function plainText({ text = '', html = '' }: Email): string {
  return text.trim() === '' && html !== '' ? htmlToPlainText(html, MAX_TEXT_CHARS) : text;
}

function textBeside({ text = '', html = '' }: Email): string {
  if (text.trim() === '' || html === '') return '';
  return htmlToPlainText(html, MAX_TEXT_CHARS).slice(0, MAX_TEXT_CHARS).toWellFormed();
}

function attachmentOf(part: MimePart, index: number): Attachment {
  const content = bytesOf(part);
  return {
    filename: safeFilename(part.filename ?? '') || `attachment-${index + 1}`,
    mediaType: MEDIA_TYPE.test(part.mimeType) ? part.mimeType : 'application/octet-stream',
    bytes: content.length,
    isInline: part.related === true || part.disposition === 'inline',
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

// Invisible characters can turn "exe.txt" around before the reader's eyes.
function safeFilename(name: string): string {
  const visible = oneLine(name)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[/\\]/g, '_');
  return visible.slice(0, MAX_FILENAME_CHARS).toWellFormed();
}

function bytesOf({ content }: MimePart): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  if (content instanceof Uint8Array)
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return Buffer.from(content);
}
