import { Injectable } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import { decodeUuidToken, encodeUuidToken } from '../../foundation/mail/token.js';

/**
 * The page of a held message for its author. Its address stands in mail to the author alone, so whoever knows it reads
 * that mailbox: it is all the proof that withdrawing or correcting the message asks for.
 */
@Injectable()
export class PostLinks {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
  ) {}

  urlOf(heldId: string): string {
    return `${this.config.publicUrl}/posts/${encodeUuidToken('post', heldId, this.secret.key)}`;
  }

  /** What stands for such an address in front of anybody but the author. */
  get hiddenUrl(): string {
    return `${this.config.publicUrl}/posts/…`;
  }

  /** The held message of a token of ours; null when it is none. */
  heldIdOf(token: string): string | null {
    return decodeUuidToken('post', token, this.secret.key);
  }
}
