import { describe, expect, it } from '@jest/globals';
import { clientKey, ConnectionCount } from './connection-count.js';

describe('connections', () => {
  it('are limited by client and in all', () => {
    const count = new ConnectionCount(3, 2);
    expect([1, 2, 3].map(() => count.enter('a', false))).toEqual([true, true, false]);
    expect([1, 2].map(() => count.enter('b', false))).toEqual([true, false]);
    count.leave('a');
    expect(count.enter('b', false)).toBe(true);
  });

  it('of a trusted relay are limited in all only', () => {
    const count = new ConnectionCount(3, 1);
    expect([1, 2, 3, 4].map(() => count.enter('relay', true))).toEqual([true, true, true, false]);
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8:0:0:aaaa::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001::', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('from %s count for %s', (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});
