import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { csrfToken, isCsrfToken } from './csrf.js';

const keyOf = (text: string) => createSecretKey(Buffer.from(text));
const secret = keyOf('the secret of the site');

describe('the token of a form', () => {
  it('is good in the browser it was made for, and in no other', () => {
    const expected = csrfToken(secret, 'cookie of Anne', []);
    expect(isCsrfToken(expected, expected)).toBe(true);
    expect(isCsrfToken(csrfToken(secret, 'cookie of Eve', []), expected)).toBe(false);
    expect(isCsrfToken(csrfToken(keyOf('another site'), 'cookie of Anne', []), expected)).toBe(false);
  });

  it('is good as long as its reader holds the same roles, in whatever order', () => {
    const expected = csrfToken(secret, 'cookie', ['board', 'operator']);
    expect(isCsrfToken(csrfToken(secret, 'cookie', ['operator', 'board']), expected)).toBe(true);
    expect(isCsrfToken(csrfToken(secret, 'cookie', ['board']), expected)).toBe(false);
    expect(isCsrfToken(csrfToken(secret, 'cookie', []), expected)).toBe(false);
  });

  it.each([undefined, '', ['a'], { length: 43 }, 'é'.repeat(43)])('is not %j', given => {
    expect(isCsrfToken(given, csrfToken(secret, 'cookie', []))).toBe(false);
  });
});
