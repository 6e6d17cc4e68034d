import { describe, expect, it } from '@jest/globals';
import { assert, constantFrom, date, integer, property, record } from 'fast-check';
import {
  deadlineOf,
  isPast,
  monthAfter,
  monthIn,
  monthKey,
  openMonths,
  plannedAtOf,
} from './issue-calendar.js';

const rhythm = { everyMonths: 1, closesDaysBefore: 3, sendHour: 8 };
const paris = 'Europe/Paris';
const at = (text: string) => new Date(text);
const next = (now: string) => openMonths(at(now), rhythm, paris, 1)[0];

describe('the calendar of a letter', () => {
  it.each([
    ['2026-12-01', '2026-11-27T22:59:00Z'],
    ['2027-01-01', '2026-12-28T22:59:00Z'],
    ['2027-03-01', '2027-02-25T22:59:00Z'],
    ['2028-03-01', '2028-02-26T22:59:00Z'],
    // Summer time begins on the day of the deadline.
    ['2027-04-01', '2027-03-28T21:59:00Z'],
  ])(
    'closes the issue of %s at 23:59 on the third day before the last one of the month',
    (month, deadline) => {
      expect(deadlineOf(month, rhythm, paris)).toEqual(at(deadline));
    },
  );

  it('takes a proposal in the last minute, and the next issue a minute later', () => {
    expect(next('2026-11-27T22:59:59.999Z')).toBe('2026-12-01');
    expect(next('2026-11-27T23:00:00Z')).toBe('2027-01-01');
    // The 1st of the month in Paris, not yet in Greenwich.
    expect(next('2026-11-30T23:30:00Z')).toBe('2027-01-01');
  });

  it('skips the months a letter does not leave in', () => {
    expect(openMonths(at('2026-11-20T12:00:00Z'), { ...rhythm, everyMonths: 3 }, paris, 3)).toEqual([
      '2027-01-01',
      '2027-04-01',
      '2027-07-01',
    ]);
  });

  it('plans an issue for the hour clocks show on the 1st', () => {
    expect(plannedAtOf('2027-01-01', rhythm, paris)).toEqual(at('2027-01-01T07:00:00Z'));
    expect(plannedAtOf('2027-07-01', rhythm, paris)).toEqual(at('2027-07-01T06:00:00Z'));
  });

  it('reads a month as it is written in an address', () => {
    expect(monthIn('2026-12')).toBe('2026-12-01');
    expect(monthIn('0000-01')).toBeNull();
    expect(['2026-13', '2026-1', '2026-12-01', ''].map(monthIn)).toEqual([null, null, null, null]);
    expect(monthKey('2026-12-01')).toBe('2026-12');
  });

  it('offers months that are open, each later than the other, and leave after they close', () => {
    const rhythms = record({
      everyMonths: constantFrom(1, 2, 3, 4, 6, 12),
      closesDaysBefore: integer({ min: 1, max: 14 }),
      sendHour: integer({ min: 0, max: 23 }),
    });
    const moments = date({ min: at('2026-01-01'), max: at('2040-01-01'), noInvalidDate: true });
    assert(
      property(moments, rhythms, constantFrom(paris, 'Pacific/Auckland', 'UTC'), (now, some, zone) => {
        const months = openMonths(now, some, zone, 3);
        expect(months.toSorted()).toEqual(months);
        expect(new Set(months).size).toBe(3);
        for (const month of months) {
          const deadline = deadlineOf(month, some, zone);
          expect(isPast(deadline, now)).toBe(false);
          expect(plannedAtOf(month, some, zone).getTime()).toBeGreaterThan(deadline.getTime());
        }
      }),
    );
  });

  it('goes from December to January', () => {
    expect(monthAfter('2026-12-01')).toBe('2027-01-01');
  });
});
