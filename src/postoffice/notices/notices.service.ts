import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { bearerOfAddress } from '../delivery/bearer.js';
import { FanOutService } from '../delivery/fan-out.service.js';
import { compose } from './compose.js';
import type { Notice } from './notice.js';
import { NoticeLimit } from './notice-limit.entity.js';

/** No limit is for longer. */
const longestLimitHours = 7 * 24;

/** Composes what the system has to say and hands it to delivery, like all mail. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly fanOut: FanOutService,
  ) {}

  /** Leaves when the caller's transaction commits. */
  async send(manager: EntityManager, notice: Notice, now: Date): Promise<void> {
    // A forged author may be one of our own addresses: a list must never hear from us.
    if (notice.to.endsWith(`@${this.config.mailDomain}`)) return;
    await this.compose(manager, notice, [notice.to], now);
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
    const { messageId, subject, header, body } = await compose(notice, this.config.mailDomain, now);
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
      },
      {
        bearers: addresses.map(address => bearerOfAddress(address)),
        subscriptionIds: addresses.map(() => null),
        addresses: [...addresses],
      },
      now,
    );
  }

  /** The same, unless this address heard about `topic` within `hours`; says whether it was sent. */
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
  async mayHear(
    manager: EntityManager,
    hours: number,
    topic: string,
    recipient: string,
    now: Date,
  ): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `insert into notice_limit as known (recipient, topic, last_sent_at) values ($1, $2, $3)
       on conflict (recipient, topic) do update set last_sent_at = excluded.last_sent_at
       where known.last_sent_at <= excluded.last_sent_at - make_interval(hours => $4)
       returning recipient`,
      [recipient, topic, now, hours],
    );
    return rows.length > 0;
  }

  /** Deletes limits that limit nothing any more. */
  async forgetLimits(now: Date): Promise<void> {
    const longAgo = new Date(now.getTime() - longestLimitHours * 3_600_000);
    await this.dataSource.manager.delete(NoticeLimit, { lastSentAt: LessThanOrEqual(longAgo) });
  }
}
