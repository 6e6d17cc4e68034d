import { describe, expect, it } from '@jest/globals';
import { canPlayParts } from './offer.js';

const demonstration = { isDemonstration: true };

describe('playing the part of a fictional person', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('is open on %s', webHost => {
    expect(canPlayParts(demonstration, { webHost, isDemoOpen: false })).toBe(true);
  });

  it.each(['0.0.0.0', '::', '192.0.2.1', '127.0.0.1.evil.example'])('is closed on %s', webHost => {
    expect(canPlayParts(demonstration, { webHost, isDemoOpen: false })).toBe(false);
    expect(canPlayParts(demonstration, { webHost, isDemoOpen: true })).toBe(true);
  });

  it('does not exist on a real site', () => {
    expect(canPlayParts({ isDemonstration: false }, { webHost: '127.0.0.1', isDemoOpen: true })).toBe(false);
  });
});
