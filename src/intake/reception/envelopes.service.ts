import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { clientKey } from '../../foundation/connection-count.js';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { asciiDomain, canonicalAddress, parseAddrSpec, stripDetail } from '../../foundation/mail/address.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { BoardFigures } from '../steering/board-figures.service.js';
import { CanaryAlarm } from '../steering/canary-alarm.service.js';
import {
  type Asked,
  type CountedEnvelope,
  type EndedEnvelope,
  endTogether,
  recipientBehind,
} from './ended-envelopes.js';
import { oneSender } from './one-sender.js';
import { EnvelopeGate, type EnvelopeQuestion, type EnvelopeVerdict } from './envelope.gate.js';

const dayMs = 86_400_000;
/** No session lasts so long: what is older was never ended. */
const forgottenMs = dayMs;

interface Added extends Asked {
  readonly instance: string;
  readonly now: Date;
}

/** Counts who reaches how many of the directory by a mail server of ours that forwards by itself. */
@Injectable()
export class Envelopes extends EnvelopeGate {
  private readonly adding = new Gathered<Added, void>(addTogether);
  private readonly ending = new Gathered<EndedEnvelope, CountedEnvelope>(endTogether);

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly board: BoardFigures,
    private readonly alarm: CanaryAlarm,
  ) {
    super();
  }

  async addRecipient({ instance, recipient }: EnvelopeQuestion, now: Date): Promise<void> {
    const asked = this.asked(recipient);
    if (asked.address !== null) await this.adding.ask(this.dataSource.manager, { ...asked, instance, now });
  }

  async judge(question: EnvelopeQuestion, now: Date): Promise<EnvelopeVerdict> {
    const { peopleInMessage, peopleByText, textDays } = await this.board.current();
    const { people, reached, canaryIds } = await this.ending.ask(this.dataSource.manager, {
      ...this.senderOf(question),
      instance: question.instance,
      recipient: this.asked(question.recipient),
      at: now,
      since: new Date(now.getTime() - textDays * dayMs),
      mostInMessage: peopleInMessage,
      mostBySender: peopleByText,
    });
    if (canaryIds.length > 0) await this.tellOf(canaryIds, question, now);
    if (people > peopleInMessage) return { kind: 'many-people', people };
    if (reached !== null && reached > peopleByText)
      return { kind: 'same-sender', people: reached, days: textDays };
    return { kind: 'go' };
  }

  private async tellOf(
    canaryIds: readonly string[],
    { instance, sender, saslUser }: EnvelopeQuestion,
    now: Date,
  ): Promise<void> {
    const authorAddress = canonicalAddress(saslUser) ?? canonicalAddress(sender) ?? sender;
    const mail = {
      door: 'policy',
      authorAddress,
      subject: '',
      messageId: instance,
      clusterId: null,
    } as const;
    await this.dataSource.transaction(async manager => {
      for (const canaryId of canaryIds) await this.alarm.raise(manager, { canaryId, ...mail }, now);
    });
  }

  /** Recipients of messages that never ended: their clients left. */
  async forgetUnended(now: Date): Promise<void> {
    await this.dataSource.query('delete from policy_recipient where at <= $1', [
      new Date(now.getTime() - forgottenMs),
    ]);
  }

  /** Who signed in is who they say, and a person if that is one of their addresses; else sender and client name them. */
  private senderOf({
    saslUser,
    sender,
    clientAddress,
  }: EnvelopeQuestion): Pick<EndedEnvelope, 'user' | 'bearer' | 'authorAddress'> {
    const user = this.asked(saslUser);
    if (saslUser !== '') {
      const authorAddress = user.address ?? saslUser.toLowerCase();
      return { user, bearer: bearerOfAddress(`sasl:${authorAddress}`), authorAddress };
    }
    const written = canonicalAddress(sender) ?? sender.toLowerCase();
    const bearer = bearerOfAddress(`${oneSender(written)}|${clientKey(clientAddress)}`);
    return { user, bearer, authorAddress: written };
  }

  private asked(text: string): Asked {
    const address = canonicalAddress(text);
    const parts = address === null ? null : parseAddrSpec(address);
    const isMembers = parts !== null && asciiDomain(parts.domain) === this.config.memberDomain;
    return { local: isMembers ? stripDetail(parts.local).base : null, address };
  }
}

/** Nobody waits for a disk: the table is unlogged. */
async function addTogether(manager: EntityManager, asked: readonly Added[]): Promise<void[]> {
  await preparedIn(
    manager,
    'policy-recipients',
    `insert into policy_recipient (instance, bearer, at)
     select asked.instance, found.id, asked.at
     from unnest((select $1::text[]), $2::citext[], $3::text[], $4::timestamptz[]) as asked (local, address, instance, at),
       lateral (${recipientBehind}) as found
     on conflict do nothing`,
    [
      asked.map(({ local }) => local),
      asked.map(({ address }) => address),
      asked.map(({ instance }) => instance),
      asked.map(({ now }) => now),
    ],
  );
  return asked.map(() => undefined);
}
