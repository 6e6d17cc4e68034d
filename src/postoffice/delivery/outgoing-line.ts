import { type Copy, domainOf, type Lined } from './copy.js';
import type { CopyRenderer } from './copy-renderer.js';
import type { DomainPace } from './domain-pace.js';
import { LaneQueue } from './lane-queue.js';
import type { LineName } from './lanes.js';
import type { LeasedDelivery } from './lease.service.js';
import { ParkedDomains } from './parked-domains.js';

/** Signatures under way or ready: enough to keep all threads and connections busy, not a whole batch. */
const signedAhead = 96;

export interface LineEvents {
  /** A copy is ready that was not before. */
  ready(): void;
  /** This delivery's domain is slow and its line long: let the database keep it for a while. */
  overflowed(delivery: LeasedDelivery): void;
  /** A copy could not be made. */
  unrenderable(delivery: LeasedDelivery, cause: unknown): void;
}

/** Deliveries in line, made into copies just before they leave. */
export class OutgoingLine {
  private readonly queue = new LaneQueue();
  private readonly parked = new ParkedDomains(lined => this.comeBack(lined));
  private signed: Copy[] = [];
  /** A signature that comes back for a delivery that is no longer in here belongs to nobody. */
  private readonly signing = new Set<Lined>();

  constructor(
    private readonly renderer: CopyRenderer,
    private readonly pace: DomainPace,
    private readonly events: LineEvents,
  ) {}

  get size(): number {
    return this.queue.size + this.signed.length + this.signing.size;
  }

  sizeOf(line: LineName): number {
    return this.queue.sizeOf(line);
  }

  /** New in line, or back after an attempt that never reached the relay. */
  push(lined: Lined): void {
    this.queue.push(lined);
  }

  next(): Copy | null {
    if (!this.renderer.signs) {
      const lined = this.shift();
      return lined === null ? null : this.unsigned(lined);
    }
    this.signAhead();
    return this.signed.shift() ?? null;
  }

  signAhead(): void {
    while (this.renderer.signs && this.signing.size + this.signed.length < signedAhead) {
      const lined = this.shift();
      if (lined === null) return;
      void this.sign(lined);
    }
  }

  /** What had not left. */
  empty(): LeasedDelivery[] {
    const left = [...this.signed.map(({ lined }) => lined), ...this.signing, ...this.parked.empty()];
    for (let lined = this.queue.shift(); lined !== null; lined = this.queue.shift()) left.push(lined);
    this.signed = [];
    this.signing.clear();
    return left.map(({ delivery }) => delivery);
  }

  private shift(): Lined | null {
    for (;;) {
      const lined = this.queue.shift();
      if (lined === null || !this.pace.isSlowing) return lined;
      const domain = domainOf(lined.delivery.address);
      const now = performance.now();
      const notBefore = this.pace.notBefore(domain);
      if (notBefore <= now) {
        this.pace.leaves(domain, now);
        return lined;
      }
      if (!this.parked.park(domain, lined, notBefore - now)) this.events.overflowed(lined.delivery);
    }
  }

  private comeBack(lined: Lined): void {
    this.queue.push(lined);
    this.events.ready();
  }

  private unsigned(lined: Lined): Copy {
    return Object.assign(this.renderer.unsigned(lined.content, lined.delivery), { lined });
  }

  private async sign(lined: Lined): Promise<void> {
    this.signing.add(lined);
    try {
      const copy = await this.renderer.signed(lined.content, lined.delivery, new Date());
      if (!this.signing.delete(lined)) return;
      this.signed.push(Object.assign(copy, { lined }));
      this.events.ready();
    } catch (error) {
      if (this.signing.delete(lined)) this.events.unrenderable(lined.delivery, error);
    }
  }
}
