import { isAscii } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { isSpokenAs } from '../../foundation/mail/authentication-results.js';
import { type HeaderField, valueOf } from '../../foundation/mail/header-block.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { FanOutService } from '../../postoffice/delivery/fan-out.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import type { ForwardedMessage, ForwardedState, Vouching } from './forwarded-message.entity.js';
import { type Came, cut, isLoop, traceFields, without, withSpamTag } from './forwarded-form.js';
import { heldSpamNotice } from './held-spam.notice.js';
import type { LifetimeRecipient } from './lifetime-addresses.service.js';

/** A message that came to lifetime addresses, as reception knows it. */
export interface MemberMail {
  readonly raw: Buffer;
  readonly client: Came;
  readonly isFromTrustedRelay: boolean;
  /** Canonical; null for the null sender. */
  readonly envelopeSender: string | null;
  readonly vouching: Vouching;
  readonly authorAddress: string;
  readonly messageId: string;
  readonly subject: string;
  /** A relay we trust takes it for spam. */
  readonly isSpam: boolean;
  readonly at: Date;
}

/** What becomes of a message at one lifetime address; `looped` and `unreachable` are refused in session. */
export type Fate = 'forward' | 'mark' | 'hold' | 'drop' | 'looped' | 'unreachable';

/** RFC 5321 §4.5.4.1: a client gives up after some five days. */
const repeatedWithinMs = 5 * 86_400_000;

/** A message for one recipient, made ready to leave. */
interface Leaving extends Pick<MemberMail, 'raw' | 'envelopeSender' | 'messageId' | 'subject' | 'at'> {
  readonly id: string;
  readonly rawId: string;
  readonly from: Came | null;
  /** Below the fields of its way. */
  readonly header: Buffer;
}

/** Mail to a lifetime address goes on as it came, to where its person reads. */
@Injectable()
export class ForwardingService {
  constructor(
    private readonly config: Config,
    private readonly fanOut: FanOutService,
    private readonly notices: NoticesService,
    private readonly journal: JournalService,
  ) {}

  /** Decided before anything is written. */
  fateOf(recipient: LifetimeRecipient, { raw, isSpam }: MemberMail): Fate {
    if (isLoop(raw, this.addressOf(recipient.local))) return 'looped';
    if (recipient.targets.length === 0) return 'unreachable';
    return isSpam && recipient.spam !== 'let' ? recipient.spam : 'forward';
  }

  addressOf(local: string): string {
    return `${local}@${this.config.memberDomain}`;
  }

  /** In the transaction that answers 250. @param rawId of its bytes */
  async carryOut(
    manager: EntityManager,
    recipient: LifetimeRecipient,
    { mail, fate, rawId }: { readonly mail: MemberMail; readonly fate: Fate; readonly rawId: string },
  ): Promise<void> {
    // A client that never saw our 250 sends the same bytes again: nothing happens twice.
    if (await isKnown(manager, recipient, rawId, mail)) return;
    const id = randomUUID();
    const goesOn = fate === 'forward' || fate === 'mark';
    const outboundId = goesOn
      ? await this.send(manager, recipient, {
          ...mail,
          id,
          rawId,
          from: mail.client,
          header: this.headerOf(mail, fate),
        })
      : null;
    if (fate === 'hold') await this.tell(manager, recipient, mail.at);
    if (fate !== 'looped' && fate !== 'unreachable')
      await keep(manager, { id, rawId, outboundId, recipient, mail, state: stateAfter(fate) });
    await this.journal.record(manager, {
      at: mail.at,
      actor: system,
      action: `lifetime-mail.${actions[fate]}`,
      subjectKind: 'raw-message',
      subjectId: rawId,
      values: {
        personId: recipient.personId,
        isSpam: mail.isSpam,
        copies: goesOn ? recipient.targets.length : 0,
      },
    });
  }

  /** What waited, as it came: only a relay's word made it wait. @returns the id of the outgoing message */
  sendKept(
    manager: EntityManager,
    recipient: LifetimeRecipient,
    { held, raw }: { readonly held: ForwardedMessage; readonly raw: Buffer },
    now: Date,
  ): Promise<string> {
    const { id, rawId, envelopeSender, messageId, subject } = held;
    return this.send(manager, recipient, {
      id,
      rawId,
      raw,
      messageId,
      subject,
      envelopeSender: envelopeSender === '' ? null : envelopeSender,
      from: null,
      header: cut(raw).header,
      at: now,
    });
  }

