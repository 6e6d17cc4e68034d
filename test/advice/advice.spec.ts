import { describe, expect, it } from '@jest/globals';
import { labelledIn, measure } from './labelled.js';

/**
 * The judging half was written by two people who had not seen the tables. They differ on one thing: whether the AX, an
 * editor or the board that is led to their own channel is steered there (ours) or let go.
 */
const halves = [
  ['development', 0.9],
  ['judging', 0.85],
] as const;

describe.each(halves)('the %s half of the labelled announcements', (folder, leastDecided) => {
  const announcements = labelledIn(folder);
  const { of, firstRight, decisionRight, toEverybody, wrong } = measure(announcements);

  it('is there', () => {
    expect(announcements.length).toBeGreaterThanOrEqual(90);
    expect(announcements.filter(({ why }) => why.trim() === '')).toEqual([]);
  });

  it('is led to the right place first, nine times of ten', () => {
    const isRight = firstRight / of >= 0.9;
    expect({ ...(isRight ? {} : { wrong }), isRight }).toEqual({ isRight: true });
  });

  it('is let go, steered or looked at as it should', () => {
    const isRight = decisionRight / of >= leastDecided;
    expect({ ...(isRight ? {} : { wrong }), isRight }).toEqual({ isRight: true });
  });

  it('is never sent to everybody where it should be steered', () => {
    expect(toEverybody).toEqual([]);
  });
});
