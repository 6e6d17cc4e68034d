import type { Lined } from './copy.js';

/** Beyond this many a slowed domain's copies go back to the database, so that they crowd nobody out. */
const mostParked = 2_000;

/** Copies that wait for their slowed domain, in order. */
export class ParkedDomains {
  private readonly domains = new Map<string, { waiting: Lined[]; timer: NodeJS.Timeout }>();

  constructor(private readonly comeBack: (lined: Lined) => void) {}

  /** False when too many wait for this domain already. */
  park(domain: string, lined: Lined, waitMs: number): boolean {
    const known = this.domains.get(domain);
    if (known === undefined) {
      const timer = setTimeout(() => this.free(domain), Math.ceil(waitMs));
      this.domains.set(domain, { waiting: [lined], timer });
      return true;
    }
    if (known.waiting.length >= mostParked) return false;
    known.waiting.push(lined);
    return true;
  }

  empty(): Lined[] {
    const all = [...this.domains.values()];
    for (const { timer } of all) clearTimeout(timer);
    this.domains.clear();
    return all.flatMap(({ waiting }) => waiting);
  }

  private free(domain: string): void {
    const waiting = this.domains.get(domain)?.waiting ?? [];
    this.domains.delete(domain);
    // The first takes its turn; the others are parked again behind it, with the wait that holds by then.
    for (const lined of waiting) this.comeBack(lined);
  }
}
