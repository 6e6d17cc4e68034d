import { describe, expect, it } from '@jest/globals';
import { drawnCurve, unitFor } from './curve.js';

describe('the curve of a campaign', () => {
  it('shows quiet days between those in which people were reached', () => {
    const points = [
      { from: '2026-02-27', people: 3, sum: 3 },
      { from: '2026-03-02', people: 5, sum: 7 },
    ];
    expect(drawnCurve(points, 'day', 'en').map(({ people, sum }) => [people, sum])).toEqual([
      [3, 3],
      [0, 3],
      [0, 3],
      [5, 7],
    ]);
    expect(drawnCurve([], 'day', 'fr')).toEqual([]);
  });

  it('is drawn by month when it lasts', () => {
    const first = new Date('2026-01-05T10:00:00Z');
    expect(unitFor(first, new Date('2026-02-01T10:00:00Z'))).toBe('day');
    expect(unitFor(first, new Date('2026-06-01T10:00:00Z'))).toBe('month');
    const months = drawnCurve(
      [
        { from: '2026-11-01', people: 2, sum: 2 },
        { from: '2027-01-01', people: 2, sum: 4 },
      ],
      'month',
      'en',
    );
    expect(months.map(({ label }) => label)).toEqual(['Nov', 'Dec', 'Jan']);
  });
});
