import type { KeyObject } from 'node:crypto';
import { decodeToken, encodeToken } from '../../../foundation/mail/token.js';
import type { OutboxCopy } from '../../../postoffice/delivery/outbox.service.js';

/** A copy with the word that stands for it in an address: its number there would let anybody count up to the next. */
export interface NamedCopy extends OutboxCopy {
  readonly token: string;
}

export function named(copy: OutboxCopy, secret: KeyObject): NamedCopy {
  return { ...copy, token: encodeToken('copy', BigInt(copy.id), secret) };
}

/** The id of a copy; null for a word that is not ours. */
export function copyId(token: string, secret: KeyObject): string | null {
  return decodeToken('copy', token, secret)?.toString() ?? null;
}
