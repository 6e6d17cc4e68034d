import type { KeyObject } from 'node:crypto';
import { isUuid } from '../../../foundation/uuid.js';
import { seal, unseal } from '../session/sealed.js';

/** A file of a kept message, as the address of its bytes says it. */
export interface FileOfMessage {
  readonly rawId: string;
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
}

/** A file that was kept by itself. */
export interface FileAlone {
  readonly rawId: string;
  readonly filename: string;
  readonly mediaType: string;
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
  return addressOf(seal(key, ['file', rawId, digest, now.getTime() + validMs].join(' ')), filename);
}

/** The same of a file that was kept by itself. It stays the same for minutes: browsers keep an image that is seen twice. */
export function fileAloneAddress(
  key: KeyObject,
  { rawId, filename, mediaType }: FileAlone,
  now: Date,
): string {
  const until = (Math.ceil(now.getTime() / validMs) + 1) * validMs;
  return addressOf(seal(key, ['alone', rawId, until, mediaType, filename].join(' ')), filename);
}

/** The file of an address of ours that is still good; null for any other. */
export function fileAt(key: KeyObject, sealed: string, now: Date): FileOfMessage | FileAlone | null {
  const [kind, rawId = '', ...rest] = unseal(key, sealed)?.split(' ') ?? [];
  if (!isUuid(rawId)) return null;
  if (kind === 'file') {
    const [digest = '', until] = rest;
    return Number(until) > now.getTime() ? { rawId, digest } : null;
  }
  const [until, mediaType = '', ...words] = rest;
  const isGood = kind === 'alone' && Number(until) > now.getTime();
  return isGood ? { rawId, mediaType, filename: words.join(' ') } : null;
}

function addressOf(sealed: string, filename: string): string {
  return `/files/${sealed}/${encodeURIComponent(filename.toWellFormed())}`;
}