  private async send(
    manager: EntityManager,
    { local, personId, targets }: LifetimeRecipient,
    { id, rawId, raw, from, header, envelopeSender, messageId, subject, at }: Leaving,
  ): Promise<string> {
    const by = this.config.authservId;
    const { outboundId } = await this.fanOut.fanOut(
      manager,
      {
        kind: 'forward',
        list: null,
        postId: null,
        copyKey: id,
        messageId,
        subject,
        returnPath: envelopeSender === null ? 'null' : 'srs',
        header: Buffer.concat([traceFields({ from, by, id, to: this.addressOf(local), at }), header]),
        body: {
          prefix: Buffer.alloc(0),
          raw: { id: rawId, offset: cut(raw).bodyOffset, bytes: raw.length },
          suffix: Buffer.alloc(0),
        },
        is8bit: !isAscii(raw),
      },
      {
        // Their first copy is the person's; nobody has two of one message.
        bearers: targets.map((address, index) => (index === 0 ? personId : bearerOfAddress(address))),
        subscriptionIds: targets.map(() => null),
        addresses: targets,
      },
      at,
    );
    return outboundId;
  }

  /** As it came, save what its reader wants marked and what a stranger wrote in our own server's name. */
  private headerOf({ raw, isFromTrustedRelay }: MemberMail, fate: Fate): Buffer {
    const parts = cut(raw);
    if (fate === 'mark') return withSpamTag(raw, parts);
    if (isFromTrustedRelay) return parts.header;
    return without(raw, parts.header, (field: HeaderField) => {
      return field.name === 'authentication-results' && isSpokenAs(this.config.authservId, valueOf(field));
    });
  }

  /** Once a day at most: a flood of spam is one mail. */
  private async tell(
    manager: EntityManager,
    { targets, ...reader }: LifetimeRecipient,
    at: Date,
  ): Promise<void> {
    const [address = ''] = targets;
    const notice = heldSpamNotice({ ...reader, address }, this.config);
    await this.notices.sendAtMostEvery(manager, 24, 'held-spam', notice, at);
  }
}

const actions: Readonly<Record<Fate, string>> = {
  forward: 'forwarded',
  mark: 'marked',
  hold: 'held',
  drop: 'dropped',
  looped: 'looped',
  unreachable: 'unreachable',
};

function stateAfter(fate: 'forward' | 'mark' | 'hold' | 'drop'): ForwardedState {
  if (fate === 'hold') return 'held';
  return fate === 'drop' ? 'dropped' : 'forwarded';
}

/** The raw bytes name themselves: a message that went another way has other trace fields. */
async function isKnown(
  manager: EntityManager,
  { local }: LifetimeRecipient,
  rawId: string,
  { messageId, at }: MemberMail,
): Promise<boolean> {
  const known: unknown[] = await manager.query(
    `select from forwarded_message
     where message_id = $1 and local = $2 and raw_id = $3 and received_at > $4 limit 1`,
    [messageId, local, rawId, new Date(at.getTime() - repeatedWithinMs)],
  );
  return known.length > 0;
}

async function keep(
  manager: EntityManager,
  {
    id,
    rawId,
    outboundId,
    recipient,
    mail,
    state,
  }: {
    readonly id: string;
    readonly rawId: string;
    readonly outboundId: string | null;
    readonly recipient: LifetimeRecipient;
    readonly mail: MemberMail;
    readonly state: ForwardedState;
  },
): Promise<void> {
  const { messageId, subject, authorAddress, envelopeSender, vouching, isSpam, at } = mail;
  await manager.query(
    `insert into forwarded_message (id, person_id, local, raw_id, outbound_id, message_id, subject, author_address,
       envelope_sender, vouching, is_spam, state, received_at, settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
             case when $12 in ('held', 'forwarded') then null else $13::timestamptz end)`,
    [
      id,
      recipient.personId,
      recipient.local,
      rawId,
      outboundId,
      messageId,
      subject,
      authorAddress,
      envelopeSender ?? '',
      vouching,
      isSpam,
      state,
      at,
    ],
  );
}
