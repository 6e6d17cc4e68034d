export type ListNameFault = 'name-shape' | 'name-too-long' | 'name-reserved' | 'name-ending';

/** `-unsubscribe` and a confirmation token still fit 64 octets (RFC 5321 §4.5.3.1.1) behind it. */
const maxLength = 29;
const SHAPE = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/;

/** What follows a list's name in the addresses of a list. */
const endings = [
  'request',
  'join',
  'subscribe',
  'leave',
  'unsubscribe',
  'owner',
  'bounces',
  'confirm',
] as const;

/** Addresses of the site, those RFC 2142 gives a meaning to, and those people take for a machine's. */
const reserved: ReadonlySet<string> = new Set(
  [
    'postmaster abuse contact bounces moderate reply srs root mailer-daemon daemon nobody vigie',
    'noreply no-reply donotreply hostmaster webmaster security noc admin administrator support info',
    endings.join(' '),
  ].flatMap(line => line.split(' ')),
);

/** What is wrong with the name of a list, or null. A name is written in lower case. */
export function listNameFault(name: string): ListNameFault | null {
  if (name.length > maxLength) return 'name-too-long';
  // Two dots in a row are no address (RFC 5321 §4.1.2, Dot-string).
  if (!SHAPE.test(name) || name.includes('..')) return 'name-shape';
  if (reserved.has(name)) return 'name-reserved';
  // Routing reads `golf-owner` as the owner of golf: no list may be called so.
  return endings.some(ending => name.endsWith(`-${ending}`)) ? 'name-ending' : null;
}
