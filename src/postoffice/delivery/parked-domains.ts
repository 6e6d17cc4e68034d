import type { LeasedDelivery } from './lease.service.js';

/** Beyond this many a slowed domain's copies go back to the database, so that they crowd nobody out. */
const mostParked = 100;

/** Copies that wait for their slowed domain, in order. */
export class ParkedDomains {
  private readonly domains = new Map<string, { deliveries: LeasedDelivery[]; timer: NodeJS.Timeout }>();

  constructor(private readonly comeBack: (delivery: LeasedDelivery) => void) {}

  /** False when too many wait for this domain already. */
  park(domain: string, delivery: LeasedDelivery, waitMs: number): boolean {
    const known = this.domains.get(domain);
    if (known === undefined) {
      const timer = setTimeout(() => this.free(domain), Math.ceil(waitMs));
      this.domains.set(domain, { deliveries: [delivery], timer });
      return true;
    }
    if (known.deliveries.length >= mostParked) return false;
    known.deliveries.push(delivery);
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
