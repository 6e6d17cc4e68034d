import { describe, expect, it } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import { dotsOf, reachOf } from './reach.js';

const directory = 17_000;

describe('what an announcement would cost', () => {
  it('is counted in people, hours, and announcements for each', () => {
    expect(reachOf(directory, false, { directory, interrupted: 0, heard: 0 }, 30)).toEqual({
      directory,
      people: directory,
      interrupted: directory,
      heard: 0,
      peace: 0,
      share: 1,
      readingHours: (directory * 30) / 3600,
      secondsToRead: 30,
      announcementsADay: directory / 365,
    });
  });

  it('leaves out who has heard of it already', () => {
    const reach = reachOf(500, true, { directory, interrupted: 380, heard: 900 }, 30);
    expect(reach).toMatchObject({ interrupted: 380, heard: 900, peace: directory - 1_280 });
    expect(dotsOf(reach)).toEqual({ peopleADot: 10, interrupted: 38, heard: 90, peace: 1_572 });
  });

  it('never makes more people than there are', () => {
    const some = integer({ min: 0, max: 5_000 });
    assert(
      property(some, some, some, (all, meant, heardOf) => {
        const heard = Math.min(all, heardOf);
        const reach = reachOf(meant, false, { directory: all, interrupted: 0, heard }, 30);
        expect(reach.interrupted + reach.heard + reach.peace).toBe(all);
        expect(reach.share).toBeLessThanOrEqual(1);
      }),
    );
    expect(reachOf(3, false, { directory: 0, interrupted: 0, heard: 0 }, 30).share).toBe(0);
  });
});
