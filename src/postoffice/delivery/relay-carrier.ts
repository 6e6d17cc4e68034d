import type { Carrier, CarrierEvents } from './carrier.js';
import { type Copy, domainOf, type Lined } from './copy.js';
import type { CopyRenderer } from './copy-renderer.js';
import { DomainPace } from './domain-pace.js';
import type { LineName } from './lanes.js';
import type { LeasedDelivery } from './lease.service.js';
import type { OutboundContent } from './outbound-content.js';
import { OutgoingLine } from './outgoing-line.js';
import { RelayConnections } from './relay-connections.js';
import { outcomeOf } from './retry.js';
import type { CopyAnswer, CopySource } from './transport/outgoing-copy.js';
import type { RelaySettings } from './transport/relay-url.js';

/** Wanted in line: some hundred milliseconds of work at full speed, so that connections never wait for the database. */
const inLine = { small: 600, big: 1_200, letter: 1_200 };
/** A copy that ten connections in a row broke on waits like any other refused one. */
const mostUnsent = 10;
const overflowMs = 10_000;
const unrenderableMs = 300_000;

/** Carries copies to the relay over its connections, slows slow domains, and tells what became of each copy. */
export class RelayCarrier implements Carrier, CopySource<Copy> {
  private readonly pace = new DomainPace();
  private readonly line: OutgoingLine;
  private readonly connections: RelayConnections<Copy>;
  private readonly unsent = new Map<string, number>();
  readonly needsContent = true;
  private isPaused = false;

  constructor(
    relay: RelaySettings,
    helloName: string,
    renderer: CopyRenderer,
    private readonly events: CarrierEvents,
  ) {
    this.line = new OutgoingLine(renderer, this.pace, {
      ready: () => this.wake(),
      overflowed: delivery => this.putOff(delivery, overflowMs),
      unrenderable: (delivery, cause) => {
        this.events.warn(cause);
        this.putOff(delivery, unrenderableMs);
      },
    });
    this.connections = new RelayConnections(relay, helloName, this, cause => events.warn(cause));
  }

  appetite(line: LineName): number {
    return this.isPaused ? 0 : Math.max(0, inLine[line] - this.line.sizeOf(line));
  }

  take(delivery: LeasedDelivery, content: OutboundContent | undefined): void {
    if (content === undefined) this.putOff(delivery, unrenderableMs);
    else this.line.push({ delivery, content });
  }

  wake(): void {
    if (this.isPaused) return;
    this.line.signAhead();
    this.connections.wake(this.line.size);
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
    this.wake();
  }

  empty(): LeasedDelivery[] {
    this.unsent.clear();
    return this.line.empty();
  }

  async drain(): Promise<void> {
    this.pause();
    await this.connections.close();
  }

  next(): Copy | null {
    return this.isPaused || !this.events.mayGive() ? null : this.line.next();
  }

  answered({ lined }: Copy, answer: CopyAnswer): void {
    if (answer.kind === 'unsent') return this.wasUnsent(lined, answer.reason);
    const { delivery } = lined;
    const domain = domainOf(delivery.address);
    if (answer.kind === 'accepted') this.pace.accepted(domain);
    if (answer.kind === 'refused' && DomainPace.isSlowDown(answer.code)) {
      this.pace.refused(domain, performance.now());
    }
    this.unsent.delete(delivery.id);
    this.events.answered({ delivery, outcome: outcomeOf(delivery, answer, new Date()) });
  }

  private wasUnsent(lined: Lined, reply: string): void {
    const { delivery } = lined;
    const times = (this.unsent.get(delivery.id) ?? 0) + 1;
    this.unsent.set(delivery.id, times);
    if (times < mostUnsent) return this.line.push(lined);
    this.unsent.delete(delivery.id);
    const refusal = {
      kind: 'refused',
      permanent: false,
      code: 421,
      enhanced: null,
      reply,
      stage: 'content',
    } as const;
    this.events.answered({ delivery, outcome: outcomeOf(delivery, refusal, new Date()) });
  }

  private putOff(delivery: LeasedDelivery, waitMs: number): void {
    this.events.answered({ delivery, outcome: null, dueAt: new Date(Date.now() + waitMs) });
  }
}
