import { addrSpec, asciiDomain, parseAddrSpec, quote } from './addr-spec.js';
import { encodePhrase, oneLine } from './encoded-words.js';

export { addrSpec, asciiDomain, canonicalAddress, parseAddrSpec, stripDetail } from './addr-spec.js';
export type { MailAddress } from './addr-spec.js';
export { parseMailboxList } from './mailbox-list.js';
export type { Mailbox } from './mailbox-list.js';

const ATOMS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/**
 * A mailbox for a header (RFC 5322 §3.4): the name bare, quoted, or encoded (RFC 2047) as it needs,
 * the domain in ASCII. No CR, LF or NUL gets out; an address that is none loses its dangerous characters.
 */
export function formatMailbox({ name, address }: { name?: string; address: string }): string {
  const phrase = formatPhrase(oneLine(name ?? ''));
  const wire = wireAddress(address);
  return phrase === '' ? wire : `${phrase} <${wire}>`;
}

function formatPhrase(name: string): string {
  // A quoted name over 200 characters might not fold; one that only looks encoded would be decoded by its reader.
  if (name.length > 200 || name.includes('=?') || /[^\x20-\x7e]/.test(name)) return encodePhrase(name);
  return name === '' || ATOMS.test(name) ? name : quote(name);
}

function wireAddress(text: string): string {
  const address = parseAddrSpec(text);
  if (address)
    return addrSpec({ local: address.local, domain: asciiDomain(address.domain) ?? address.domain });
  return oneLine(text).replaceAll(/[ <>(),:;\\"[\]]/g, '');
}
