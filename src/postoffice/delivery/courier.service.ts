import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseServer } from '../../foundation/database/database-server.js';
import { BatchBook } from './batch-book.js';
import type { Carrier } from './carrier.js';
import { CarrierFactory } from './carrier-factory.js';
import { DeliveryRecord } from './delivery-record.service.js';
import { lanes } from './lanes.js';
import { leaseSeconds, LeaseService } from './lease.service.js';
import { OutboundContents } from './outbound-content.js';
import { Presence, presenceLock } from './presence.js';

const pollMs = 1_000;
const renewMs = (leaseSeconds * 1_000) / 4;
/** A batch of the small lanes may be one notice, one of the big lane is two hundred copies. */
const batchesAtOnce = { small: 32, big: 8 };
/** With so many answers still to be written no copy leaves: a slow disk must not make a crash repeat thousands. */
export const mostUnrecorded = 500;

/**
 * Carries what is due: leases batches, hands their copies to the carrier, records the answers.
 * A crash repeats at most what was in flight; a lost database or a frozen node stops giving copies out at once.
 */
@Injectable()
export class Courier {
  private readonly logger = new Logger(Courier.name);
  private readonly book = new BatchBook();
  private carrier: Carrier;
  private presence: Presence;
  private node = 0;
  private isPresent = false;
  private isStopping = false;
  private heldUntil = 0;
  /** Whether a lane may have more to lease: an empty answer holds until somebody fans out or time passes. */
  private readonly mayHave = { small: true, big: true };
  private pumping: Promise<void> | null = null;
  private pumpAgain = false;
  private flushing: Promise<void> | null = null;
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly server: DatabaseServer,
    private readonly leases: LeaseService,
    private readonly contents: OutboundContents,
    private readonly records: DeliveryRecord,
    private readonly carriers: CarrierFactory,
  ) {}

  async start(): Promise<void> {
    this.carrier = this.carriers.make({
      answered: answered => {
        this.book.answer(answered);
        this.flush();
      },
      mayGive: () => this.isPresent && this.stillHolds() && this.book.unrecorded < mostUnrecorded,
      warn: cause => this.away(cause),
    });
    const [{ node }] = await this.dataSource.query("select nextval('delivery_node')::int as node");
    this.node = node;
    this.presence = new Presence(this.server.url, this.node, {
      woken: () => this.pumpAfresh(),
      present: () => this.enter(),
      absent: () => this.leave(),
    });
    await this.presence.open();
    this.every(pollMs, () => this.poll());
    this.every(pollMs * 5, () => this.takeOver());
    this.every(renewMs, () => void this.renew());
  }

  /** Takes nothing new, waits for what is on its way, gives the rest back. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.timers) clearInterval(timer);
    if (this.presence === undefined) return;
    await this.pumping;
    await this.carrier.drain();
    this.carrier.empty();
    // With the database away, leases end by themselves and what is unrecorded is repeated.
    await this.flushed()
      .then(() => this.leases.giveBack(this.node))
      .catch(error => this.away(error));
    await this.presence.close();
  }

  private every(milliseconds: number, act: () => void): void {
    this.timers.push(setInterval(act, milliseconds).unref());
  }

  /** Present (again): first write what we know, then forget what we held, then lease afresh. */
  private async enter(): Promise<void> {
    await this.pumping;
    await this.flushed();
    this.book.putBack(this.carrier.empty());
    await this.leases.giveBack(this.node);
    await this.leases.freeAbandoned(presenceLock);
    this.holdFor();
    this.isPresent = true;
    this.carrier.resume();
    this.pumpAfresh();
  }

  private poll(): void {
    if (this.book.hasAnswers) this.flush();
    this.pumpAfresh();
  }

  private pumpAfresh(): void {
    this.mayHave.small = this.mayHave.big = true;
    this.pump();
  }

  private leave(): void {
    this.isPresent = false;
    this.carrier.pause();
  }

  private holdFor(): void {
    this.heldUntil = Date.now() + leaseSeconds * 1_000 * 0.75;
  }

  /** False once we may have been frozen for so long that others took our leases. */
  private stillHolds(): boolean {
    return Date.now() < this.heldUntil;
  }

  private pump(): void {
    if (!this.isPresent || this.isStopping) return;
    if (!this.stillHolds()) return void this.reenter();
    this.pumpAgain = true;
    this.pumping ??= this.pumpAll().finally(() => (this.pumping = null));
  }

  private async reenter(): Promise<void> {
    this.leave();
    await this.enter().catch(error => this.away(error));
  }

  private async pumpAll(): Promise<void> {
    try {
      while (this.pumpAgain && this.isPresent && !this.isStopping) {
        this.pumpAgain = false;
        const small = await this.leaseLane('small', [lanes.notice, lanes.small]);
        const big = await this.leaseLane('big', [lanes.big]);
        this.pumpAgain ||= small || big;
      }
    } catch (error) {
      this.away(error);
    }
  }

  /** True when there may be more to lease. */
  private async leaseLane(lane: 'small' | 'big', laneNumbers: readonly number[]): Promise<boolean> {
    if (!this.mayHave[lane] || this.carrier.appetite(lane) === 0) return false;
    this.mayHave[lane] = false;
    this.book.leasing();
    const leased = await this.leases.lease(this.node, laneNumbers, batchesAtOnce[lane], new Date());
    const contents = new Map(
      await Promise.all(
        [...new Set(leased.map(({ outboundId }) => outboundId))].map(
          async id => [id, await this.contents.of(id)] as const,
        ),
      ),
    );
    // While we read, the presence may have been lost: what we leased is then anybody's.
    if (!this.isPresent) return false;
    for (const delivery of this.book.take(leased)) {
      const content = contents.get(delivery.outboundId);
      if (content !== undefined) this.carrier.take(delivery, content);
    }
    if (leased.length === 0) return false;
    this.mayHave[lane] = true;
    this.carrier.wake();
    return true;
  }

  private flush(): void {
    this.flushing ??= this.writeAnswers().finally(() => (this.flushing = null));
  }

  /** Self-clocking: while one page is written, the next one fills. */
  private async writeAnswers(): Promise<void> {
    await Promise.resolve();
    while (this.book.hasAnswers) {
      const page = this.book.turn();
      try {
        await this.records.record(page.answers, page.doneBatchIds, new Date());
        this.book.written(page);
        this.carrier.wake();
        this.pump();
      } catch (error) {
        this.book.unwritten(page);
        this.away(error);
        return;
      }
    }
  }

  private async flushed(): Promise<void> {
    this.flush();
    await this.flushing;
    if (this.book.hasAnswers) throw new Error('answers are waiting for the database');
  }

  private async renew(): Promise<void> {
    if (!this.isPresent || !this.stillHolds()) return;
    const asked = Date.now();
    try {
      await this.leases.renew(this.node);
      this.heldUntil = asked + leaseSeconds * 1_000 * 0.75;
    } catch (error) {
      this.away(error);
    }
  }

  private takeOver(): void {
    if (!this.isPresent) return;
    this.leases.freeAbandoned(presenceLock).catch(error => this.away(error));
  }

  private away(error: unknown): void {
    this.logger.warn(error instanceof Error ? error.message : error);
  }
}
