import { createSecretKey, type KeyObject } from 'node:crypto';

/** The key of every token and session of the site; the same on all its nodes. */
export class SiteSecret {
  readonly key: KeyObject;

  constructor(secret: string) {
    this.key = createSecretKey(Buffer.from(secret, 'utf8'));
  }
}
