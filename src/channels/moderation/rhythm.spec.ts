import { describe, expect, it } from '@jest/globals';
import { assert, boolean, constantFrom, date, property, record } from 'fast-check';
import { hourOf } from '../../foundation/i18n/calendar.js';
import {
  isNight,
  newsLeavesAt,
  reminderLeavesAt,
  type Rhythm,
  rhythms,
  type RhythmChoice,
} from './rhythm.js';

const paris = 'Europe/Paris';
const choices = record({ rhythm: constantFrom(...rhythms), quietNights: boolean() });
const gathering = record({ rhythm: constantFrom<Rhythm>('hourly', 'daily'), quietNights: boolean() });
const zones = constantFrom(paris, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
const moments = date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const dayMs = 24 * 3_600_000;

describe('when somebody hears of a message', () => {
  it.each([
    ['at-once', false, '2026-01-10T23:30:00Z', '2026-01-10T23:30:00Z'],
    ['at-once', true, '2026-01-10T20:59:59Z', '2026-01-10T20:59:59Z'],
    ['at-once', true, '2026-01-10T21:00:00Z', '2026-01-11T06:00:00Z'],
    ['at-once', true, '2026-01-11T05:59:59Z', '2026-01-11T06:00:00Z'],
    ['at-once', true, '2026-01-11T06:00:00Z', '2026-01-11T06:00:00Z'],
    ['hourly', false, '2026-01-10T10:20:00Z', '2026-01-10T11:00:00Z'],
    ['hourly', false, '2026-01-10T11:00:00Z', '2026-01-10T12:00:00Z'],
    ['hourly', false, '2026-01-10T19:30:00Z', '2026-01-10T20:00:00Z'],
    ['hourly', false, '2026-01-10T20:30:00Z', '2026-01-11T06:00:00Z'],
    ['hourly', false, '2026-01-11T03:30:00Z', '2026-01-11T06:00:00Z'],
    ['daily', false, '2026-01-10T06:59:00Z', '2026-01-10T07:00:00Z'],
    ['daily', false, '2026-01-10T07:00:00Z', '2026-01-11T07:00:00Z'],
    // Clocks go from 2:00 to 3:00 on the 29th of March, and from 3:00 back to 2:00 on the 25th of October.
    ['at-once', true, '2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z'],
    ['hourly', false, '2026-03-29T00:59:00Z', '2026-03-29T05:00:00Z'],
    ['daily', false, '2026-03-28T08:00:00Z', '2026-03-29T06:00:00Z'],
    ['at-once', true, '2026-10-24T21:00:00Z', '2026-10-25T06:00:00Z'],
    ['hourly', false, '2026-10-25T00:30:00Z', '2026-10-25T06:00:00Z'],
    ['daily', false, '2026-10-24T08:00:00Z', '2026-10-25T07:00:00Z'],
  ] as const)('%s, quiet nights %s, at %s: %s', (rhythm, quietNights, at, leaves) => {
    expect(newsLeavesAt({ rhythm, quietNights }, new Date(at), paris)).toEqual(new Date(leaves));
  });

  it('is at once for whoever wants all at once', () => {
    assert(
      property(moments, zones, (at, zone) => {
        expect(newsLeavesAt({ rhythm: 'at-once', quietNights: false }, at, zone)).toEqual(at);
      }),
    );
  });

  it('is else strictly later, save by day with quiet nights', () => {
    assert(
      property(gathering, moments, zones, (choice, at, zone) => {
        expect(newsLeavesAt(choice, at, zone) > at).toBe(true);
      }),
    );
    assert(
      property(moments, zones, (at, zone) => {
        const leaves = newsLeavesAt({ rhythm: 'at-once', quietNights: true }, at, zone);
        expect(leaves > at).toBe(isNight(at, zone));
      }),
    );
  });

  it('is never at night then, and a reminder never is', () => {
    assert(
      property(choices, gathering, moments, zones, (choice, gathered, at, zone) => {
        expect(isNight(newsLeavesAt(gathered, at, zone), zone)).toBe(false);
        expect(isNight(newsLeavesAt({ rhythm: 'at-once', quietNights: true }, at, zone), zone)).toBe(false);
        expect(isNight(reminderLeavesAt(choice, at, zone), zone)).toBe(false);
      }),
    );
  });

  it('is within a day and an hour, on a full hour, and at eight for whoever hears daily', () => {
    assert(
      property(gathering, moments, zones, (choice, at, zone) => {
        const leaves = newsLeavesAt(choice, at, zone);
        const hour = hourOf(leaves, zone);
        expect(leaves.getTime() - at.getTime()).toBeLessThanOrEqual(dayMs + 3_600_000);
        expect(hourOf(new Date(leaves.getTime() - 1), zone)).not.toBe(hour);
        expect(choice.rhythm === 'daily' && hour !== 8).toBe(false);
      }),
    );
  });

  it('comes no earlier for what comes later', () => {
    assert(
      property(choices, moments, moments, (choice: RhythmChoice, one, other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(newsLeavesAt(choice, first, paris) <= newsLeavesAt(choice, second, paris)).toBe(true);
      }),
    );
  });
});
