import { BlockList, isIP, isIPv4 } from 'node:net';

/** A network such as `10.0.0.0/8` or `::1/128`. */
export class CidrBlock {
  private constructor(
    readonly text: string,
    private readonly block: BlockList,
  ) {}

  /** Null when the text isn't an IP address with an optional prefix length. */
  static parse(text: string): CidrBlock | null {
    const [address = '', length, ...rest] = text.trim().split('/');
    const version = isIP(address);
    if (version === 0 || rest.length > 0) return null;
    const longest = version === 4 ? 32 : 128;
    const prefix = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
    // A zone (`fe80::1%eth0`) is an interface of this machine, not a network.
    if (!(prefix <= longest) || address.includes('%')) return null;
    const block = new BlockList();
    block.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
    return new CidrBlock(text.trim(), block);
  }

  /** IPv4 addresses written as IPv6 (`::ffff:a.b.c.d`) count as IPv4. */
  contains(address: string): boolean {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    return isIP(plain) !== 0 && this.block.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
  }
}
