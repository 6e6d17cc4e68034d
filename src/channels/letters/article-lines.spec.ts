import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { lineCount, printedLines, signCount } from './article-lines.js';

const words = array(constantFrom('a', 'été', 'réunion', '👩‍👩‍👧', 'x'.repeat(90), '\u00A0', '\n', '\t'), {
  maxLength: 60,
}).map(parts => parts.join(' '));
const width = integer({ min: 1, max: 70 });

const bare = (written: string) => written.replaceAll(/[ \t\r\n]/g, '');

describe('the lines of an article', () => {
  it('take each word on the line it still fits on', () => {
    expect(printedLines('un deux trois', 8)).toEqual(['un deux', 'trois']);
    expect(printedLines('un deux trois', 7)).toEqual(['un deux', 'trois']);
    expect(printedLines('un deux trois', 6)).toEqual(['un', 'deux', 'trois']);
  });

  it('are eight of 68 signs, and the 69th sign makes one more', () => {
    const full = Array.from({ length: 8 }, () => 'é'.repeat(68)).join(' ');
    expect(lineCount(full, 68)).toBe(8);
    expect(lineCount(`${full}s`, 68)).toBe(9);
  });

  it('count what a reader takes for one sign', () => {
    expect(signCount('e\u0301te\u0301\r\n👩‍👩‍👧')).toBe(4);
    expect(lineCount('👩‍👩‍👧'.repeat(68), 68)).toBe(1);
  });

  it('leave blank lines out, at both ends and in between', () => {
    expect(printedLines('\n\nun\r\n\r\n \ndeux\n\n', 10)).toEqual(['un', '', '', 'deux']);
    expect(lineCount('\n\nun\r\n\r\n \ndeux\n\n', 10)).toBe(2);
    expect(lineCount(' \n ', 10)).toBe(0);
  });

  it('keep what a no-break space holds together, and cut what no line can hold', () => {
    expect(printedLines('dit :\u00A0non', 6)).toEqual(['dit', ':\u00A0non']);
    expect(printedLines('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  });

  it('never are wider than they may be, and lose no word', () => {
    assert(
      property(words, width, (text, most) => {
        const lines = printedLines(text, most);
        expect(lines.every(line => signCount(line) <= most)).toBe(true);
        expect(bare(lines.join(' '))).toBe(bare(text));
      }),
    );
  });

  it('print as they were printed', () => {
    assert(
      property(words, width, (text, most) => {
        const lines = printedLines(text, most);
        expect(printedLines(lines.join('\n'), most)).toEqual(lines);
      }),
    );
  });

  it('are no more on a wider page', () => {
    assert(
      property(string({ unit: 'grapheme' }), width, (text, most) => {
        expect(lineCount(text, most + 1)).toBeLessThanOrEqual(lineCount(text, most));
      }),
    );
  });
});
