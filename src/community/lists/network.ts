import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network an address of the Internet is counted with: one customer or one office. A /24 of IPv4, a /56 of IPv6
 * (what a home gets, RFC 6177 §2). Null for what is no address.
 */
export function networkOf(address: string): string | null {
  const plain = address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return `${plain.slice(0, plain.lastIndexOf('.'))}.0/24`;
  return isIPv6(plain) ? networkOfIpv6(plain) : null;
}

function networkOfIpv6(address: string): string {
  const [groups = ''] = address.split('%');
  const [head = '', tail] = groups.split('::');
  const before = wordsOf(head);
  const after = wordsOf(tail ?? '');
  const zeros = Math.max(0, 8 - before.length - after.length);
  const words = [...before, ...Array.from({ length: zeros }, () => 0), ...after];
  const [a = 0, b = 0, c = 0, d = 0] = words;
  return `${[a, b, c, d & 0xff00].map(word => word.toString(16)).join(':')}::/56`;
}

/** A dotted end (`::1.2.3.4`) is two words, and beyond the first 56 bits. */
function wordsOf(groups: string): number[] {
  if (groups === '') return [];
  return groups.split(':').flatMap(group => (group.includes('.') ? [0, 0] : [Number.parseInt(group, 16)]));
}
