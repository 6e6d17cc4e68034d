import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { CursorKeys } from './answers.js';

const MAC_BYTES = 16;
/** A cursor stands in an address. */
const maxLength = 1_000;

/**
 * Where a listing goes on, as one opaque word. Signed with the path it belongs to: nobody steers a query of ours, nor
 * takes the cursor of one listing to another.
 */
export function encodeCursor(secret: KeyObject, path: string, keys: CursorKeys): string {
  const text = Buffer.from(JSON.stringify(keys));
  return Buffer.concat([sign(secret, path, text), text]).toString('base64url');
}

/** The keys in a cursor of ours; null when it was forged, is of another listing, or is no cursor at all. */
export function decodeCursor(secret: KeyObject, path: string, cursor: string): CursorKeys | null {
  if (cursor.length > maxLength || !/^[\w-]+$/.test(cursor)) return null;
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length <= MAC_BYTES || bytes.toString('base64url') !== cursor) return null;
  const text = bytes.subarray(MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(0, MAC_BYTES), sign(secret, path, text))) return null;
  return JSON.parse(text.toString('utf8'));
}

function sign(secret: KeyObject, path: string, text: Buffer): Buffer {
  return createHmac('sha256', secret)
    .update(`cursor\0${path}\0`)
    .update(text)
    .digest()
    .subarray(0, MAC_BYTES);
}
