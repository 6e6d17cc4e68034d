import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { clientKey } from '../../foundation/connection-count.js';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { asciiDomain, canonicalAddress, parseAddrSpec, stripDetail } from '../../foundation/mail/address.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { CanaryAlarm } from '../steering/canary-alarm.service.js';
import { EnvelopeCounts } from './envelope-counts.service.js';
import { oneSender } from './one-sender.js';
import { EnvelopeGate, type EnvelopeQuestion, type EnvelopeVerdict } from './envelope.gate.js';

const dayMs = 86_400_000;
/** No session lasts so long: what is older was never ended. */
const forgottenMs = dayMs;

/** What the database finds behind an address: the local part at the members' domain, and the whole of it. */
interface Asked {
  readonly local: string | null;
  readonly address: string | null;
}

interface Added extends Asked {
  readonly instance: string;
  readonly now: Date;
}

interface Taken {
  readonly bearer: string;
  readonly isCanary: boolean;
}

/** Whoever is `asked.local` at the members' domain, or has the address `asked.address`. */
const personBehind = `
  select p.id from person p
  where p.is_registered and p.id = coalesce(
    (select person_id from lifetime_address where local = asked.local and given_up_at is null),
    (select person_id from address where address = asked.address))`;

/** Or an entry that is nobody, and that nobody was told of. */
const recipientBehind = `${personBehind}
  union all select c.id from canary c where c.local = asked.local and c.ended_at is null`;

/** Counts who reaches how many of the directory by a mail server of ours that forwards by itself. */
@Injectable()
export class Envelopes extends EnvelopeGate {
  private readonly adding = new Gathered<Added, void>(addTogether);

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly counts: EnvelopeCounts,
    private readonly alarm: CanaryAlarm,
  ) {
    super();
  }

  async addRecipient(question: EnvelopeQuestion, now: Date): Promise<void> {
    await this.add(this.dataSource.manager, question, now);
  }

  async judge(question: EnvelopeQuestion, now: Date): Promise<EnvelopeVerdict> {
    const { manager } = this.dataSource;
    if (question.recipient !== '') await this.add(manager, question, now);
    // No transaction yet: nearly every message that this server takes is for nobody we know.
    const taken = await takeRecipients(manager, question.instance);
    if (taken.length === 0) return { kind: 'go' };
    const canaries = taken.filter(({ isCanary }) => isCanary).map(({ bearer }) => bearer);
    if (canaries.length > 0) await this.tellOf(canaries, question, now);
    const bearers = taken.filter(({ isCanary }) => !isCanary).map(({ bearer }) => bearer);
    if (bearers.length === 0) return { kind: 'go' };
    const author = await this.authorOf(manager, question);
    return this.counts.count({ ...author, instance: question.instance, bearers, now });
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

  private async add(
    manager: EntityManager,
    { instance, recipient }: EnvelopeQuestion,
    now: Date,
  ): Promise<void> {
    const asked = this.asked(recipient);
    if (asked.address === null) return;
    await this.adding.ask(manager, { ...asked, instance, now });
  }

  /** Who signed in is who they say, and a person if that is one of their addresses; else sender and client name them. */
  private async authorOf(
    manager: EntityManager,
    { saslUser, sender, clientAddress }: EnvelopeQuestion,
  ): Promise<{ author: string; authorAddress: string }> {
    if (saslUser === '') {
      const written = canonicalAddress(sender) ?? sender.toLowerCase();
      return {
        author: bearerOfAddress(`${oneSender(written)}|${clientKey(clientAddress)}`),
        authorAddress: written,
      };
    }
    const { local, address } = this.asked(saslUser);
    const [person] =
      address === null
        ? []
        : await preparedIn<{ id: string }>(
            manager,
            'policy-author',
            `select id from (select $1::text as local, $2::citext as address) as asked, lateral (${personBehind}) as found`,
            [local, address],
          );
    const authorAddress = address ?? saslUser.toLowerCase();
    return { author: person?.id ?? bearerOfAddress(`sasl:${authorAddress}`), authorAddress };
  }

  private asked(text: string): Asked {
    const address = canonicalAddress(text);
    const parts = address === null ? null : parseAddrSpec(address);
    const isMembers = parts !== null && asciiDomain(parts.domain) === this.config.memberDomain;
    return { local: isMembers ? stripDetail(parts.local).base : null, address };
  }
}

/** A message that is judged is over: whoever asks again about it asks about nobody. */
async function takeRecipients(manager: EntityManager, instance: string): Promise<Taken[]> {
  return preparedIn<Taken>(
    manager,
    'policy-take',
    `delete from policy_recipient where instance = $1
     returning bearer, exists (select from canary where id = bearer) as "isCanary"`,
    [instance],
  );
}

/** Nobody waits for a disk: the table is unlogged. */
async function addTogether(manager: EntityManager, asked: readonly Added[]): Promise<void[]> {
  await preparedIn(
    manager,
    'policy-recipients',
    `insert into policy_recipient (instance, bearer, at)
     select asked.instance, found.id, asked.at
     from unnest($1::text[], $2::citext[], $3::text[], $4::timestamptz[]) as asked (local, address, instance, at),
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
