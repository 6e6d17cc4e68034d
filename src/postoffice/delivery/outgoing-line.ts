import type { Copy } from './copy.js';
import { domainOf } from './copy.js';
import type { CopyRenderer } from './copy-renderer.js';
import type { DomainPace } from './domain-pace.js';
import { LaneQueue } from './lane-queue.js';
import type { LeasedDelivery } from './lease.service.js';
import type { OutboundContent } from './outbound-contents.service.js';
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
  private readonly parked = new ParkedDomains(delivery => this.comeBack(delivery));
  /** By delivery, not by message: one that comes back after the line ran dry still finds its content. */
  private readonly contents = new WeakMap<LeasedDelivery, OutboundContent>();
  private signed: Copy[] = [];
  /** A signature that comes back for a delivery that is no longer in here belongs to nobody. */
  private readonly signing = new Set<LeasedDelivery>();

  constructor(
    private readonly renderer: CopyRenderer,
    private readonly pace: DomainPace,
    private readonly events: LineEvents,
  ) {}

  get size(): number {
    return this.queue.size + this.signed.length + this.signing.size;
  }

  sizeOf(lane: 'small' | 'big'): number {
    return this.queue.sizeOf(lane);
  }

  push(delivery: LeasedDelivery, content: OutboundContent): void {
    this.contents.set(delivery, content);
    this.queue.push(delivery);
  }

  /** Back in line after an attempt that never reached the relay. */
  again(delivery: LeasedDelivery): void {
    this.queue.push(delivery);
  }

  next(): Copy | null {
    if (!this.renderer.signs) {
      const delivery = this.shift();
      return delivery === null ? null : this.unsigned(delivery);
    }
    this.signAhead();
    return this.signed.shift() ?? null;
  }

  signAhead(): void {
    while (this.renderer.signs && this.signing.size + this.signed.length < signedAhead) {
      const delivery = this.shift();
      if (delivery === null) return;
      void this.sign(delivery);
    }
  }

  empty(): LeasedDelivery[] {
    const left = [...this.signed.map(({ delivery }) => delivery), ...this.signing, ...this.parked.empty()];
    for (let delivery = this.queue.shift(); delivery !== null; delivery = this.queue.shift())
      left.push(delivery);
    this.signed = [];
    this.signing.clear();
    return left;
  }

  private shift(): LeasedDelivery | null {
    for (;;) {
      const delivery = this.queue.shift();
      if (delivery === null) return null;
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
    const content = this.contents.get(delivery);
    if (content === undefined) throw new Error(`no content for message ${delivery.outboundId}`);
    return content;
  }

  private unsigned(delivery: LeasedDelivery): Copy {
    return { ...this.renderer.unsigned(this.contentOf(delivery), delivery), delivery };
  }

  private async sign(delivery: LeasedDelivery): Promise<void> {
    this.signing.add(delivery);
    try {
      const wire = await this.renderer.signed(this.contentOf(delivery), delivery, new Date());
      if (!this.signing.delete(delivery)) return;
      this.signed.push({ ...wire, delivery });
      this.events.ready();
    } catch (error) {
      if (this.signing.delete(delivery)) this.events.unrenderable(delivery, error);
    }
  }
}
