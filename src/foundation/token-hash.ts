import { createHash } from 'node:crypto';

/**
 * All we keep of a token: who reads the database can do nothing in anybody's name. SHA-256 alone is enough, for a token
 * is random and there is nothing to guess.
 */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Of one that travels by mail, where programs fold its case and put blanks around it. */
export function hashOfMailedToken(token: string): Buffer {
  return hashOfToken(token.trim().toLowerCase());
}
