import { createHash } from 'node:crypto';
import type { WrittenDraft } from './writing-view.js';

interface WrittenBytes {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/**
 * What names one sending of a form: the same for the same words, however often its button is pressed. Somebody who went
 * back to a form and changed its words sends another message, and would believe it gone.
 */
export function sendingId({ draftId, subject, text }: WrittenDraft, files: readonly WrittenBytes[]): string {
  const hash = createHash('sha256').update(JSON.stringify([draftId, subject, text]));
  for (const { originalname, buffer } of files)
    hash.update(JSON.stringify([originalname, buffer.length])).update(buffer);
  return hash.digest('hex').slice(0, 32);
}
