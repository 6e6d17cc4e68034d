import { Injectable } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import { decodeUuidToken } from '../../foundation/mail/token.js';

/** The two ways back from a mail about a thread: each carries the id of a `ForumCorrespondence`. */
@Injectable()
export class CorrespondenceAddress {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
  ) {}

  /** The link that leaves. @param token made for each copy, or what stands for it in the common text */
  leaveUrl(token: string): string {
    return `${this.config.publicUrl}/unsubscribe/forum/${token}`;
  }

  /** Of the address where somebody answers; null for any other text. */
  answeredIn(token: string): string | null {
    return decodeUuidToken('reply', token, this.secret.key);
  }

  leftIn(token: string): string | null {
    return decodeUuidToken('forum', token, this.secret.key);
  }
}
