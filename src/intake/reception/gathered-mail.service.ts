import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { Contact } from '../../community/directory/directory.service.js';
import { ModeratorNoticesService } from '../../channels/moderation/moderator-notices.service.js';
import type { WaitingMessage } from '../../channels/moderation/reminder-reading.service.js';
import { waitingNotice } from '../../channels/moderation/waiting.notice.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { AnswerAddress } from './answer-address.js';

/** One mail about everything that waits for somebody, written along with what they are told of. */
@Injectable()
export class GatheredMail {
  constructor(
    private readonly config: Config,
    private readonly answers: AnswerAddress,
    private readonly told: ModeratorNoticesService,
    private readonly notices: NoticesService,
  ) {}

  async send(
    manager: EntityManager,
    to: Contact,
    waiting: { readonly messages: readonly WaitingMessage[]; readonly requests: number },
    now: Date,
  ): Promise<void> {
    const ids = await this.told.tellAgain(manager, to.personId, waiting.messages, now);
    const answers = new Map([...ids].map(([heldId, id]) => [heldId, this.answers.of(id)]));
    await this.notices.send(manager, waitingNotice(to, { ...waiting, answers }, this.config), now);
  }
}
