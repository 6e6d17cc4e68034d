import { asciiDomain } from '../../../foundation/mail/address.js';
import type { CheckResult } from '../../../foundation/mail/authentication.js';
import { all, type HeaderBlock } from '../../../foundation/mail/header-block.js';
import {
  parseAuthenticationResults,
  type MethodResult,
} from '../../../foundation/mail/authentication-results.js';
import { checkResult, type SignatureFinding, type SpfFinding } from './findings.js';

const MAX_SIGNATURES = 10; // as many as we would check ourselves

/** What a relay of ours found; null for a method it says nothing about. */
export interface RelayFindings {
  readonly spf: SpfFinding | null;
  readonly dkim: readonly SignatureFinding[] | null;
  readonly dmarc: { readonly result: CheckResult; readonly authorDomain: string | null } | null;
  readonly arc: CheckResult | null;
}

/**
 * The topmost `Authentication-Results` of our authserv-id (RFC 8601 §5: lower ones came with the message).
 * To be asked only of messages that a trusted relay hands over.
 */
export function relayFindings(header: HeaderBlock, authservId: string): RelayFindings | null {
  for (const value of all(header, 'authentication-results')) {
    const parsed = parseAuthenticationResults(value);
    if (parsed?.authservId === authservId.toLowerCase()) return findingsOf(parsed.methods);
  }
  return null;
}

function findingsOf(methods: readonly MethodResult[]): RelayFindings {
  const named = (name: string): MethodResult[] => methods.filter(({ method }) => method === name);
  const dkim = named('dkim');
  const [dmarc] = named('dmarc');
  const [arc] = named('arc');
  return {
    spf: spfOf(named('spf')),
    dkim: dkim.length > 0 ? dkim.slice(0, MAX_SIGNATURES).flatMap(signatureOf) : null,
    dmarc: dmarc ? { result: checkResult(dmarc.result), authorDomain: domainIn(dmarc, 'header.from') } : null,
    arc: arc ? checkResult(arc.result) : null,
  };
}

// Some relays report HELO beside MAIL FROM; alignment is about MAIL FROM (RFC 7489 §3.1.2).
function spfOf(methods: readonly MethodResult[]): SpfFinding | null {
  const method = methods.find(({ properties }) => properties.has('smtp.mailfrom')) ?? methods[0];
  if (!method) return null;
  const domain = domainIn(method, 'smtp.mailfrom') ?? domainIn(method, 'smtp.helo');
  return { result: checkResult(method.result), domain };
}

function signatureOf(method: MethodResult): SignatureFinding[] {
  const domain = domainIn(method, 'header.d') ?? domainIn(method, 'header.i');
  return domain === null ? [] : [{ result: checkResult(method.result), domain }];
}

/** The domain of a property that is an address, `@domain` or a domain. */
function domainIn({ properties }: MethodResult, name: string): string | null {
  const value = properties.get(name);
  return value === undefined ? null : asciiDomain(value.slice(value.lastIndexOf('@') + 1));
}
