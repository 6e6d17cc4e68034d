import type { ParseOutcome } from '../../foundation/mail/parsed-message.js';
import type { HeldAttachment } from './held-message.entity.js';

/** Four lines on a phone. */
const longestPreview = 240;
/** Read before it is shortened: blank lines and spaces are left out of a preview. */
const readCharacters = 4_000;
const mostAttachments = 10;

/** What the queue shows of a message without opening it; of one that can't be read, nothing. */
export function previewOf(parsed: ParseOutcome): { preview: string; attachments: HeldAttachment[] } {
  if (parsed.kind !== 'parsed') return { preview: '', attachments: [] };
  const { text, attachments } = parsed.message;
  const words = text.slice(0, readCharacters).split('\n').filter(isOwn).join(' ');
  return {
    preview: Array.from(
      words
        .replaceAll(/\s+/g, ' ')
        .trim()
        .slice(0, 2 * longestPreview),
    )
      .slice(0, longestPreview)
      .join(''),
    attachments: attachments
      .filter(({ isInline }) => !isInline)
      .slice(0, mostAttachments)
      .map(({ filename, mediaType, bytes }) => ({ filename, mediaType, bytes })),
  };
}

/** What is quoted was read before. */
function isOwn(line: string): boolean {
  return !line.startsWith('>');
}
