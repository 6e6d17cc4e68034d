import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { clientKey } from '../../foundation/connection-count.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { asciiDomain, canonicalAddress, parseAddrSpec, stripDetail } from '../../foundation/mail/address.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { LedgerBook } from '../../postoffice/ledger/ledger-book.service.js';
import { LedgerReach } from '../../postoffice/ledger/ledger-reach.service.js';
import { BoardFigures } from '../steering/board-figures.service.js';
import type { Figures } from '../steering/figures.js';
import { CanaryAlarm } from '../steering/canary-alarm.service.js';
import { EnvelopeGate, type EnvelopeQuestion, type EnvelopeVerdict } from './envelope.gate.js';

const dayMs = 86_400_000;
/** No session lasts so long: what is older was never ended. */
const forgottenMs = dayMs;

/** What the database finds behind an address: the local part at the members' domain, and the whole of it. */
interface Asked {
  readonly local: string | null;
  readonly address: string | null;
}

interface Taken {
  readonly bearer: string;
  readonly isCanary: boolean;
}

/** A message that may go, unless its sender reached too many. */
interface Counted {
  readonly author: string;
  readonly authorAddress: string;
  readonly instance: string;
  readonly bearers: readonly string[];
  readonly now: Date;
}

const personBehind = `
  select p.id from person p
  where p.is_registered and p.id = coalesce(
    (select person_id from lifetime_address where local = $1 and given_up_at is null),
    (select person_id from address where address = $2::citext))`;

/** Or an entry that is nobody, and that nobody was told of. */
const recipientBehind = `${personBehind}
  union all select c.id from canary c where c.local = $1 and c.ended_at is null`;

/** Counts who reaches how many of the directory by a mail server of ours that forwards by itself. */
@Injectable()
export class Envelopes extends EnvelopeGate {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly book: LedgerBook,
    private readonly reach: LedgerReach,
    private readonly board: BoardFigures,
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
    const figures = await this.board.current();
    if (bearers.length > figures.peopleInMessage) return { kind: 'many-people', people: bearers.length };
    const author = await this.authorOf(manager, question);
    const { instance } = question;
    return this.dataSource.transaction(inside =>
      this.count(inside, { ...author, instance, bearers, now }, figures),
    );
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
    await preparedIn(
      manager,
      'policy-recipient',
      `insert into policy_recipient (instance, bearer, at)
       select $3, id, $4 from (${recipientBehind}) as found on conflict do nothing`,
      [asked.local, asked.address, instance, now],
    );
  }

  private async count(
    manager: EntityManager,
    { author, authorAddress, instance, bearers, now }: Counted,
    figures: Figures,
  ): Promise<EnvelopeVerdict> {
    // One message of a sender at a time, on whichever node: two at once would each see the other's people uncounted.
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [author]);
    const since = new Date(now.getTime() - figures.textDays * dayMs);
    const people = await this.reach.byEnvelopes(manager, { author, bearers, since });
    if (people > figures.peopleByText) return { kind: 'same-sender', people, days: figures.textDays };
    const account = {
      at: now,
      clusterId: null,
      textId: null,
      author,
      authorAddress,
      road: 'policy',
      listId: null,
      groupId: null,
      isOwn: false,
      isReply: false,
      messageId: instance,
      postId: null,
    } as const;
    await this.book.reached(manager, [{ account, bearers }]);
    return { kind: 'go' };
  }

  /** Who signed in is who they say, and a person if that is one of their addresses; else sender and client name them. */
  private async authorOf(
    manager: EntityManager,
    { saslUser, sender, clientAddress }: EnvelopeQuestion,
  ): Promise<{ author: string; authorAddress: string }> {
    if (saslUser === '') {
      const written = canonicalAddress(sender) ?? sender.toLowerCase();
      return { author: bearerOfAddress(`${written}|${clientKey(clientAddress)}`), authorAddress: written };
    }
    const { local, address } = this.asked(saslUser);
    const [person] =
      address === null
        ? []
        : await preparedIn<{ id: string }>(manager, 'policy-author', personBehind, [local, address]);
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
