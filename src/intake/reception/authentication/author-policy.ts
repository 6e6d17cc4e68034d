import type { DMARCResult, DNSResolver } from 'mailauth';
import { dmarc } from 'mailauth/lib/dmarc/index.js';
import { getAlignment } from 'mailauth/lib/tools.js';
import type { Authentication } from '../../../foundation/mail/authentication.js';
import { checkResult, type SignatureFinding, type SpfFinding } from './findings.js';
import { isReservedDomain } from './reserved-domains.js';

/** What DMARC weighs. `authors` are all readings of From; `isSpfSeen` is false when only a relay knew the client. */
export interface Evidence {
  readonly authorDomain: string;
  readonly authors: readonly string[];
  readonly fromFields: number;
  readonly spf: SpfFinding;
  readonly isSpfSeen: boolean;
  readonly dkim: readonly SignatureFinding[];
  readonly policy: Policy;
}

/** What the author's domain asks to do with failures. */
export type Policy = Authentication['dmarc']['policy'];

/** The parts of `Authentication` that depend on who the author is. */
export type AuthorVerdict = Pick<Authentication, 'dmarc' | 'dkim'>;

/** DMARC (RFC 7489, policy discovery and alignment of RFC 9989) for one author. */
export async function judgeAuthor(evidence: Evidence, resolver: DNSResolver): Promise<AuthorVerdict> {
  const verdict = await discover(evidence, resolver);
  const dkim = evidence.dkim.map(signature => ({
    ...signature,
    isAligned: isAligned(evidence, signature.domain, verdict),
  }));
  return { dkim, dmarc: { result: resultOf(evidence, verdict), policy: evidence.policy } };
}

type Discovery = DMARCResult | 'no-author' | 'several-authors' | 'no-policy';

async function discover(evidence: Evidence, resolver: DNSResolver): Promise<Discovery> {
  const { authorDomain, authors, fromFields, spf, dkim } = evidence;
  if (authorDomain === '') return 'no-author';
  if (isReservedDomain(authorDomain)) return fromFields > 1 ? 'several-authors' : 'no-policy';
  const verdict = await dmarc({
    headerFrom: [...authors],
    fromFields,
    spfDomains: spf.result === 'pass' && spf.domain !== null ? [spf.domain] : [],
    dkimDomains: dkim.filter(({ result }) => result === 'pass').map(({ domain }) => ({ domain })),
    resolver,
  });
  return verdict === false ? 'several-authors' : verdict;
}

/** Asked for on its own too: rewriting From depends on it, whoever judged the message. */
export async function publishedPolicy(authorDomain: string, resolver: DNSResolver): Promise<Policy> {
  if (authorDomain === '' || isReservedDomain(authorDomain)) return 'absent';
  const verdict = await dmarc({ headerFrom: `author@${authorDomain}`, resolver });
  if (verdict === false) return 'absent';
  return verdict.status.result === 'temperror' ? 'unknown' : policyIn(verdict.policy);
}

function policyIn(word: string | undefined): Policy {
  return word === 'none' || word === 'quarantine' || word === 'reject' ? word : 'absent';
}

function resultOf(evidence: Evidence, verdict: Discovery): Authentication['dmarc']['result'] {
  if (verdict === 'several-authors') return 'permerror'; // RFC 9989 §5.3.1: not to be evaluated
  if (typeof verdict === 'string') return 'none';
  const result = checkResult(verdict.status.result);
  return result === 'fail' ? failureOf(evidence) : result;
}

// RFC 7489 §5.6.2 leaves temporary errors to us: a check that could have passed makes the failure a guess.
// Only aligned ones count, or a forger would add a signature of a dead domain of his own.
function failureOf(evidence: Evidence): 'fail' | 'temperror' | 'neutral' {
  const { authorDomain, spf, dkim } = evidence;
  const isShaky = [spf, ...dkim].some(
    ({ result, domain }) => result === 'temperror' && domain !== null && aligns(authorDomain, domain),
  );
  if (isShaky) return 'temperror';
  return evidence.isSpfSeen ? 'fail' : 'neutral';
}

function isAligned({ authorDomain }: Evidence, domain: string, verdict: Discovery): boolean {
  if (verdict === 'no-author' || verdict === 'several-authors') return false;
  const isStrict = verdict !== 'no-policy' && verdict.alignment?.dkim.strict;
  return isStrict ? domain === authorDomain : aligns(authorDomain, domain);
}

/** Relaxed alignment: one organisational domain (RFC 7489 §3.1.1). */
export function aligns(authorDomain: string, domain: string): boolean {
  return Boolean(getAlignment(authorDomain, [domain]));
}
