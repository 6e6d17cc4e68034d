import { randomBytes } from 'node:crypto';
import { hashOfToken } from '../../foundation/token-hash.js';

export interface SecretToken {
  /** 32 random bytes in base64url, behind a prefix if asked: what a link, a cookie or a program carries. */
  readonly token: string;
  /** All we keep: who reads the database can't sign in with it. */
  readonly tokenHash: Buffer;
}

export function newSecretToken(prefix = ''): SecretToken {
  const token = prefix + randomBytes(32).toString('base64url');
  return { token, tokenHash: hashOfToken(token) };
}
