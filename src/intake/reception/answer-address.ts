import { Injectable } from '@nestjs/common';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import { encodeUuidToken } from '../../foundation/mail/token.js';

/** Where a moderator's answer to what they were told goes. */
@Injectable()
export class AnswerAddress {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
  ) {}

  /** @param noticeId of the row that says who was told of which message */
  of(noticeId: string): string {
    const token = encodeUuidToken('moderate', noticeId, this.secret.key);
    return siteAddress(this.config, `moderate+${token}`);
  }
}
