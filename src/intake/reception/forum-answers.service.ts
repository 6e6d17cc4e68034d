import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { all } from '../../foundation/mail/header-block.js';
import { parseMessageId } from '../../foundation/mail/message-id.js';
import { isUuid } from '../../foundation/uuid.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { CorrespondenceAddress } from '../../channels/forums/correspondence-address.js';
import { isProvenAnswer } from './answers/answer-proof.js';
import { ForumAnswerRecord } from './answers/forum-answer-record.js';
import { ForumAnswerTelling } from './answers/forum-answer-telling.js';
import { replyText } from './answers/reply-text.js';
import type { Arrival } from './arrival.js';
import { isAutomaticMail } from './commands/automatic-mail.js';
import type { ForumAnswerDestination } from './destination.js';
import type { ForumAnswerPlan } from './plan.js';
import { hearingOf } from './who-hears.js';

/**
 * Takes in what answers a mail about a thread. The address alone gives no right: a mail may be forwarded, with the address
 * in it. What proves to be its person's is written by a job, anything else waits until they confirm it.
 */
@Injectable()
export class ForumAnswers {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly address: CorrespondenceAddress,
    private readonly record: ForumAnswerRecord,
    private readonly telling: ForumAnswerTelling,
  ) {}

  /** Who writes, and what: all that is looked up before the transaction. */
  async plan(destination: ForumAnswerDestination, arrival: Arrival): Promise<ForumAnswerPlan> {
    const { id, personId } = destination.correspondence;
    const person = (await this.directory.findByAddress(arrival.authorAddress))?.person ?? null;
    const isProven = isProvenAnswer(arrival, this.address.answerAddress(id));
    const text = arrival.parsed.kind === 'parsed' ? arrival.parsed.message.text : '';
    const plan = {
      kind: 'forum-answer',
      destination,
      text: replyText(text),
      answersId: answered(arrival, this.config.mailDomain),
    } as const;
    if (isUnheard(arrival)) return { ...plan, writer: 'unheard', reader: null };
    if (isProven && person !== null) {
      const { authorAddress: address } = arrival;
      const reader = { address, name: person.name, language: person.language };
      return { ...plan, writer: person.id === personId ? 'theirs' : 'other', reader };
    }
    const [contact] = await this.directory.contactsOf([personId]);
    return { ...plan, writer: 'perhaps', reader: contact ?? null };
  }

  async carryOut(
    manager: EntityManager,
    plan: ForumAnswerPlan,
    arrival: Arrival,
    rawId: string,
  ): Promise<void> {
    const id = await this.record.begin(manager, plan, arrival, rawId);
    if (id === null || (await this.record.isFlooded(manager, plan, arrival.at))) return;
    if (plan.writer === 'perhaps') await this.telling.confirm(manager, plan, id, arrival);
    if (plan.writer === 'other') await this.telling.turnAway(manager, plan, arrival);
  }
}

/** RFC 3834 §2: nobody answers a program, and what it says is no word in a conversation. */
function isUnheard({ identity, envelope, header, authorAddress }: Arrival): boolean {
  const hearing = hearingOf({
    identity,
    isKnown: true,
    hasNullSender: envelope.sender === null,
    isAutomatic: header === null || isAutomaticMail(header),
    hasAddress: authorAddress !== '',
  });
  return hearing === 'never';
}

/** Which of our messages (`forumMessageId`) a mail answers; whether it is one of that thread is seen when it is written. */
function answered({ header }: Arrival, mailDomain: string): string | null {
  const named = header === null ? null : (all(header, 'in-reply-to').map(parseMessageId).at(0) ?? null);
  const [, id = '', domain] = /^forum\.([0-9a-f-]{36})@(.+)$/i.exec(named ?? '') ?? [];
  return domain === mailDomain && isUuid(id) ? id.toLowerCase() : null;
}
