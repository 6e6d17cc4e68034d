import type { KeyObject } from 'node:crypto';
import { isUuid } from '../../../foundation/uuid.js';
import { seal, unseal } from '../session/sealed.js';

/** A file of a kept message, as the address of its bytes says it. */
export interface FileOfMessage {
  readonly rawId: string;
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
}

/** Long enough for a slow start on a phone; whoever is passed the address later finds nothing there. */
const validMs = 10 * 60_000;

/**
 * Where the bytes of a file are, for a browser that was just found entitled to it: no cookie is asked there, so that
 * nothing a stranger wrote is ever near one.
 * @param filename only for who reads the address
 */
export function fileAddress(
  key: KeyObject,
  { rawId, digest }: FileOfMessage,
  filename: string,
  now: Date,
): string {
  const sealed = seal(key, ['file', rawId, digest, now.getTime() + validMs].join(' '));
  return `/files/${sealed}/${encodeURIComponent(filename.toWellFormed())}`;
}

/** The file of an address of ours that is still good; null for any other. */
export function fileAt(key: KeyObject, sealed: string, now: Date): FileOfMessage | null {
  const [kind, rawId = '', digest = '', until = ''] = unseal(key, sealed)?.split(' ') ?? [];
  const isGood = kind === 'file' && isUuid(rawId) && Number(until) > now.getTime();
  return isGood ? { rawId, digest } : null;
}
