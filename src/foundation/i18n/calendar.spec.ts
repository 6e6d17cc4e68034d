import { describe, expect, it } from '@jest/globals';
import {
  atHour,
  dayAfter,
  dayOf,
  daysAfter,
  hourOf,
  nextFullHour,
  startOfDay,
  yearsAfter,
} from './calendar.js';

describe('a day somewhere', () => {
  it.each([
    ['2026-12-03', 'Europe/Paris', '2026-12-02T23:00:00.000Z'],
    ['2026-07-03', 'Europe/Paris', '2026-07-02T22:00:00.000Z'],
    ['2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
    ['2026-10-26', 'Europe/Paris', '2026-10-25T23:00:00.000Z'],
    ['2026-12-03', 'America/New_York', '2026-12-03T05:00:00.000Z'],
    ['2026-12-03', 'UTC', '2026-12-03T00:00:00.000Z'],
  ])('%s begins in %s at %s', (day, timeZone, start) => {
    expect(startOfDay(day, timeZone)?.toISOString()).toBe(start);
    expect(dayOf(new Date(start), timeZone)).toBe(day);
  });

  it.each(['2026-02-30', '2026-13-01', '3/12/2026', '', '2026-12-3', '0000-01-01', '9999-12-31'])(
    '%j is none',
    day => expect(startOfDay(day, 'UTC')).toBeNull(),
  );

  it('comes after another', () => {
    expect(daysAfter(new Date('2026-12-31T10:00:00Z'), 1).toISOString()).toBe('2027-01-01T10:00:00.000Z');
  });
});

it('a year later is the same day, or the one after it', () => {
  expect(yearsAfter(new Date('2026-03-01T09:00:00Z'), 1)).toEqual(new Date('2027-03-01T09:00:00Z'));
  expect(yearsAfter(new Date('2028-02-29T09:00:00Z'), 1)).toEqual(new Date('2029-03-01T09:00:00Z'));
});

describe('an hour on the clocks of somewhere', () => {
  it.each([
    ['2026-03-29', 8, '2026-03-29T06:00:00.000Z'],
    ['2026-03-28', 22, '2026-03-28T21:00:00.000Z'],
    ['2026-10-25', 7, '2026-10-25T06:00:00.000Z'],
    ['2026-10-24', 22, '2026-10-24T20:00:00.000Z'],
  ])('on %s at %i is %s', (day, hour, moment) => {
    expect(atHour(day, hour, 'Europe/Paris').toISOString()).toBe(moment);
    expect(hourOf(new Date(moment), 'Europe/Paris')).toBe(hour);
  });

  it('follows another, and so does a day', () => {
    const [spring, summer] = [new Date('2026-03-29T00:59:00Z'), new Date('2026-06-01T10:00:00Z')];
    expect(nextFullHour(spring, 'Europe/Paris')).toEqual(new Date('2026-03-29T01:00:00Z'));
    expect(nextFullHour(summer, 'Asia/Kolkata')).toEqual(new Date('2026-06-01T10:30:00Z'));
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
  });
});
