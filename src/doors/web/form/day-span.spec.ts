import { describe, expect, it } from '@jest/globals';
import { daySpan } from './day-span.js';

const zone = 'Europe/Paris';

describe('two days of a form', () => {
  it('bound a span, the last day included, by the clocks of the reader', () => {
    expect(daySpan({ from: '2026-03-01', until: '2026-03-29' }, zone)).toEqual({
      from: new Date('2026-02-28T23:00:00Z'),
      // Clocks changed that night.
      until: new Date('2026-03-29T22:00:00Z'),
    });
  });

  it('bound nothing where they are empty', () => {
    expect(daySpan({ from: '', until: '' }, zone)).toEqual({ from: null, until: null });
  });

  it.each([
    [{ from: '2026-02-30', until: '' }, 'from'],
    [{ from: '', until: 'hier' }, 'until'],
    [{ from: '0000-01-01', until: '' }, 'from'],
    [{ from: '0001-01-01', until: '2026-01-01' }, 'from'],
    [{ from: '', until: '9999-12-31' }, 'until'],
    [{ from: '2026-03-02', until: '2026-03-01' }, 'order'],
  ])('are told apart when one is wrong: %j', (texts, trouble) => {
    expect(daySpan(texts, zone)).toBe(trouble);
  });
});
