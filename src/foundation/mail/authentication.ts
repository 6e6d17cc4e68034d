/**
 * How sure we are that a message comes from its author (`From:`).
 * proven: DKIM or DMARC aligned and checked by us, or said by a trusted relay, or a web session;
 * contradicted: a published policy fails; unproven: no policy published, or DNS out of reach.
 */
export type IdentityStrength = 'proven' | 'unproven' | 'contradicted';

/** A result of RFC 8601 §2.7, reduced to what decisions need. */
export type CheckResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'temperror' | 'permerror';

/** What SPF, DKIM, DMARC and ARC said of one message. Domains are in ASCII form. */
export interface Authentication {
  readonly spf: { readonly result: CheckResult; readonly domain: string | null };
  readonly dkim: readonly {
    readonly result: CheckResult;
    readonly domain: string;
    readonly isAligned: boolean;
  }[];
  readonly dmarc: {
    readonly result: CheckResult;
    /** What the author's domain asks to do with failures; `unknown` when the look-up failed. */
    readonly policy: 'none' | 'quarantine' | 'reject' | 'absent' | 'unknown';
  };
  readonly arc: CheckResult;
  readonly source: 'checked-here' | 'trusted-relay' | 'web-session';
}
