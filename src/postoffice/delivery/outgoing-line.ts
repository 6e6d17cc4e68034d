import type { Copy } from './copy.js';
import { domainOf } from './copy.js';
import type { CopyRenderer } from './copy-renderer.js';
import type { DomainPace } from './domain-pace.js';
import { LaneQueue } from './lane-queue.js';
import type { LeasedDelivery } from './lease.service.js';
import type { OutboundContent } from './outbound-content.js';

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
  private readonly parked = new ParkedDomains(delivery => this.comeBack(delivery));
  private readonly contents = new Map<string, OutboundContent>();
  private signed: Copy[] = [];
  /** Made, given out, and never taken by the relay: they leave as they are, behind those in line. */
  private returned: Copy[] = [];
  private signing = 0;
  /** Signatures asked for before the line was emptied belong to nobody. */
  private generation = 0;

  constructor(
    private readonly renderer: CopyRenderer,
    private readonly pace: DomainPace,
    private readonly events: LineEvents,
  ) {}

  get size(): number {
    return this.queue.size + this.signed.length + this.signing + this.returned.length;
  }

  sizeOf(lane: 'small' | 'big'): number {
    return this.queue.sizeOf(lane);
  }

  push(delivery: LeasedDelivery, content: OutboundContent): void {
    this.contents.set(content.id, content);
    this.queue.push(delivery);
  }

  /** Back in line after an attempt that never reached the relay. */
  again(copy: Copy): void {
    this.returned.push(copy);
  }

  next(): Copy | null {
    if (!this.renderer.signs) {
      const delivery = this.shift();
      return delivery === null ? (this.returned.shift() ?? null) : this.unsigned(delivery);
    }
    this.signAhead();
    return this.signed.shift() ?? this.returned.shift() ?? null;
  }

  signAhead(): void {
    while (this.renderer.signs && this.signing + this.signed.length < signedAhead) {
      const delivery = this.shift();
      if (delivery === null) return;
      void this.sign(delivery, this.generation);
    }
  }

  empty(): LeasedDelivery[] {
    const made = [...this.signed, ...this.returned];
    const left = [...made.map(({ delivery }) => delivery), ...this.parked.empty()];
    for (let delivery = this.queue.shift(); delivery !== null; delivery = this.queue.shift())
      left.push(delivery);
    this.generation++;
    this.signed = [];
    this.returned = [];
    this.signing = 0;
    this.contents.clear();
    return left;
  }

  private shift(): LeasedDelivery | null {
    for (;;) {
      const delivery = this.queue.shift();
      if (delivery === null) {
        if (this.signing === 0 && this.parked.size === 0) this.contents.clear();
        return null;
      }
      const domain = domainOf(delivery.address);
      const now = performance.now();
      const notBefore = this.pace.notBefore(domain);
      if (notBefore <= now) {
        this.pace.leaves(domain, now);
        return delivery;
      }
      if (!this.parked.park(domain, delivery, notBefore - now)) this.events.overflowed(delivery);
    }
  }

  private comeBack(delivery: LeasedDelivery): void {
    this.queue.push(delivery);
    this.events.ready();
  }

  private contentOf(delivery: LeasedDelivery): OutboundContent {
    const content = this.contents.get(delivery.outboundId);
    if (content === undefined) throw new Error(`no content for message ${delivery.outboundId}`);
    return content;
  }

  private unsigned(delivery: LeasedDelivery): Copy {
    return { ...this.renderer.unsigned(this.contentOf(delivery), delivery), delivery };
  }

  private async sign(delivery: LeasedDelivery, generation: number): Promise<void> {
    this.signing++;
    try {
      const wire = await this.renderer.signed(this.contentOf(delivery), delivery, new Date());
      if (generation !== this.generation) return;
      this.signing--;
      this.signed.push({ ...wire, delivery });
      this.events.ready();
    } catch (error) {
      if (generation !== this.generation) return;
      this.signing--;
      this.events.unrenderable(delivery, error);
    }
  }
}

/** Beyond this many a slowed domain's copies go back to the database, so that they crowd nobody out. */
const mostParked = 100;

/** Copies that wait for their slowed domain, in order. */
class ParkedDomains {
  private readonly domains = new Map<string, { deliveries: LeasedDelivery[]; timer: NodeJS.Timeout }>();

  constructor(private readonly comeBack: (delivery: LeasedDelivery) => void) {}

  get size(): number {
    return this.domains.size;
  }

  park(domain: string, delivery: LeasedDelivery, waitMs: number): boolean {
    const known = this.domains.get(domain);
    if (known !== undefined && known.deliveries.length >= mostParked) return false;
    if (known !== undefined) known.deliveries.push(delivery);
    else
      this.domains.set(domain, {
        deliveries: [delivery],
        timer: setTimeout(() => this.free(domain), waitMs),
      });
    return true;
  }

  empty(): LeasedDelivery[] {
    const all = [...this.domains.values()];
    for (const { timer } of all) clearTimeout(timer);
    this.domains.clear();
    return all.flatMap(({ deliveries }) => deliveries);
  }

  private free(domain: string): void {
    const waiting = this.domains.get(domain)?.deliveries ?? [];
    this.domains.delete(domain);
    // The first takes its turn; the others are parked again behind it, with the wait that holds by then.
    for (const delivery of waiting) this.comeBack(delivery);
  }
}
