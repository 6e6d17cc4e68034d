import type { Authentication, IdentityStrength } from '../../foundation/mail/authentication.js';

/**
 * How sure we are of the author (house-style §6). `authorAddress` is canonical, '' if none.
 * A failure under `p=none` accuses nobody: the domain asks for no action (RFC 7489 §6.3), most such domains
 * only watch, and their people's mail fails whenever a provider or an alias forwards it. Such a record
 * weighs as much as none at all, so that to publish it neither harms its people nor helps a forger.
 */
export function identityOf(authentication: Authentication, authorAddress: string): IdentityStrength {
  if (isProven(authentication)) return 'proven';
  return isContradicted(authentication, authorAddress) ? 'contradicted' : 'unproven';
}

function isProven({ source, dkim, dmarc }: Authentication): boolean {
  const isSigned = dkim.some(({ result, isAligned }) => result === 'pass' && isAligned);
  return source === 'web-session' || dmarc.result === 'pass' || isSigned;
}

function isContradicted({ dmarc, spf }: Authentication, authorAddress: string): boolean {
  if (dmarc.policy === 'quarantine' || dmarc.policy === 'reject') return dmarc.result === 'fail';
  if (dmarc.policy === 'unknown') return false;
  // Without a DMARC policy, SPF `-all` of the author's own domain is the policy it did publish.
  return spf.result === 'fail' && spf.domain === authorAddress.slice(authorAddress.lastIndexOf('@') + 1);
}
