import type { AttachmentFact } from '../../../channels/posting/posting-context.js';
import type { IdentityStrength } from '../../../foundation/mail/authentication.js';
import { fieldIn } from '../list-settings/settings-form.js';

export const identities: readonly IdentityStrength[] = ['proven', 'unproven', 'contradicted'];
export const attachmentNames = ['none', 'pdf', 'image', 'video', 'archive', 'program'] as const;
export type AttachmentName = (typeof attachmentNames)[number];
export const offeredBytes = [
  4_000, 100_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 25_000_000,
];

/** What the page is asked, as written. */
export interface WhatIfForm {
  readonly author: string;
  readonly identity: string;
  readonly bytes: string;
  readonly attachment: string;
}

export const blankForm: WhatIfForm = { author: '', identity: 'proven', bytes: '4000', attachment: 'none' };

export function formIn(body: unknown): WhatIfForm {
  return {
    author: fieldIn(body, 'author').slice(0, 320),
    // Not `identity`: the form carries the list's setting of that name along.
    identity: fieldIn(body, 'strength') || blankForm.identity,
    bytes: fieldIn(body, 'bytes') || blankForm.bytes,
    attachment: fieldIn(body, 'attachment') || blankForm.attachment,
  };
}

export interface ReadTrial {
  readonly identity: IdentityStrength;
  readonly bytes: number;
  readonly attachment: AttachmentFact | null;
}

/** All but the author, or the field that can't be read. */
export function readTrial(form: WhatIfForm): ReadTrial | 'identity' | 'bytes' | 'attachment' {
  const identity = identities.find(name => name === form.identity);
  if (identity === undefined) return 'identity';
  const bytes = offeredBytes.find(size => String(size) === form.bytes);
  if (bytes === undefined) return 'bytes';
  const name = attachmentNames.find(known => known === form.attachment);
  return name === undefined ? 'attachment' : { identity, bytes, attachment: attachmentOf(name, bytes) };
}

const files: Readonly<Record<Exclude<AttachmentName, 'none'>, Omit<AttachmentFact, 'bytes'>>> = {
  pdf: { filename: 'document.pdf', mediaType: 'application/pdf' },
  image: { filename: 'image.jpg', mediaType: 'image/jpeg' },
  video: { filename: 'video.mp4', mediaType: 'video/mp4' },
  archive: { filename: 'archive.zip', mediaType: 'application/zip' },
  program: { filename: 'program.exe', mediaType: 'application/x-msdownload' },
};

/** Most of the message, which carries it as base64: three bytes in four, and line breaks (RFC 2045 §6.8). */
function attachmentOf(name: AttachmentName, bytes: number): AttachmentFact | null {
  return name === 'none' ? null : { ...files[name], bytes: Math.floor((bytes * 3 * 76) / (4 * 78)) };
}
