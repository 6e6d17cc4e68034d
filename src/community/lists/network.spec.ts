import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network.js';

describe('the network of a client', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2ff::5', '2001:db8:1:200::/56'],
    ['2001:db8:1:200:9:8:7:6', '2001:db8:1:200::/56'],
    ['2001:DB8:1:2AA::', '2001:db8:1:200::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/56'],
    ['::1', '0:0:0:0::/56'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/56'],
    ['1:2:3:4:5:6:192.0.2.33', '1:2:3:0::/56'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each(['', 'unknown', '192.0.2', 'relay.example'])('of %j is none', address => {
    expect(networkOf(address)).toBeNull();
  });
});
