import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { ForwardingService, type MemberMail } from '../../channels/forwarding/forwarding.service.js';
import { isMarkedAsSpam } from '../../channels/forwarding/forwarded-form.js';
import type { Vouching } from '../../channels/forwarding/forwarded-message.entity.js';
import type { Authentication } from '../../foundation/mail/authentication.js';
import { LedgerBook } from '../../postoffice/ledger/ledger-book.service.js';
import { CanaryAlarm } from '../steering/canary-alarm.service.js';
import type { Outlook } from '../steering/outlook.js';
import { Announcements } from './announcements.service.js';
import type { Arrival } from './arrival.js';
import type { Destination, LifetimeDestination } from './destination.js';
import type { LifetimePlan, Plan } from './plan.js';
import type { Kept } from './post-reception.service.js';
import type { Reply } from './reception.gate.js';
import { accepted, announcement, looped, silentRecipient } from './replies.js';

/** Mail to lifetime addresses: all recipients of a message are known together before any copy of it is made. */
@Injectable()
export class LifetimeMail {
  constructor(
    private readonly config: Config,
    private readonly forwarding: ForwardingService,
    private readonly announcements: Announcements,
    private readonly book: LedgerBook,
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
    const isProven = arrival.identity === 'proven';
    const verdict = reason === null ? 'go' : isProven ? 'keep' : 'refuse';
    return { kind: 'lifetime', destination, mail, fate, verdict, reason, announcement: null };
  }

  /** One draft for all who would have had a copy: the first of their plans has it. */
  async prepare(plans: readonly Plan[], arrival: Arrival, outlook: Outlook): Promise<Plan[]> {
    const first = plans.findIndex(plan => plan.kind === 'lifetime' && isKept(plan));
    const plan = plans[first];
    if (plan?.kind !== 'lifetime' || plan.reason === null) return [...plans];
    const kept = await this.announcements.prepare(outlook, arrival, plan.reason, []);
    return plans.with(first, { ...plan, announcement: kept });
  }

  /** Replies in the order of the plans. */
  async carryOut(
    manager: EntityManager,
    plans: readonly LifetimePlan[],
    arrival: Arrival,
    { rawId, counted }: Kept,
  ): Promise<Reply[]> {
    await this.count(manager, plans, arrival, counted);
    const replies: Reply[] = [];
    for (const plan of plans) replies.push(await this.carryOutOne(manager, plan, { rawId, counted }));
    await this.tellOfCanaries(manager, plans, arrival, counted);
    return replies;
  }

  private async carryOutOne(
    manager: EntityManager,
    { destination, mail, fate, verdict, announcement: draft }: LifetimePlan,
    { rawId, counted: { outlook, signed } }: Kept,
  ): Promise<Reply> {
    if (draft !== null)
      await this.announcements.keep(manager, draft, outlook, { road: 'mail', rawId, signed });
    if (verdict === 'refuse') return announcement(`${this.config.publicUrl}/channels`);
    if (verdict !== 'go' || destination.recipient.isCanary) return accepted;
    await this.forwarding.carryOut(manager, destination.recipient, { mail, fate, rawId });
    if (fate === 'looped') return looped;
    return fate === 'unreachable' ? silentRecipient : accepted;
  }

  /** Whatever becomes of the message; whoever sent it learns nothing. */
  private async tellOfCanaries(
    manager: EntityManager,
    plans: readonly LifetimePlan[],
    { authorAddress, envelopeSender, subject, messageId, at }: Arrival,
    { signed: { clusterId } }: Kept['counted'],
  ): Promise<void> {
    const mail = { authorAddress: authorAddress || (envelopeSender ?? ''), subject, messageId, clusterId };
    for (const { destination } of plans) {
      const { isCanary, personId: canaryId } = destination.recipient;
      if (isCanary) await this.alarm.raise(manager, { canaryId, door: 'mail', ...mail }, at);
    }
  }

  /** A message to several is one account: each of them once, however many addresses they read at. */
  private async count(
    manager: EntityManager,
    plans: readonly LifetimePlan[],
    { authorAddress, messageId, at }: Arrival,
    { outlook, signed }: Kept['counted'],
  ): Promise<void> {
    const people = plans
      .filter(
        ({ verdict, fate, destination }) =>
          verdict === 'go' && isRead(fate) && !destination.recipient.isCanary,
      )
      .map(({ destination }) => destination.recipient.personId);
    if (people.length === 0) return;
    const account = {
      at,
      clusterId: signed.clusterId,
      textId: signed.textId,
      author: outlook.author,
      authorAddress,
      road: 'lifetime',
      listId: null,
      groupId: null,
      isOwn: false,
      isReply: outlook.isReply,
      messageId,
      postId: null,
    } as const;
    await this.book.reached(manager, [{ account, bearers: [...new Set(people)] }]);
  }
}

/** What a person finds sooner or later. */
function isRead(fate: LifetimePlan['fate']): boolean {
  return fate === 'forward' || fate === 'mark' || fate === 'hold';
}

function isKept({ verdict }: LifetimePlan): boolean {
  return verdict === 'keep' || verdict === 'review';
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
