import { Injectable } from '@nestjs/common';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import { decodeUuidToken, encodeUuidToken } from '../../foundation/mail/token.js';

/** The two ways back from a mail about a thread: each carries the id of a `ForumCorrespondence`. */
@Injectable()
export class CorrespondenceAddress {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
  ) {}

  /** Where its person answers, as each copy has it (`CopyRenderer`). */
  answerAddress(correspondenceId: string): string {
    return siteAddress(this.config, `reply+${encodeUuidToken('reply', correspondenceId, this.secret.key)}`);
  }

  /** Of the link that leaves; null for any other text. */
  leftIn(token: string): string | null {
    return decodeUuidToken('forum', token, this.secret.key);
  }
}
