import { Injectable, Logger } from '@nestjs/common';
import { DatabaseServer } from '../../foundation/database/database-server.js';
import { AnswerWriter } from './answer-writer.js';
import type { Carrier } from './carrier.js';
import { CarrierFactory } from './carrier-factory.js';
import { DeliveryRecord } from './delivery-record.service.js';
import { leaseSeconds, LeaseService } from './lease.service.js';
import { LetterCopies } from './letter-copies.service.js';
import { OutboundContents } from './outbound-contents.service.js';
import { Presence, presenceLock } from './presence.js';
import { Pump } from './pump.js';

const pollMs = 1_000;
const takeOverMs = 5_000;
const renewMs = (leaseSeconds * 1_000) / 4;
/** What is left of a lease when we stop believing in it: time enough to finish what is on its way. */
const heldMs = leaseSeconds * 1_000 * 0.75;
/** With so many answers still to be written no copy leaves: a slow disk must not make a crash repeat thousands. */
export const mostUnrecorded = 400;

/**
 * Carries what is due: leases batches, hands their copies to the carrier, records the answers.
 * A crash repeats at most what was in flight; a lost database or a frozen node stops giving copies out at once.
 */
@Injectable()
export class Courier {
  private readonly logger = new Logger(Courier.name);
  private readonly writer: AnswerWriter;
  private carrier: Carrier;
  private presence: Presence | null = null;
  private pump: Pump;
  /** The number under which we hold what we hold. */
  private heldAs = 0;
  /** Counts how often we were absent: an entry that began before the last absence is void. */
  private absences = 0;
  private isPresent = false;
  private isStopping = false;
  private heldUntil = 0;
  private entering: Promise<void> | null = null;
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly server: DatabaseServer,
    private readonly leases: LeaseService,
    private readonly contents: OutboundContents,
    records: DeliveryRecord,
    private readonly carriers: CarrierFactory,
    private readonly letters: LetterCopies,
  ) {
    this.writer = new AnswerWriter(records, {
      written: () => {
        this.carrier.wake();
        this.pump.go();
      },
      failed: error => this.away(error),
    });
  }

  async start(): Promise<void> {
    this.carrier = this.carriers.make({
      answered: answered => this.writer.answer(answered),
      mayGive: () => this.mayGive() && this.writer.book.unrecorded < mostUnrecorded,
      warn: cause => this.away(cause),
    });
    this.pump = new Pump(this.leases, this.contents, this.carrier, this.writer, {
      node: () => this.heldAs,
      mayLease: () => this.mayGive(),
      failed: error => this.doubt(error),
    });
    this.presence = new Presence(this.server.url, {
      woken: line => this.pump.goFor(line),
      present: () => this.enter(),
      absent: () => this.leave(),
    });
    await this.presence.open();
    this.every(pollMs, () => this.poll());
    this.every(takeOverMs, () => void this.takeOver());
    this.every(renewMs, () => void this.renew());
  }

  /** Takes nothing new, waits for what is on its way, gives the rest back. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.timers) clearInterval(timer);
    if (this.presence === null) return;
    await this.pump.rest();
    await this.carrier.drain();
    this.carrier.empty();
    try {
      await this.writer.flushed();
      await this.leases.giveBack(this.heldAs);
    } catch (error) {
      // With the database away, leases end by themselves and what is unrecorded is repeated.
      this.away(error);
    }
    await this.presence.close();
  }

  private every(milliseconds: number, act: () => void): void {
    this.timers.push(setInterval(act, milliseconds).unref());
  }

  private mayGive(): boolean {
    return this.isPresent && !this.isStopping && this.stillHolds();
  }

  /** False once we may have been frozen for so long that others took our leases. */
  private stillHolds(): boolean {
    return Date.now() < this.heldUntil;
  }

  /** Present (again): first write what we know, then forget what we held, then lease afresh. */
  private enter(): Promise<void> {
    return (this.entering ??= this.enterOnce().finally(() => (this.entering = null)));
  }

  private async enterOnce(): Promise<void> {
    const absences = this.absences;
    await this.pump.rest();
    await this.writer.flushed();
    this.writer.book.putBack(this.carrier.empty());
    await this.leases.giveBack(this.heldAs);
    await this.leases.freeAbandoned(presenceLock);
    // Whoever comes back asks before anything of a letter is leased: this database may be older than what readers have.
    await this.letters.holdBack(new Date());
    if (absences !== this.absences) return;
    this.heldAs = this.presence?.node ?? 0;
    this.heldUntil = Date.now() + heldMs;
    this.isPresent = true;
    this.carrier.resume();
    this.pump.goAfresh();
  }

  private leave(): void {
    this.absences++;
    this.isPresent = false;
    this.carrier.pause();
  }

  /** We may hold more, or less, than we know: nothing leaves until we have entered again. */
  private doubt(cause: unknown): void {
    this.away(cause);
    this.leave();
  }

  private poll(): void {
    this.writer.flush();
    if (this.mayGive()) return this.pump.goAfresh();
    // Frozen past our lease, or an entry failed half-way: while the lock is ours, enter again.
    if (this.presence?.isHeld !== true || this.isStopping) return;
    this.leave();
    this.enter().catch(error => this.away(error));
  }

  private async renew(): Promise<void> {
    if (!this.mayGive()) return;
    const asked = Date.now();
    try {
      const expected = this.writer.book.batches;
      const held = await this.leases.renew(this.heldAs);
      // Somebody freed what we thought was ours: what leaves from now on might leave twice.
      if (held < expected && this.writer.book.batches >= expected) this.doubt(new Error('leases were lost'));
      else this.heldUntil = asked + heldMs;
      await this.letters.tend(new Date());
    } catch (error) {
      this.away(error);
    }
  }

  private async takeOver(): Promise<void> {
    if (!this.mayGive()) return;
    await this.leases.freeAbandoned(presenceLock).catch(error => this.away(error));
  }

  private away(error: unknown): void {
    this.logger.warn(error instanceof Error ? error.message : error);
  }
}
