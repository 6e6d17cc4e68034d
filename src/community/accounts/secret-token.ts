import { createHash, randomBytes } from 'node:crypto';

export interface SecretToken {
  /** 32 random bytes in base64url, behind a prefix if asked: what a link, a cookie or a program carries. */
  readonly token: string;
  /** All we keep: who reads the database can't sign in with it. */
  readonly tokenHash: Buffer;
}

export function newSecretToken(prefix = ''): SecretToken {
  const token = prefix + randomBytes(32).toString('base64url');
  return { token, tokenHash: hashOf(token) };
}

/** SHA-256 alone is enough: the token is random, there is nothing to guess. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
