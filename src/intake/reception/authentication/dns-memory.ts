import { DnsError, dnsCode, isAbsence } from './dns-error.js';
import type { DnsAnswer, DnsResolver } from './dns-resolver.js';

const FAILURE_SECONDS = 60; // interfaces.md, DNS_SERVERS
const MAX_FAILURES = 10_000; // strangers choose the names: about 2 MB at most

/**
 * What messages share: questions under way, and the failures of the last minute, so that a dead
 * server costs one wait a minute. Answers are kept by the resolver that is asked, which knows their TTL.
 */
export class DnsMemory {
  private readonly underWay = new Map<string, Promise<DnsAnswer>>();
  private readonly failures = new Map<string, { code: string; until: number }>();

  constructor(private readonly resolver: DnsResolver) {}

  async ask(name: string, rrtype: string, now: Date): Promise<DnsAnswer> {
    const key = `${rrtype} ${name}`;
    const failure = this.failures.get(key);
    if (failure && failure.until > now.getTime()) throw new DnsError(failure.code, name);
    return this.underWay.get(key) ?? this.begin(key, name, rrtype, now);
  }

  private async begin(key: string, name: string, rrtype: string, now: Date): Promise<DnsAnswer> {
    const question = this.resolver.resolve(name, rrtype);
    this.underWay.set(key, question);
    try {
      return await question;
    } catch (error) {
      this.remember(key, dnsCode(error), now);
      throw new DnsError(dnsCode(error), name);
    } finally {
      this.underWay.delete(key);
    }
  }

  // Only what the DNS itself failed at: a wait cut short by one message's budget says nothing of the
  // name, and a stranger's slow domains would otherwise silence somebody else's policy for a minute.
  private remember(key: string, code: string, now: Date): void {
    this.failures.delete(key);
    if (isAbsence(code)) return;
    const oldest = this.failures.keys().next();
    if (this.failures.size >= MAX_FAILURES && !oldest.done) this.failures.delete(oldest.value);
    this.failures.set(key, { code, until: now.getTime() + FAILURE_SECONDS * 1000 });
  }
}
