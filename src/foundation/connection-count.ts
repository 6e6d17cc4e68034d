import { isIPv6 } from 'node:net';

/** How many connections are open, in all and by client. */
export class ConnectionCount {
  private total = 0;
  private readonly byClient = new Map<string, number>();

  constructor(
    private readonly max: number,
    private readonly maxPerClient: number,
  ) {}

  /** False when one more would be too many; then it isn't counted. */
  enter(client: string, isTrusted: boolean): boolean {
    const count = this.byClient.get(client) ?? 0;
    if (this.total >= this.max || (!isTrusted && count >= this.maxPerClient)) return false;
    this.total += 1;
    this.byClient.set(client, count + 1);
    return true;
  }

  leave(client: string): void {
    const count = this.byClient.get(client) ?? 0;
    this.total -= 1;
    if (count > 1) this.byClient.set(client, count - 1);
    else this.byClient.delete(client);
  }
}

/** The unit a limit applies to: whoever holds one IPv6 address holds its whole /64 (RFC 6177). */
export function clientKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? `${groups(plain).slice(0, 4).join(':')}::/64` : plain;
}

function groups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const all = [...left, ...Array.from({ length: Math.max(zeros, 0) }, () => '0'), ...right];
  return all.map(group => group.replace(/^0+(?=.)/, ''));
}
