import { Injectable } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { asciiDomain, parseMailboxList } from '../../foundation/mail/address.js';
import type { Authentication } from '../../foundation/mail/authentication.js';
import { all, type HeaderBlock } from '../../foundation/mail/header-block.js';
import {
  judgeAuthor,
  publishedPolicy,
  type AuthorVerdict,
  type Evidence,
} from './authentication/author-policy.js';
import { DnsMemory } from './authentication/dns-memory.js';
import { DnsQuestions } from './authentication/dns-questions.js';
import { DnsResolver, type DnsAnswer } from './authentication/dns-resolver.js';
import type { SpfFinding } from './authentication/findings.js';
import { relayFindings, type RelayFindings } from './authentication/relay-findings.js';
import { checkSenderPolicy } from './authentication/sender-policy.js';
import { checkSignatures, type SignatureFindings } from './authentication/signatures.js';
import type { Client } from './reception.gate.js';

/** One message, as far as it matters who sent it. */
export interface AuthenticationQuestion {
  readonly raw: Buffer;
  /** Scanned from `raw` itself; null when it has none that can be read. */
  readonly header: HeaderBlock | null;
  /** Null is the null reverse-path. */
  readonly envelopeSender: string | null;
  readonly client: Client;
  /** Canonical; '' when From names nobody. */
  readonly authorAddress: string;
  readonly now: Date;
}

type Resolve = (name: string, rrtype: string) => Promise<DnsAnswer>;

// RFC 8601 §2.7: nothing could be checked, and it may be otherwise later.
const OUT_OF_REACH: Authentication = {
  spf: { result: 'temperror', domain: null },
  dkim: [],
  dmarc: { result: 'temperror', policy: 'unknown' },
  arc: 'none',
  source: 'checked-here',
};

/**
 * SPF, DKIM, DMARC and ARC of a message: what a trusted relay wrote in our authserv-id's name is believed,
 * what it is silent about is checked here. Reserved domains (`.example` and the like) are never asked.
 */
@Injectable()
export class Authenticator {
  /** All look-ups of one message together (interfaces.md, DNS_SERVERS). */
  protected readonly budgetMs: number = 2000;
  private readonly memory: DnsMemory;

  constructor(
    private readonly config: Config,
    resolver: DnsResolver,
  ) {
    this.memory = new DnsMemory(resolver);
  }

  /** Never rejects: a message that breaks the verifier is one that could not be checked. */
  async authenticate(question: AuthenticationQuestion): Promise<Authentication> {
    const questions = new DnsQuestions(this.memory, this.budgetMs, question.now);
    try {
      return await this.answer(question, questions.resolve);
    } catch {
      return OUT_OF_REACH;
    } finally {
      questions[Symbol.dispose]();
    }
  }

  private async answer(question: AuthenticationQuestion, resolve: Resolve): Promise<Authentication> {
    const told = this.told(question);
    const domain = domainOf(question.authorAddress);
    const [spf, signatures, policy] = await Promise.all([
      told?.spf ?? this.spf(question, resolve),
      this.signatures(question, told, resolve),
      publishedPolicy(domain, resolve), // asked beside the others, so that their slowness can't hide it
    ]);
    const isSpfSeen = Boolean(told?.spf) || !this.isOurRelay(question.client);
    const found = { spf, isSpfSeen, dkim: signatures.dkim, policy };
    const evidence = { ...authorsOf(question, signatures), authorDomain: domain, ...found };
    const verdict = withTold(await judgeAuthor(evidence, resolve), evidence, told);
    return {
      ...verdict,
      spf,
      arc: told?.arc ?? signatures.arc,
      source: told ? 'trusted-relay' : 'checked-here',
    };
  }

  private told({ client, header }: AuthenticationQuestion): RelayFindings | null {
    return client.isTrustedRelay && header ? relayFindings(header, this.config.authservId) : null;
  }

  // Our own relay is no stranger's client: its address says nothing of the sender.
  private isOurRelay({ address }: Client): boolean {
    return this.config.trustedRelays.some(block => block.contains(address));
  }

  private async spf(
    { client, envelopeSender }: AuthenticationQuestion,
    resolve: Resolve,
  ): Promise<SpfFinding> {
    if (this.isOurRelay(client)) return { result: 'none', domain: domainOf(envelopeSender ?? '') || null };
    return checkSenderPolicy(client, envelopeSender, resolve);
  }

  private async signatures(
    { raw, header, now }: AuthenticationQuestion,
    told: RelayFindings | null,
    resolve: Resolve,
  ): Promise<SignatureFindings> {
    // A relay that judged DMARC has weighed the signatures, whether it lists them or not.
    if (!header || told?.dkim || told?.dmarc) return { dkim: told?.dkim ?? [], arc: 'none', authors: [] };
    return checkSignatures(raw, header, resolve, now);
  }
}

// Every reading of From counts: an author whom two parsers read differently is not proven by either.
function authorsOf(
  { header, authorAddress }: AuthenticationQuestion,
  { authors }: SignatureFindings,
): Pick<Evidence, 'authors' | 'fromFields'> {
  const values = header ? all(header, 'from') : [];
  const read = values.flatMap(parseMailboxList).flatMap(({ address }) => address ?? []);
  return { authors: [authorAddress, ...read, ...authors], fromFields: values.length };
}

function withTold(
  verdict: AuthorVerdict,
  { authorDomain }: Evidence,
  told: RelayFindings | null,
): AuthorVerdict {
  // A verdict on another author (header.from) is not about this one.
  if (!told?.dmarc || verdict.dmarc.result === 'permerror') return verdict;
  if (told.dmarc.authorDomain !== null && told.dmarc.authorDomain !== authorDomain) return verdict;
  return { ...verdict, dmarc: { ...verdict.dmarc, result: told.dmarc.result } };
}

function domainOf(address: string): string {
  return asciiDomain(address.slice(address.lastIndexOf('@') + 1)) ?? '';
}
