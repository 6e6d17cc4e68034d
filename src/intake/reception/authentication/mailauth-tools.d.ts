/** mailauth ships no types for this file; alignment by the Public Suffix List lives only here. */
declare module 'mailauth/lib/tools.js' {
  /** The first of `domains` in relaxed alignment with `fromDomain` (RFC 7489 §3.1), else false. */
  export function getAlignment(fromDomain: string, domains: string[]): { domain: string } | false | undefined;
}
