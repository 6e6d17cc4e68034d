import { describe, expect, it } from '@jest/globals';
import { DomainPace } from './domain-pace.js';

describe('the pace of a domain', () => {
  it('is not slowed before it says so', () => {
    const pace = new DomainPace();
    pace.leaves('a.example', 5);
    pace.accepted('a.example');
    expect(pace.notBefore('a.example')).toBe(0);
  });

  it('doubles with each refusal, up to a second, and is nobody else’s', () => {
    const pace = new DomainPace();
    const waits = Array.from({ length: 10 }, () => {
      pace.refused('a.example', 100);
      return pace.notBefore('a.example') - 100;
    });
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1_000]);
    expect(pace.notBefore('b.example')).toBe(0);
  });

  it('spaces what leaves by the wait that holds', () => {
    const pace = new DomainPace();
    pace.refused('a.example', 0);
    pace.leaves('a.example', 10);
    expect(pace.notBefore('a.example')).toBe(12);
  });

  it('is forgotten after enough successes, never by one', () => {
    const pace = new DomainPace();
    for (let times = 0; times < 8; times++) pace.refused('a.example', 0);
    pace.accepted('a.example');
    pace.leaves('a.example', 0);
    expect(pace.notBefore('a.example')).toBe(128);
    for (let times = 0; times < 40; times++) pace.accepted('a.example');
    expect(pace.notBefore('a.example')).toBe(0);
  });

  it.each([
    [421, true],
    [450, true],
    [459, true],
    [449, false],
    [460, false],
    [420, false],
    [550, false],
  ])('slows on %i: %s', (code, isSlow) => {
    expect(DomainPace.isSlowDown(code)).toBe(isSlow);
  });
});
