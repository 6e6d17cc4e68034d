import type { Carrier, CarrierEvents } from './carrier.js';
import type { LeasedDelivery } from './lease.service.js';

/** Without a relay nothing leaves: copies are captured, and shown by the outbox page. */
export class CaptureCarrier implements Carrier {
  readonly needsContent = false;
  private isPaused = false;
  private line: LeasedDelivery[] = [];

  constructor(private readonly events: CarrierEvents) {}

  appetite(): number {
    return this.isPaused ? 0 : 2_000;
  }

  take(delivery: LeasedDelivery): void {
    this.line.push(delivery);
  }

  wake(): void {
    if (this.isPaused || !this.events.mayGive()) return;
    for (const delivery of this.empty()) {
      this.events.answered({
        delivery,
        outcome: { state: 'captured', code: null, reply: '', retryAt: null },
      });
    }
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
    this.wake();
  }

  empty(): LeasedDelivery[] {
    const line = this.line;
    this.line = [];
    return line;
  }

  async drain(): Promise<void> {
    this.pause();
  }
}
