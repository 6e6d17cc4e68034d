import { describe, expect, it } from '@jest/globals';
import { labelledIn, measure } from './labelled.js';

describe.each(['development'])('the %s half of the labelled announcements', folder => {
  const announcements = labelledIn(folder);
  const { of, firstRight, decisionRight, toEverybody, wrong } = measure(announcements);

  it('is there', () => {
    expect(announcements.length).toBeGreaterThanOrEqual(90);
    expect(announcements.filter(({ why }) => why.trim() === '')).toEqual([]);
  });

  it('is led to the right place first, nine times of ten', () => {
    expect({ ...(firstRight / of < 0.9 ? { wrong } : {}), isRight: firstRight / of >= 0.9 }).toEqual({
      isRight: true,
    });
  });

  it('is let go, steered or looked at as it should', () => {
    expect({ ...(decisionRight / of < 0.9 ? { wrong } : {}), isRight: decisionRight / of >= 0.9 }).toEqual({
      isRight: true,
    });
  });

  it('is never sent to everybody where it should be steered', () => {
    expect(toEverybody).toEqual([]);
  });
});
