import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/**
 * What a form of ours must give back: bound to the browser's secret cookie (its session, or a nonce before
 * there is one), so that another site, which can't read the cookie, can't write the form.
 */
export function csrfToken(secret: KeyObject, cookie: string): string {
  return createHmac('sha256', secret).update(`form\0${cookie}`).digest('base64url');
}

export function isCsrfToken(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
