import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReturnedMail } from '../../channels/forwarding/returned-mail.service.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { Arrival } from './arrival.js';
import type { Destination } from './destination.js';
import type { ReturnPlan } from './plan.js';
import type { Reply } from './reception.gate.js';
import { accepted, onlyBounces, silentRecipient } from './replies.js';

/** What comes back of mail to lifetime addresses, and what RCPT TO is answered there. */
@Injectable()
export class MemberDesk {
  constructor(
    private readonly returned: ReturnedMail,
    private readonly journal: JournalService,
  ) {}

  /** What RCPT TO is answered, null when it is taken. An address nobody reads any more says so, and never why. */
  refusalOf(destination: Destination, sender: string | null): Reply | null {
    if (destination.kind === 'srs') return sender === null ? null : onlyBounces;
    const isSilent = destination.kind === 'lifetime' && destination.recipient.targets.length === 0;
    return isSilent ? silentRecipient : null;
  }

  /** RFC 5321 §4.5.5: what comes back has the null sender; a letter to that address is somebody's trick. */
  async giveBack(
    manager: EntityManager,
    { destination: { returned } }: ReturnPlan,
    { envelope, raw, messageId, subject, at }: Arrival,
    rawId: string,
  ): Promise<Reply> {
    if (envelope.sender === null) {
      await this.returned.giveBack(manager, returned, { raw, rawId, messageId, subject }, at);
      return accepted;
    }
    await this.journal.record(manager, {
      at,
      actor: system,
      action: 'lifetime-bounce.refused',
      subjectKind: 'raw-message',
      subjectId: rawId,
      values: { forwardedId: returned.id },
    });
    return onlyBounces;
  }
}
