import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** A text that a browser carries for us and cannot change: in the open, with a proof that we wrote it. */
export function seal(key: KeyObject, text: string): string {
  const body = Buffer.from(text).toString('base64url');
  return `${body}.${proof(key, body).toString('base64url')}`;
}

/** The text of a seal of ours; null for anything else. */
export function unseal(key: KeyObject, sealed: string): string | null {
  const [body = '', given = ''] = sealed.split('.');
  const [left, right] = [Buffer.from(given, 'base64url'), proof(key, body)];
  if (left.length !== right.length || !timingSafeEqual(left, right)) return null;
  return Buffer.from(body, 'base64url').toString();
}

function proof(key: KeyObject, body: string): Buffer {
  return createHmac('sha256', key).update(`sealed\0${body}`).digest();
}
