import { Injectable } from '@nestjs/common';
import { Config } from '../../../foundation/config/config.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { decodeUuidToken, encodeUuidToken } from '../../../foundation/mail/token.js';

/** Where a held message is decided on, and where an answer that nothing proves is confirmed. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
  ) {}

  pageOf(heldId: string): string {
    return `${this.config.publicUrl}/moderation/${heldId}`;
  }

  /** Opens a page that asks its moderator; it decides nothing by itself. */
  confirmation(answerId: string): string {
    const token = encodeUuidToken('answer', answerId, this.secret.key);
    return `${this.config.publicUrl}/moderation/answers/${token}`;
  }

  /** The answer that a token of ours is about; null for any other text. */
  answerIn(token: string): string | null {
    return decodeUuidToken('answer', token, this.secret.key);
  }
}
