import { describe, expect, it } from '@jest/globals';
import { array, assert, integer, property, record } from 'fast-check';
import { searchWindows } from './windows.js';

const now = new Date('2026-03-15T10:00:00Z');
const always = { from: null, until: null };

describe('the windows of a search', () => {
  it('begin with the newest messages and grow', () => {
    const sizes = Array.from({ length: 12 }, (_, at) => ({
      month: `2025-${String(at + 1).padStart(2, '0')}`,
      messages: 5_000,
    }));
    const [first, second, last, ...others] = searchWindows(sizes, always, now);
    expect(first).toBe("'m:2026-04' | 'm:2026-03' | 'm:2026-02' | 'm:2026-01' | 'm:2025-12'");
    expect(second).toBe("'m:2025-11' | 'm:2025-10' | 'm:2025-09' | 'm:2025-08' | 'm:2025-07' | 'm:2025-06'");
    // What nobody counted is there too.
    expect(last).toMatch(/^'m:2025-05' .* 'y:2024' .* 'y:1970'$/);
    expect(others).toEqual([]);
  });

  it('hold the months of a span, each once', () => {
    const span = { from: new Date('2024-11-30T00:00:00Z'), until: new Date('2025-02-01T00:00:00Z') };
    expect(searchWindows([], span, now)).toEqual(["'m:2025-01' | 'm:2024-12' | 'm:2024-11'"]);
    expect(searchWindows([], { from: new Date('2030-01-01'), until: null }, now)).toEqual([]);
  });

  it('hold every month once, however messages are spread', () => {
    const anySize = record({ month: integer({ min: 0, max: 100 }), messages: integer({ min: 0, max: 1e6 }) });
    assert(
      property(array(anySize), found => {
        const sizes = found.map(({ month, messages }) => ({ month: monthOf(month), messages }));
        const marks = searchWindows(sizes, always, now).flatMap(window => window.split(' | '));
        const months = marks.reduce((sum, mark) => sum + (mark.startsWith("'y:") ? 12 : 1), 0);
        expect(months).toBe((2026 - 1970) * 12 + 4);
        expect(new Set(marks).size).toBe(marks.length);
      }),
    );
  });
});

function monthOf(number: number): string {
  return new Date(Date.UTC(2018, number)).toISOString().slice(0, 7);
}
