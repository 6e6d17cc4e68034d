import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/**
 * What a form of ours must give back: bound to the browser's secret cookie (its session, or a nonce before
 * there is one), so that another site, which can't read the cookie, can't write the form; and to the roles
 * its reader held, so that a form shown to an operator is worthless once they are none.
 */
export function csrfToken(secret: KeyObject, cookie: string, roles: readonly string[]): string {
  const bound = ['form', cookie, ...roles.toSorted()].join('\0');
  return createHmac('sha256', secret).update(bound).digest('base64url');
}

export function isCsrfToken(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
