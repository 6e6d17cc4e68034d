import { createHash } from 'node:crypto';
import type { ArchivedAttachment } from '../../../postoffice/archive/archived-message.entity.js';
import { attachment, type Content, html, multipart, plainText } from './written-message.js';

/** What a post of the past looks like as mail, and the files it came with. */
export interface PastContent {
  readonly content: Content;
  readonly attachments: readonly ArchivedAttachment[];
}

/** A picture of one colour, no heavier than a word. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Most are plain words; some have colours and a picture, some a file: the same ones each time. */
export function pastContent({
  messageId,
  subject,
  text,
}: {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}): PastContent {
  const chance = createHash('sha256').update(messageId).digest()[0] ?? 0;
  if (chance < 16) return { content: html(coloured(subject, text)), attachments: [] };
  if (chance < 40) return withFile(subject, text);
  return { content: plainText(text), attachments: [] };
}

function coloured(subject: string, text: string): string {
  const paragraphs = escaped(text)
    .split(/\n{2,}/)
    .map(paragraph => `<p>${paragraph.replaceAll('\n', '<br>\n')}</p>`);
  const heading = `<h2 style="color:#15546f">${escaped(subject)}</h2>`;
  return `${heading}\n<img src="${picture}" alt="" width="160" height="8">\n${paragraphs.join('\n')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function withFile(subject: string, text: string): PastContent {
  const bytes = Buffer.from(`${subject}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`.repeat(4));
  const file = { filename: 'programme.txt', mediaType: 'text/plain', bytes: bytes.length };
  const parts = [plainText(text), attachment(file.mediaType, file.filename, bytes)];
  return { content: multipart('vigie-past', parts), attachments: [file] };
}
