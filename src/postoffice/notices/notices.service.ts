import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { bearerOfAddress } from '../delivery/bearer.js';
import { FanOutService } from '../delivery/fan-out.service.js';
import { compose } from './compose.js';
import type { Notice } from './notice.js';

/** Composes what the system has to say and hands it to delivery, like all mail. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly config: Config,
    private readonly fanOut: FanOutService,
  ) {}

  /** Leaves when the caller's transaction commits. */
  async send(manager: EntityManager, notice: Notice, now: Date): Promise<void> {
    // A forged author may be one of our own addresses: a list must never hear from us.
    if (notice.to.endsWith(`@${this.config.mailDomain}`)) return;
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
      { bearers: [bearerOfAddress(notice.to)], subscriptionIds: [null], addresses: [notice.to] },
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
    const rows: unknown[] = await manager.query(
      `insert into notice_limit as known (recipient, topic, last_sent_at) values ($1, $2, $3)
       on conflict (recipient, topic) do update set last_sent_at = excluded.last_sent_at
       where known.last_sent_at <= excluded.last_sent_at - make_interval(hours => $4)
       returning recipient`,
      [notice.to, topic, now, hours],
    );
    if (rows.length === 0) return false;
    await this.send(manager, notice, now);
    return true;
  }
}
