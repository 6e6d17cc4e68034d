import type { AnswerWriter } from './answer-writer.js';
import type { Carrier } from './carrier.js';
import { isLine, lanes, type LineName } from './lanes.js';
import type { LeasedDelivery, LeaseService } from './lease.service.js';
import type { OutboundContents } from './outbound-contents.service.js';

const laneNumbers: Readonly<Record<LineName, readonly number[]>> = {
  small: [lanes.notice, lanes.small],
  big: [lanes.big],
  letter: [lanes.letter],
};
/** A batch of the small lanes may be one notice, one of the others is two hundred copies. */
const batchesAtOnce: Readonly<Record<LineName, number>> = { small: 64, big: 3, letter: 3 };

export interface PumpGate {
  /** The number to lease under. */
  node(): number;
  mayLease(): boolean;
  failed(error: unknown): void;
}

/** Leases batches while the carrier has room for them. One lease at a time; asked again meanwhile, it goes on. */
export class Pump {
  /** Whether a lane may have more to lease: an answer with nothing behind it holds until somebody fans out or time passes. */
  private readonly mayHave: Record<LineName, boolean> = { small: true, big: true, letter: true };
  private running: Promise<void> | null = null;
  private isWanted = false;

  constructor(
    private readonly leases: LeaseService,
    private readonly contents: OutboundContents,
    private readonly carrier: Carrier,
    private readonly writer: AnswerWriter,
    private readonly gate: PumpGate,
  ) {}

  /** There may be room for more. */
  go(): void {
    if (!this.gate.mayLease()) return;
    this.isWanted = true;
    this.running ??= this.run().finally(() => (this.running = null));
  }

  /** There may be more to lease. */
  goAfresh(): void {
    this.mayHave.small = this.mayHave.big = this.mayHave.letter = true;
    this.go();
  }

  /** The same of one line; of all when it is none that we know. */
  goFor(line: string): void {
    if (!isLine(line)) return this.goAfresh();
    this.mayHave[line] = true;
    this.go();
  }

  /** Resolves when no lease is under way. */
  async rest(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.isWanted && this.gate.mayLease()) {
        this.isWanted = false;
        await this.lease('small');
        await this.lease('big');
        await this.lease('letter');
      }
    } catch (error) {
      this.gate.failed(error);
    }
  }

  private async lease(lane: LineName): Promise<void> {
    if (!this.mayHave[lane] || this.carrier.appetite(lane) === 0) return;
    this.mayHave[lane] = false;
    this.writer.book.leasing();
    const { deliveries: leased, isMore } = await this.leases.lease(
      this.gate.node(),
      laneNumbers[lane],
      batchesAtOnce[lane],
      new Date(),
    );
    if (isMore) this.mayHave[lane] = this.isWanted = true;
    if (leased.length === 0) return void this.writer.book.take([]);
    const wanted = this.carrier.needsContent ? leased.map(({ outboundId }) => outboundId) : [];
    const contents = await this.contents.of(new Set(wanted));
    // While we read, what we leased may have become anybody's: entering again gives it back.
    if (!this.gate.mayLease()) return;
    this.handOver(this.writer.book.take(leased), contents);
  }

  private handOver(
    deliveries: readonly LeasedDelivery[],
    contents: Awaited<ReturnType<OutboundContents['of']>>,
  ): void {
    for (const delivery of deliveries) {
      this.carrier.take(delivery, contents.get(delivery.outboundId));
    }
    this.carrier.wake();
  }
}
