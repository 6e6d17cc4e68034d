import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { CidrBlock } from './cidr.js';

describe('a network', () => {
  it.each([
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.8', false],
    ['0.0.0.0/0', '203.0.113.1', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['127.0.0.1/32', '::ffff:127.0.0.1', true],
    ['127.0.0.1/32', '::FFFF:7f00:1', true],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::', false],
    ['::1/128', '127.0.0.1', false],
    ['::1/128', 'not an address', false],
  ])('%s contains %s: %s', (block, address, isIn) => {
    expect(CidrBlock.parse(block)?.contains(address)).toBe(isIn);
  });

  it.each(['', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/+8', '10.0.0.0/0x8', '10.0.0.0/8/8'])(
    'is not %j',
    text => {
      expect(CidrBlock.parse(text)).toBeNull();
    },
  );

  it.each(['::1/129', '10.0.0/8', 'localhost', '10.0.0.0/ 8', 'fe80::1%eth0/64', '::/1e1'])(
    'is not %j',
    text => {
      expect(CidrBlock.parse(text)).toBeNull();
    },
  );

  it('contains every address that begins with its bits, and no other', () => {
    const address = fc.nat(0xffffffff);
    fc.assert(
      fc.property(address, address, fc.integer({ min: 0, max: 32 }), (base, other, prefix) => {
        const mask = prefix === 0 ? 0 : (0xffffffff << (32 - prefix)) >>> 0;
        const isIn = (base & mask) >>> 0 === (other & mask) >>> 0;
        expect(CidrBlock.parse(`${dotted(base)}/${prefix}`)?.contains(dotted(other))).toBe(isIn);
      }),
    );
  });
});

function dotted(number: number): string {
  return [24, 16, 8, 0].map(shift => (number >>> shift) & 255).join('.');
}
