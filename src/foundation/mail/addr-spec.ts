import { domainToASCII } from 'node:url';

/** An address as a value: `local` without its quotes, `domain` as written (ASCII or IDN). */
export interface MailAddress {
  local: string;
  domain: string;
}

const MAX_LOCAL_OCTETS = 64; // RFC 5321 §4.5.3.1.1
const MAX_ADDRESS_OCTETS = 254; // RFC 5321 §4.5.3.1.3 less the two angle brackets (erratum 1690 of RFC 3696)
const MAX_DOMAIN_OCTETS = 253;

// RFC 6531 §3.3 adds UTF-8 to atoms; invisible and unassigned characters would let two addresses look the same.
const NON_ASCII = String.raw`(?![\p{C}\p{Z}])[^\x00-\x7f]`;
const ATEXT = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~-]|${NON_ASCII}`;
const DOT_STRING = new RegExp(String.raw`^(?:${ATEXT})+(?:\.(?:${ATEXT})+)*$`, 'u');
const QUOTED = new RegExp(String.raw`^"((?:[ !#-[\]-~]|\\[ -~]|${NON_ASCII})+)"$`, 'u');
const LABEL = /^(?!-)[\p{L}\p{M}\p{N}·-]{1,63}(?<!-)$/u;
const ASCII_LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i;
const NUMERIC = /^(?:\d+|0x[\da-f]*)$/i; // as last label it would be read as an IPv4 address

/**
 * Strict addr-spec (RFC 5321 §4.1.2, RFC 6531) for envelopes and the directory; null for anything else.
 * Address literals and source routes are refused; `%` and `!` are plain characters of the local part.
 */
export function parseAddrSpec(text: string): MailAddress | null {
  if (text.length > MAX_ADDRESS_OCTETS || !text.isWellFormed()) return null;
  const at = text.lastIndexOf('@');
  const local = parseLocal(text.slice(0, Math.max(at, 0)));
  const domain = text.slice(at + 1);
  const ascii = asciiDomain(domain);
  if (local === null || ascii === null) return null;
  const address = { local, domain };
  return fits(text, address) && fits(`${writtenLocal(local)}@${ascii}`, address) ? address : null;
}

/**
 * The key under which two spellings are one address: lower case, local part in NFC, domain in its
 * ASCII form, quotes only where needed. Itself an addr-spec. Null when the text is no address.
 */
export function canonicalAddress(text: string): string | null {
  const address = parseAddrSpec(text);
  if (!address) return null;
  const local = address.local.normalize('NFC').toLowerCase().normalize('NFC');
  const key = addrSpec({ local, domain: asciiDomain(address.domain) ?? '' });
  return key === text || parseAddrSpec(key) ? key : null;
}

/** The address as text, its local part quoted when it must be. */
export function addrSpec({ local, domain }: MailAddress): string {
  return `${writtenLocal(local)}@${domain}`;
}

/** A domain in lower-case ASCII (IDNA), or null when it is none: a literal, a number, a bad label. */
export function asciiDomain(domain: string): string | null {
  const labels = domain.split('.');
  if (domain.length > MAX_DOMAIN_OCTETS || !labels.every(label => LABEL.test(label))) return null;
  const isPlain = labels.every(label => ASCII_LABEL.test(label) && !/^xn--/i.test(label));
  const ascii = isPlain ? domain.toLowerCase() : domainToASCII(domain);
  const asciiLabels = ascii.split('.');
  const isHostName = asciiLabels.every(label => ASCII_LABEL.test(label)) && ascii.length <= MAX_DOMAIN_OCTETS;
  return isHostName && !NUMERIC.test(asciiLabels.at(-1) ?? '') ? ascii : null;
}

/** What stands before and after the first `+` of a local part; `detail` is null when there is none. */
export function stripDetail(local: string): { base: string; detail: string | null } {
  const plus = local.indexOf('+', 1);
  return plus < 0
    ? { base: local, detail: null }
    : { base: local.slice(0, plus), detail: local.slice(plus + 1) };
}

function parseLocal(text: string): string | null {
  if (DOT_STRING.test(text)) return text;
  return QUOTED.exec(text)?.[1]?.replaceAll(/\\(.)/gu, '$1') ?? null;
}

function writtenLocal(local: string): string {
  return DOT_STRING.test(local) ? local : quote(local);
}

function fits(text: string, { local }: MailAddress): boolean {
  const isLocalShort = Buffer.byteLength(writtenLocal(local)) <= MAX_LOCAL_OCTETS;
  return isLocalShort && Buffer.byteLength(text) <= MAX_ADDRESS_OCTETS;
}

/** Text as a quoted-string (RFC 5322 §3.2.4); the caller has removed control characters. */
export function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
