/** The first wait after a domain says "not now"; it doubles with each further refusal. */
const firstWaitMs = 2;
/** One copy a second still tells us when the domain is well again. */
const longestWaitMs = 1_000;
/** What is left of the wait after a success: a refusal now and then, of one mailbox, hardly slows the others. */
const recovery = 0.5;

/**
 * Slows a destination domain that answers 421 or 45x, and no other. A domain that never does so is never paced.
 * Times are milliseconds of one clock.
 */
export class DomainPace {
  private readonly slowed = new Map<string, { waitMs: number; notBefore: number }>();

  get isSlowing(): boolean {
    return this.slowed.size > 0;
  }

  /** When the next copy to this domain may leave; 0 for at once. */
  notBefore(domain: string): number {
    return this.slowed.get(domain)?.notBefore ?? 0;
  }

  /** A copy leaves for this domain: the next one waits its turn. */
  leaves(domain: string, now: number): void {
    const pace = this.slowed.get(domain);
    if (pace !== undefined) pace.notBefore = now + pace.waitMs;
  }

  refused(domain: string, now: number): void {
    const known = this.slowed.get(domain);
    const waitMs = known === undefined ? firstWaitMs : Math.min(longestWaitMs, known.waitMs * 2);
    this.slowed.set(domain, { waitMs, notBefore: now + waitMs });
  }

  accepted(domain: string): void {
    const pace = this.slowed.get(domain);
    if (pace === undefined) return;
    pace.waitMs *= recovery;
    if (pace.waitMs < 1) this.slowed.delete(domain);
  }

  /** RFC 5321 §4.2.1: 421 closes the channel, 45x are passing troubles of the mail system over there. */
  static isSlowDown(code: number): boolean {
    return code === 421 || (code >= 450 && code <= 459);
  }
}
