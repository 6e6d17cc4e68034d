import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { makeMessageId } from '../../foundation/mail/message-id.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { FanOutService } from '../../postoffice/delivery/fan-out.service.js';
import { failureReport } from './failure-report.js';
import { cut } from './forwarded-form.js';
import type { Vouching } from './forwarded-message.entity.js';

const mostAtOnce = 200;

/** Mail that we forwarded, each copy of which has its answer. */
interface Answered {
  readonly id: string;
  readonly local: string;
  readonly rawId: string;
  readonly subject: string;
  readonly envelopeSender: string;
  readonly vouching: Vouching;
  readonly receivedAt: Date;
  /** No copy of it arrived anywhere. */
  readonly hasFailed: boolean;
  readonly code: number | null;
  readonly reply: string | null;
}

const answered = `
  select f.id, f.local, f.raw_id as "rawId", f.subject, f.envelope_sender as "envelopeSender", f.vouching,
         f.received_at as "receivedAt", copies.failed as "hasFailed", copies.code, copies.reply
  from forwarded_message f
  cross join lateral (
    select bool_or(state in ('pending', 'deferred') or (state = 'uncertain' and batch_id <> 0)) as open,
           bool_and(state = 'failed') as failed, max(code) as code, max(reply) as reply
    from delivery where outbound_id = f.outbound_id) as copies
  where f.settled_at is null and f.outbound_id is not null and not copies.open
  order by f.received_at limit ${mostAtOnce}`;
/** Locked one by one: two nodes at once never report one failure twice. */
const answeredNow = `${answered} for update of f skip locked`;

/**
 * A copy that fails after we answered 250: its sender hears of it when their domain stands by the message, the journal
 * alone otherwise. A forged sender must never hear from us.
 */
@Injectable()
export class FailedForwards {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly raws: RawStore,
    private readonly fanOut: FanOutService,
    private readonly journal: JournalService,
  ) {}

  /** Settles what is answered; says how many failures were reported. */
  async settle(now: Date): Promise<number> {
    // Read before the transaction: while it holds rows it must not wait for a second connection.
    const headers = await this.headersOf((await this.dataSource.query<Answered[]>(answered)).filter(isTold));
    return this.dataSource.transaction(async manager => {
      const locked: Answered[] = await manager.query(answeredNow);
      // What was answered in between is settled the next time.
      const ready = locked.filter(one => !isTold(one) || headers.has(one.rawId));
      for (const one of ready.filter(({ hasFailed }) => hasFailed)) {
        const header = isTold(one) ? headers.get(one.rawId) : undefined;
        if (header !== undefined) await this.report(manager, one, header, now);
        await this.record(manager, one, header === undefined ? 'failed' : 'reported', now);
      }
      await manager.query('update forwarded_message set settled_at = $2 where id = any($1::uuid[])', [
        ready.map(({ id }) => id),
        now,
      ]);
      return ready.filter(isTold).length;
    });
  }

  /** Of the mails themselves, by the id of their bytes; empty where those are gone. */
  private async headersOf(told: readonly Answered[]): Promise<ReadonlyMap<string, Buffer>> {
    const raws = await this.raws.bytesOf(told.map(({ rawId }) => rawId));
    return new Map(
      told.map(({ rawId }) => {
        const raw = raws.get(rawId);
        return [rawId, raw === undefined ? Buffer.alloc(0) : cut(raw).header];
      }),
    );
  }

  private async report(manager: EntityManager, failed: Answered, header: Buffer, now: Date): Promise<void> {
    const { memberDomain, authservId } = this.config;
    const messageId = makeMessageId(memberDomain);
    const report = failureReport(
      {
        to: `${failed.local}@${memberDomain}`,
        subject: failed.subject,
        code: failed.code,
        reply: failed.reply ?? '',
        arrivedAt: failed.receivedAt,
        header,
      },
      {
        from: `postmaster@${memberDomain}`,
        sender: failed.envelopeSender,
        by: authservId,
        messageId,
        date: now,
      },
    );
    await this.fanOut.fanOut(
      manager,
      {
        kind: 'forward',
        list: null,
        postId: null,
        copyKey: randomUUID(),
        messageId,
        subject: 'Undelivered',
        returnPath: 'null',
        header: report.header,
        body: { prefix: report.body, raw: null, suffix: Buffer.alloc(0) },
        is8bit: report.is8bit,
      },
      {
        bearers: [bearerOfAddress(failed.envelopeSender)],
        subscriptionIds: [null],
        addresses: [failed.envelopeSender],
      },
      now,
    );
  }

  private record(
    manager: EntityManager,
    { id, code }: Answered,
    what: 'reported' | 'failed',
    at: Date,
  ): Promise<void> {
    return this.journal.record(manager, {
      at,
      actor: system,
      action: `lifetime-mail.${what}`,
      subjectKind: 'forwarded-message',
      subjectId: id,
      values: { code },
    });
  }
}

/** House rule "who hears from us": only where SPF or DKIM vouched for the envelope domain. */
function isTold({ hasFailed, envelopeSender, vouching }: Answered): boolean {
  return hasFailed && envelopeSender !== '' && vouching === 'vouched';
}
