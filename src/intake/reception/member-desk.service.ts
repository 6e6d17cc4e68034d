import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForwardingService, type MemberMail } from '../../channels/forwarding/forwarding.service.js';
import type { Vouching } from '../../channels/forwarding/forwarded-message.entity.js';
import { isMarkedAsSpam } from '../../channels/forwarding/forwarded-form.js';
import { ReturnedMail } from '../../channels/forwarding/returned-mail.service.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { Authentication } from '../../foundation/mail/authentication.js';
import type { Arrival } from './arrival.js';
import type { Destination } from './destination.js';
import type { LifetimePlan, Plan, ReturnPlan } from './plan.js';
import type { Reply } from './reception.gate.js';
import { accepted, looped, onlyBounces, silentRecipient } from './replies.js';

type MembersDestination = Extract<Destination, { kind: 'lifetime' | 'srs' }>;
export type MembersPlan = LifetimePlan | ReturnPlan;

export function isMembers(destination: Destination): destination is MembersDestination {
  return destination.kind === 'lifetime' || destination.kind === 'srs';
}

export function isMembersPlan(plan: Plan): plan is MembersPlan {
  return plan.kind === 'lifetime' || plan.kind === 'return';
}

/** Mail at the members' domain: to lifetime addresses, and what comes back of it. */
@Injectable()
export class MemberDesk {
  constructor(
    private readonly forwarding: ForwardingService,
    private readonly returned: ReturnedMail,
    private readonly journal: JournalService,
  ) {}

  /** What RCPT TO is answered, null when it is taken. An address nobody reads any more says so, and never why. */
  refusalOf(destination: Destination, sender: string | null): Reply | null {
    if (destination.kind === 'srs') return sender === null ? null : onlyBounces;
    const isSilent = destination.kind === 'lifetime' && destination.recipient.targets.length === 0;
    return isSilent ? silentRecipient : null;
  }

  plan(destination: MembersDestination, arrival: Arrival): MembersPlan {
    if (destination.kind === 'srs') return { kind: 'return', destination };
    const mail = memberMail(arrival);
    return { kind: 'lifetime', destination, mail, fate: this.forwarding.fateOf(destination.recipient, mail) };
  }

  async carryOut(manager: EntityManager, plan: MembersPlan, arrival: Arrival, rawId: string): Promise<Reply> {
    if (plan.kind === 'return') return this.giveBack(manager, plan, arrival, rawId);
    const { mail, fate } = plan;
    await this.forwarding.carryOut(manager, plan.destination.recipient, { mail, fate, rawId });
    if (fate === 'looped') return looped;
    return fate === 'unreachable' ? silentRecipient : accepted;
  }

  /** RFC 5321 §4.5.5: what comes back has the null sender; a letter to that address is somebody's trick. */
  private async giveBack(
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
