import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { bearerOfAddress } from '../delivery/bearer.js';
import { FanOutService } from '../delivery/fan-out.service.js';
import { compose } from './compose.js';
import type { Notice } from './notice.js';
import { NoticeLimit } from './notice-limit.entity.js';

/** No limit is for longer. */
const longestLimitHours = 7 * 24;

/** May this address hear about this topic, when it heard last so many hours ago? */
interface Hearing {
  readonly hours: number;
  readonly topic: string;
  readonly recipient: string;
  readonly now: Date;
}

/** Composes what the system has to say and hands it to delivery, like all mail. */
@Injectable()
export class NoticesService {
  private readonly hearing = new Gathered<Hearing, boolean>(hearTogether);

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly fanOut: FanOutService,
  ) {}

  /** Leaves when the caller's transaction commits. */
  async send(manager: EntityManager, notice: Notice, now: Date): Promise<void> {
    if (!this.mayLeave(notice)) return;
    await this.compose(manager, notice, [notice.to], now);
  }

  /** The mail that `send` would send, before its return path is added; null when it would send none. */
  mailOf(notice: Notice, now: Date): Buffer | null {
    if (!this.mayLeave(notice)) return null;
    const { header, body } = compose(notice, this.config.mailDomain, now);
    return Buffer.concat([header, Buffer.from('\r\n'), body]);
  }

  /** A forged author may be one of our own addresses: a list must never hear from us. */
  private mayLeave({ to }: Notice): boolean {
    return !to.endsWith(`@${this.config.mailDomain}`);
  }

  /** One notice to many, who see only the address of a list of ours that it is written to. */
  async sendToAll(
    manager: EntityManager,
    notice: Notice,
    addresses: readonly string[],
    now: Date,
  ): Promise<void> {
    if (addresses.length > 0) await this.compose(manager, notice, addresses, now);
  }

  private async compose(
    manager: EntityManager,
    notice: Notice,
    addresses: readonly string[],
    now: Date,
  ): Promise<void> {
    const { messageId, subject, header, body } = compose(notice, this.config.mailDomain, now);
    await this.fanOut.fanOut(
      manager,
      {
        kind: 'notice',
        list: null,
        postId: null,
        copyKey: randomUUID(),
        messageId,
        subject,
        header,
        body: { prefix: body, raw: null, suffix: Buffer.alloc(0) },
        is8bit: false,
        ...(notice.welcome === undefined ? {} : { welcome: notice.welcome }),
      },
      {
        bearers: addresses.map(address => bearerOfAddress(address)),
        subscriptionIds: addresses.map(() => null),
        addresses: [...addresses],
      },
      now,
    );
  }

  /** Sends it unless this address heard about `topic` within `hours`; says whether it was sent. */
  async sendAtMostEvery(
    manager: EntityManager,
    hours: number,
    topic: string,
    notice: Notice,
    now: Date,
  ): Promise<boolean> {
    if (!(await this.mayHear(manager, hours, topic, notice.to, now))) return false;
    await this.send(manager, notice, now);
    return true;
  }

  /**
   * Whether this address heard nothing about `topic` within `hours`; if so, it counts as told from now on.
   * For a caller who makes what the notice says only when there is one.
   */
  mayHear(
    manager: EntityManager,
    hours: number,
    topic: string,
    recipient: string,
    now: Date,
  ): Promise<boolean> {
    return this.hearing.ask(manager, { hours, topic, recipient, now });
  }

  /** Deletes limits that limit nothing any more. */
  async forgetLimits(now: Date): Promise<void> {
    const longAgo = new Date(now.getTime() - longestLimitHours * 3_600_000);
    await this.dataSource.manager.delete(NoticeLimit, { lastSentAt: LessThanOrEqual(longAgo) });
  }
}

/** In one order: two who ask for the same addresses at once never wait for each other in a circle. */
const takeHearings = `insert into notice_limit as known (recipient, topic, last_sent_at)
   select distinct on (recipient, topic) recipient, topic, at
   from unnest($1::text[], $2::text[], $3::timestamptz[]) as asked (recipient, topic, at) order by recipient, topic
   on conflict (recipient, topic) do update set last_sent_at = excluded.last_sent_at
   where known.last_sent_at <= excluded.last_sent_at - make_interval(hours => $4)
   returning recipient, topic`;

async function hearTogether(manager: EntityManager, asked: readonly Hearing[]): Promise<boolean[]> {
  const mayHear = new Set<Hearing>();
  for (const [hours, group] of Map.groupBy(asked, hearing => hearing.hours)) {
    const rows = await preparedIn<Told>(manager, 'may-hear', takeHearings, [
      group.map(({ recipient }) => recipient),
      group.map(({ topic }) => topic),
      group.map(({ now }) => now),
      hours,
    ]);
    // Of several who would tell one address the same, the first one does.
    for (const row of rows) mayHear.add(group.find(hearing => isSame(hearing, row))!);
  }
  return asked.map(hearing => mayHear.has(hearing));
}

type Told = Pick<Hearing, 'recipient' | 'topic'>;

function isSame(one: Told, other: Told): boolean {
  return one.recipient === other.recipient && one.topic === other.topic;
}
