import { describe, expect, it } from '@jest/globals';
import { decisionPath, decisionQueryIn, monthsSince } from './decision-query.js';

const person = '11111111-1111-4111-8111-111111111111';

describe('the address of a part of the journal', () => {
  it('is read as it is written', () => {
    const query = decisionQueryIn({
      action: 'reject',
      by: person,
      month: '2026-11',
      q: ' dîner ',
      since: '2026-11-01T10:00:00.000001Z',
      after: person,
    });
    expect(query.filter).toEqual({ action: 'reject', by: person, month: '2026-11', words: 'dîner' });
    const [, search] = decisionPath('golf', query).split('?');
    expect(decisionQueryIn(Object.fromEntries(new URLSearchParams(search)))).toEqual(query);
  });

  it('is heard only where it makes sense', () => {
    const nonsense = {
      action: 'release',
      by: "' or true --",
      month: '2026-13',
      q: ['a'],
      since: 'x',
      after: '',
    };
    expect(decisionQueryIn(nonsense)).toEqual({ filter: {}, after: null });
    expect(decisionPath('golf', { filter: {}, after: null }, '.csv')).toBe('/lists/golf/decisions.csv');
  });
});

it('months go from the first decision to now, on the clocks of the site', () => {
  const first = new Date('2025-11-30T23:30:00Z');
  const now = new Date('2026-02-10T12:00:00Z');
  expect(monthsSince(first, now, 'Europe/Paris')).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(monthsSince(null, now, 'Europe/Paris')).toEqual([]);
});
