import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswerAddress } from './answer-address.js';
import { AnswerFacts } from './answers/answer-facts.js';
import type { AnswerOutcome } from './answers/answer-outcome.js';
import { AnswerRecord } from './answers/answer-record.js';
import { AnswerTelling } from './answers/answer-telling.js';
import { readAnswer } from './answers/read-answer.js';
import { seenVersion } from './answers/seen-version.js';
import type { Arrival } from './arrival.js';
import { isAutomaticMail } from './commands/automatic-mail.js';
import type { AnswerDestination } from './destination.js';
import { HeldDecisions } from './held-decisions.service.js';
import type { AnswerPlan, AnswerSubject } from './plan.js';
import { hearingOf } from './who-hears.js';

/**
 * Decides by mail: what the moderator to whom a notice was written answers to it, when it is proven to be theirs. The
 * address alone gives no right: a notice may be forwarded.
 */
@Injectable()
export class ModeratorAnswers {
  constructor(
    private readonly addresses: AnswerAddress,
    private readonly facts: AnswerFacts,
    private readonly decisions: HeldDecisions,
    private readonly record: AnswerRecord,
    private readonly telling: AnswerTelling,
  ) {}

  /** What the message decides, and who writes it: all that is looked up before the transaction. */
  async plan(destination: AnswerDestination, arrival: Arrival): Promise<AnswerPlan> {
    const { notice } = destination;
    const subject = await this.facts.subject(notice);
    const writer = await this.facts.writer(
      notice,
      arrival,
      subject?.list ?? null,
      this.addresses.of(notice.id),
    );
    const text = arrival.parsed.kind === 'parsed' ? arrival.parsed.message.text : '';
    const answer = readAnswer(text, writer.reader.name);
    const plan = { kind: 'answer', destination, answer, writer, subject, asked: null } as const;
    return isUnheard(plan, arrival)
      ? { ...plan, subject: null }
      : { ...plan, asked: await this.ask(plan, arrival) };
  }

  async carryOut(manager: EntityManager, plan: AnswerPlan, arrival: Arrival): Promise<void> {
    const id = await this.record.begin(manager, plan, arrival);
    if (id === null) return;
    const outcome = await this.act(manager, plan, arrival, id);
    await this.record.finish(manager, id, plan, outcome, arrival.at);
  }

  /** Deletes what is too old for anybody to ask after. */
  forgetOld(now: Date): Promise<void> {
    return this.record.forgetOld(now);
  }

  /** Rights are checked by the one entrance of decisions; null when this answer decides nothing by itself. */
  private async ask(
    { destination: { notice }, answer, writer }: AnswerPlan,
    { at: now }: Arrival,
  ): Promise<AnswerPlan['asked']> {
    if (answer.kind === 'unclear' || writer.kind !== 'addressee' || !writer.isProven) return null;
    const { action, reason } = answer;
    return this.decisions.prepare({
      heldId: notice.heldMessageId,
      action,
      reason,
      actor: { kind: 'person', personId: notice.personId },
      via: 'mail',
      now,
      seenVersion: seenVersion(action, notice.version),
    });
  }

  private async act(
    manager: EntityManager,
    plan: AnswerPlan,
    arrival: Arrival,
    id: string,
  ): Promise<AnswerOutcome> {
    const { subject, writer, answer } = plan;
    if (subject === null) return 'unheard';
    if (writer.kind !== 'addressee') return this.turnAway(manager, plan, subject, arrival);
    if (answer.kind === 'decision' && !writer.isProven) {
      return (await this.telling.confirm(manager, plan, subject, id, arrival)) ? 'asked' : 'asked-before';
    }
    const outcome = await this.decide(manager, plan);
    const isFlooded = await this.record.isFlooded(manager, plan.destination.notice.id, arrival.at);
    if (outcome !== 'unheard' && !isFlooded) {
      await this.telling.outcome(manager, plan, subject, outcome, arrival);
    }
    return outcome;
  }

  private async decide(manager: EntityManager, { asked }: AnswerPlan): Promise<DecidedHere> {
    if (asked === null) return 'unclear';
    if (asked.kind === 'ready')
      return (await this.decisions.decideIn(manager, asked)) ? 'decided' : 'already';
    return asked.kind === 'unknown' ? 'unheard' : asked.kind;
  }

  /** A notice that was forwarded: nobody but its moderator decides by it, and strangers hear nothing unless proven. */
  private async turnAway(
    manager: EntityManager,
    plan: AnswerPlan,
    subject: AnswerSubject,
    arrival: Arrival,
  ): Promise<AnswerOutcome> {
    const { writer } = plan;
    if (!writer.isProven) return 'closed';
    if (writer.kind === 'other') {
      await this.telling.closed(manager, plan, arrival);
      return 'closed';
    }
    await this.telling.outcome(manager, plan, subject, 'not-their-address', arrival);
    return 'not-their-address';
  }
}

type DecidedHere = Exclude<AnswerOutcome, 'asked' | 'asked-before' | 'closed' | 'not-their-address'>;

function isUnheard({ writer }: AnswerPlan, arrival: Arrival): boolean {
  const hearing = hearingOf({
    identity: arrival.identity,
    isKnown: writer.kind !== 'other',
    hasNullSender: arrival.envelope.sender === null,
    isAutomatic: arrival.header === null || isAutomaticMail(arrival.header),
    hasAddress: arrival.authorAddress !== '',
  });
  return hearing === 'never';
}
