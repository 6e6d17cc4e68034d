import type { CheckResult } from '../../../foundation/mail/authentication.js';

/** What one check found: by us, or told by a trusted relay. `domain` is the identity checked, in ASCII. */
export interface SpfFinding {
  readonly result: CheckResult;
  readonly domain: string | null;
}

export interface SignatureFinding {
  readonly result: CheckResult;
  readonly domain: string;
}

const RESULTS: ReadonlySet<string> = new Set<CheckResult>([
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'temperror',
  'permerror',
]);

/** A keyword of RFC 8601 §2.7; `policy` and those of private use vouch for nothing and accuse of nothing. */
export function checkResult(keyword: string): CheckResult {
  const lower = keyword.toLowerCase();
  if (lower === 'hardfail') return 'fail';
  return isCheckResult(lower) ? lower : 'neutral';
}

function isCheckResult(keyword: string): keyword is CheckResult {
  return RESULTS.has(keyword);
}
