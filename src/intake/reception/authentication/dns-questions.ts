import { DnsError, dnsCode } from './dns-error.js';
import type { DnsMemory } from './dns-memory.js';
import type { DnsAnswer } from './dns-resolver.js';
import { isReservedDomain } from './reserved-domains.js';

const MAX_QUESTIONS = 150; // an honest message asks under 30; SPF alone may ask 111 (RFC 7208 §4.6.4)

/** The questions of one message: each asked once, all within one time budget that starts with the first. */
export class DnsQuestions implements Disposable {
  private readonly answers = new Map<string, Promise<DnsAnswer>>();
  private budgetEnd: Promise<never> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly memory: DnsMemory,
    private readonly budgetMs: number,
    private readonly now: Date,
  ) {}

  /** Rejects with a `DnsError` of the caller's own: mailauth writes its findings on the errors it gets. */
  readonly resolve = async (name: string, rrtype: string): Promise<DnsAnswer> => {
    const asked = name.toLowerCase().replace(/\.$/, '');
    if (isReservedDomain(asked)) throw new DnsError('ENOTFOUND', asked);
    const key = `${rrtype} ${asked}`;
    const answer = this.answers.get(key) ?? this.ask(key, asked, rrtype);
    return answer.catch((error: unknown) => {
      throw new DnsError(dnsCode(error), asked);
    });
  };

  [Symbol.dispose](): void {
    clearTimeout(this.timer);
  }

  private ask(key: string, name: string, rrtype: string): Promise<DnsAnswer> {
    if (this.answers.size >= MAX_QUESTIONS) return Promise.reject(new DnsError('ECANCELLED', name));
    const answer = Promise.race([this.memory.ask(name, rrtype, this.now), this.endOfBudget()]);
    this.answers.set(key, answer);
    return answer;
  }

  private endOfBudget(): Promise<never> {
    this.budgetEnd ??= new Promise((_resolve, reject) => {
      this.timer = setTimeout(() => reject(new DnsError('ETIMEOUT', 'budget')), this.budgetMs);
    });
    return this.budgetEnd;
  }
}
