import type { KeyObject } from 'node:crypto';
import { seal, unseal } from '../session/sealed.js';

/** Long enough for a mail to be read where it was asked for; whoever is passed it later has nothing. */
const validMs = 24 * 3_600_000;

/** What a mail to a subscriber adds to the link of a file: for a day, it opens that one file to whoever has it. */
export function attachedProof(key: KeyObject, fileId: string, now: Date): string {
  return seal(key, `attached ${fileId} ${now.getTime() + validMs}`);
}

export function isAttachedProof(key: KeyObject, proof: unknown, fileId: string, now: Date): boolean {
  if (typeof proof !== 'string') return false;
  const [kind, id, until = ''] = unseal(key, proof)?.split(' ') ?? [];
  return kind === 'attached' && id === fileId && Number(until) > now.getTime();
}
