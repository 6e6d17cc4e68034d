import { isAscii } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { FanOutService } from '../../postoffice/delivery/fan-out.service.js';
import type { Vouching } from './forwarded-message.entity.js';
import { cut } from './forwarded-form.js';
import { returnDays } from './forwarded-times.js';

/** One message makes a warning or two and a failure for each of its copies; a server that sends more is broken. */
const mostReturns = 5;
/** Nobody writes so much in a day that fails: somebody else writes in their name. */
const mostReturnsADay = 50;

/** A mail that we forwarded and that a bounce came back for. */
export interface Returned {
  readonly id: string;
  /** Empty for the null sender: RFC 5321 §4.5.5, nobody is told of what comes back to nobody. */
  readonly envelopeSender: string;
  readonly vouching: Vouching;
  readonly returns: number;
}

/** What becomes of a bounce: it goes to who sent the mail, or the journal alone knows. */
type Return = 'returned' | 'nobody' | 'contradicted' | 'bounded';

/** Bounces of forwarded mail go back to its true sender, untouched. */
@Injectable()
export class ReturnedMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fanOut: FanOutService,
    private readonly journal: JournalService,
  ) {}

  /** Null when that copy is none of something forwarded, or too old to come back. */
  async find(deliveryId: string, now: Date): Promise<Returned | null> {
    const [found]: Returned[] = await this.dataSource.query(
      `select f.id, f.envelope_sender as "envelopeSender", f.vouching, f.returns
       from delivery copy join forwarded_message f on f.outbound_id = copy.outbound_id
       where copy.id = $1 and f.received_at > $2`,
      [deliveryId, new Date(now.getTime() - returnDays * 86_400_000)],
    );
    return found ?? null;
  }

  /** @param rawId of the bounce's bytes */
  async giveBack(
    manager: EntityManager,
    returned: Returned,
    {
      raw,
      rawId,
      messageId,
      subject,
    }: {
      readonly raw: Buffer;
      readonly rawId: string;
      readonly messageId: string;
      readonly subject: string;
    },
    now: Date,
  ): Promise<void> {
    const outcome = await this.judge(manager, returned, now);
    if (outcome === 'returned') {
      const { header, bodyOffset } = cut(raw);
      await this.fanOut.fanOut(
        manager,
        {
          kind: 'forward',
          list: null,
          postId: null,
          copyKey: randomUUID(),
          messageId,
          subject,
          returnPath: 'null',
          header,
          body: {
            prefix: Buffer.alloc(0),
            raw: { id: rawId, offset: bodyOffset, bytes: raw.length },
            suffix: Buffer.alloc(0),
          },
          is8bit: !isAscii(raw),
        },
        {
          bearers: [bearerOfAddress(returned.envelopeSender)],
          subscriptionIds: [null],
          addresses: [returned.envelopeSender],
        },
        now,
      );
    }
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: `lifetime-bounce.${outcome}`,
      subjectKind: 'raw-message',
      subjectId: rawId,
      values: { forwardedId: returned.id },
    });
  }

  private async judge(
    manager: EntityManager,
    { id, envelopeSender, vouching }: Returned,
    now: Date,
  ): Promise<Return> {
    if (envelopeSender === '') return 'nobody';
    // Who forged a sender would otherwise have us write to whom they forged.
    if (vouching === 'contradicted') return 'contradicted';
    // Counted under the row's lock: bounces that come together are counted one after the other.
    const [[counted]]: [{ returns: number }[], number] = await manager.query(
      'update forwarded_message set returns = least(returns + 1, 32000) where id = $1 returning returns',
      [id],
    );
    if ((counted?.returns ?? 0) > mostReturns) return 'bounded';
    const [{ today }] = await manager.query(
      `select coalesce(sum(least(returns, $3)), 0)::int as today from forwarded_message
       where envelope_sender = $1 and returns > 0 and received_at > $2`,
      [envelopeSender, new Date(now.getTime() - 86_400_000), mostReturns],
    );
    return today > mostReturnsADay ? 'bounded' : 'returned';
  }
}
