import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForwardingService, type MemberMail } from '../../channels/forwarding/forwarding.service.js';
import { isMarkedAsSpam } from '../../channels/forwarding/forwarded-form.js';
import type { Vouching } from '../../channels/forwarding/forwarded-message.entity.js';
import type { Authentication } from '../../foundation/mail/authentication.js';
import { CanaryAlarm } from '../steering/canary-alarm.service.js';
import type { Outlook } from '../steering/outlook.js';
import type { Arrival } from './arrival.js';
import type { Destination, LifetimeDestination } from './destination.js';
import { verdictOn } from './outside-verdict.js';
import type { LifetimePlan, OutsidePlan } from './plan.js';
import type { Kept } from './kept.js';
import type { Reply } from './reception.gate.js';
import { accepted, looped, silentRecipient } from './replies.js';

/** Mail to lifetime addresses. */
@Injectable()
export class LifetimeMail {
  constructor(
    private readonly forwarding: ForwardingService,
    private readonly alarm: CanaryAlarm,
  ) {}

  /** The people that a message would reach by their lifetime addresses. */
  peopleAmong(destinations: readonly Destination[], arrival: Arrival): string[] {
    const mail = memberMail(arrival);
    const reached = destinations.flatMap(to =>
      to.kind === 'lifetime' && !to.recipient.isCanary && isRead(this.forwarding.fateOf(to.recipient, mail))
        ? to.recipient.personId
        : [],
    );
    return [...new Set(reached)];
  }

  plan(destination: LifetimeDestination, arrival: Arrival, { outside }: Outlook): LifetimePlan {
    const mail = memberMail(arrival);
    const fate = this.forwarding.fateOf(destination.recipient, mail);
    // What its reader would throw away is refused with the rest: one such reader must not turn a refusal into a 250.
    const reason = isRead(fate) || fate === 'drop' ? outside : null;
    return { kind: 'lifetime', destination, mail, fate, ...verdictOn(reason, arrival) };
  }

  /** Of a message that may go. */
  async carryOut(
    manager: EntityManager,
    { destination: { recipient }, mail, fate }: LifetimePlan,
    rawId: string,
  ): Promise<Reply> {
    if (recipient.isCanary) return accepted;
    await this.forwarding.carryOut(manager, recipient, { mail, fate, rawId });
    if (fate === 'looped') return looped;
    return fate === 'unreachable' ? silentRecipient : accepted;
  }

  /** Whatever becomes of the message; whoever sent it learns nothing. */
  async tellOfCanaries(
    manager: EntityManager,
    plans: readonly OutsidePlan[],
    { authorAddress, envelopeSender, subject, messageId, at }: Arrival,
    { signed: { clusterId } }: Kept['counted'],
  ): Promise<void> {
    const mail = { authorAddress: authorAddress || (envelopeSender ?? ''), subject, messageId, clusterId };
    for (const plan of plans) {
      if (plan.kind !== 'lifetime') continue;
      const { isCanary, personId: canaryId } = plan.destination.recipient;
      if (isCanary) await this.alarm.raise(manager, { canaryId, door: 'mail', ...mail }, at);
    }
  }
}

/** What a person finds sooner or later. */
export function isRead(fate: LifetimePlan['fate']): boolean {
  return fate === 'forward' || fate === 'mark' || fate === 'hold';
}

function memberMail({ envelope, envelopeSender, header, authentication, ...arrival }: Arrival): MemberMail {
  const { client, protocol } = envelope;
  const { helo, address: clientAddress, isTls, isTrustedRelay } = client;
  return {
    raw: arrival.raw,
    client: { helo, clientAddress, isTls, protocol },
    isFromTrustedRelay: isTrustedRelay,
    envelopeSender,
    vouching: vouchingOf(authentication, envelopeSender),
    authorAddress: arrival.authorAddress,
    messageId: arrival.messageId,
    subject: arrival.subject,
    // Anybody may write these fields; only a relay that was asked to look knows.
    isSpam: isTrustedRelay && header !== null && isMarkedAsSpam(header),
    at: arrival.at,
  };
}

/** Whether the domain of the return path stands by this message (house rule "who hears from us"). */
function vouchingOf({ spf, dkim }: Authentication, envelopeSender: string | null): Vouching {
  const domain = envelopeSender?.split('@').at(-1) ?? '';
  const isSigned = dkim.some(({ result, domain: signer }) => result === 'pass' && signer === domain);
  if ((spf.result === 'pass' && spf.domain === domain) || isSigned) return 'vouched';
  return spf.result === 'fail' ? 'contradicted' : 'unvouched';
}
