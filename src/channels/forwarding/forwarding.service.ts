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
import type { ForwardedState, Vouching } from './forwarded-message.entity.js';
import { cut, isLoop, type Passage, traceFields, without, withSpamTag } from './forwarded-form.js';
import type { LifetimeRecipient } from './lifetime-addresses.service.js';

/** A message that came to lifetime addresses, as reception knows it. */
export interface MemberMail {
  readonly raw: Buffer;
  readonly client: Pick<Passage, 'helo' | 'clientAddress' | 'isTls' | 'protocol'> & {
    readonly isTrustedRelay: boolean;
  };
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

/** A message for one recipient, made ready to leave. */
interface Leaving {
  readonly id: string;
  readonly rawId: string;
  readonly isMarked: boolean;
}

/** Mail to a lifetime address goes on as it came, to where its person reads. */
@Injectable()
export class ForwardingService {
  constructor(
    private readonly config: Config,
    private readonly fanOut: FanOutService,
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
    const id = randomUUID();
    const goesOn = fate === 'forward' || fate === 'mark';
    const outboundId = goesOn
      ? await this.send(manager, recipient, mail, { id, rawId, isMarked: fate === 'mark' })
      : null;
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

  /** @returns the id of the outgoing message */
  async send(
    manager: EntityManager,
    { local, personId, targets }: Pick<LifetimeRecipient, 'local' | 'personId' | 'targets'>,
    mail: MemberMail,
    { id, rawId, isMarked }: Leaving,
  ): Promise<string> {
    const { raw, envelopeSender, messageId, subject, at } = mail;
    const parts = cut(raw);
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
        header: Buffer.concat([
          traceFields({ ...mail.client, by: this.config.authservId, id, to: this.addressOf(local), at }),
          isMarked ? withSpamTag(raw, parts) : this.cleanHeader(mail, parts.header),
        ]),
        body: {
          prefix: Buffer.alloc(0),
          raw: { id: rawId, offset: parts.bodyOffset, bytes: raw.length },
          suffix: Buffer.alloc(0),
        },
        is8bit: !isAscii(raw),
      },
      {
        // Their first copy is the person's, so that a message is counted once for them however many read it.
        bearers: targets.map((address, index) => (index === 0 ? personId : bearerOfAddress(address))),
        subscriptionIds: targets.map(() => null),
        addresses: targets,
      },
      at,
    );
    return outboundId;
  }

  private cleanHeader({ raw, client }: MemberMail, header: Buffer): Buffer {
    if (client.isTrustedRelay) return header;
    return without(raw, header, (field: HeaderField) => {
      return field.name === 'authentication-results' && isSpokenAs(this.config.authservId, valueOf(field));
    });
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
