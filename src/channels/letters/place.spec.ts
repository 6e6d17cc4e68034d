import { describe, expect, it } from '@jest/globals';
import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { type Announced, outlookOf, type Place, type Twin } from './place.js';

const place = (month: string, changed: Partial<Place> = {}): Place => ({
  month,
  deadline: new Date('2026-12-28T22:59:00Z'),
  leavesAt: new Date('2027-01-01T07:00:00Z'),
  taken: 3,
  most: 12,
  waiting: 2,
  calendarTaken: 0,
  calendarMost: 20,
  own: null,
  ...changed,
});
const [january, february] = ['2027-01-01', '2027-02-01'];
const article: Announced = { isCalendar: false, isCounted: true, eventOn: '2027-02-14' };
const line: Announced = { ...article, isCalendar: true };
const own = { id: 'a', title: 'Bal' };
const twin: Twin = { id: 't', title: 'Dîner', state: 'published', isCalendar: false, month: '2026-12-01' };

describe('where an announcement goes', () => {
  it('is the first issue that takes it', () => {
    const outlook = outlookOf(article, [place(january), place(february)], []);
    expect(outlook).toMatchObject({ kind: 'fits', place: { month: january }, skipped: [] });
  });

  it('is the next one where the first is full, and it says so', () => {
    const outlook = outlookOf(article, [place(january, { taken: 12 }), place(february)], []);
    expect(outlook).toMatchObject({ kind: 'fits', place: { month: february } });
    expect(outlook).toMatchObject({ skipped: [{ month: january, why: 'full' }] });
  });

  it('is the next one where its announcer has an article, but not for a line of the calendar or the letter’s own words', () => {
    const places = [place(january, { own }), place(february)];
    expect(outlookOf(article, places, [])).toMatchObject({ skipped: [{ month: january, why: 'own' }] });
    expect(outlookOf(line, places, [])).toMatchObject({ place: { month: january } });
    expect(outlookOf({ ...article, isCounted: false }, places, [])).toMatchObject({
      place: { month: january },
    });
  });

  it('is nowhere for an event announced once, save in the calendar, once an issue', () => {
    expect(outlookOf(article, [place(january)], [twin])).toEqual({ kind: 'event-already', twin });
    expect(outlookOf(line, [place(january)], [twin])).toMatchObject({ kind: 'fits' });
    const lineThere = { ...twin, isCalendar: true, month: january };
    expect(outlookOf(line, [place(january)], [lineThere])).toMatchObject({ kind: 'event-already' });
    expect(outlookOf(article, [place(january)], [lineThere])).toMatchObject({ kind: 'fits' });
    expect(
      outlookOf(line, [place(january, { calendarTaken: 20 }), place(february)], [lineThere]),
    ).toMatchObject({
      kind: 'fits',
      place: { month: february },
    });
  });

  it('is too late for what will be over', () => {
    const outlook = outlookOf({ ...article, eventOn: '2026-12-30' }, [place(january)], []);
    expect(outlook).toMatchObject({ kind: 'event-too-early', place: { month: january } });
    expect(outlookOf({ ...article, eventOn: january }, [place(january)], [])).toMatchObject({ kind: 'fits' });
  });

  it('is never an issue that is full or has the announcer’s article', () => {
    const months = ['2027-01-01', '2027-02-01', '2027-03-01'] as const;
    const some = record({
      taken: integer({ min: 10, max: 14 }),
      hasOwn: boolean(),
      lines: constantFrom(0, 20),
    });
    const announced = record({
      isCalendar: boolean(),
      isCounted: boolean(),
      eventOn: option(constantFrom('2027-01-15', '2026-12-31'), { nil: null }),
    });
    assert(
      property(array(some, { maxLength: 3 }), announced, (drawn, what) => {
        const places = drawn.map(({ taken, hasOwn, lines }, at) =>
          place(months[at] ?? '', { taken, own: hasOwn ? own : null, calendarTaken: lines }),
        );
        const outlook = outlookOf(what, places, []);
        const isOpen = (each: Place) =>
          what.isCalendar
            ? each.calendarTaken < each.calendarMost
            : each.taken < each.most && !(what.isCounted && each.own !== null);
        expect('place' in outlook && !isOpen(outlook.place)).toBe(false);
        expect(outlook.kind === 'no-place').toBe(!places.some(isOpen));
      }),
    );
  });
});
