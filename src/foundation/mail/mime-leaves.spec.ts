import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { mimeLeaves } from './mime-leaves.js';

const crlf = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'));

function bodies(raw: Buffer): string[] | null {
  return mimeLeaves(raw)?.map(({ bodyStart, end }) => raw.toString('utf8', bodyStart, end)) ?? null;
}

const nested = crlf([
  'Content-Type: multipart/mixed; boundary="a"',
  '',
  'preamble',
  '--a',
  'Content-Type: multipart/alternative; boundary=a1',
  '',
  '--a1',
  '',
  'plain',
  '--a1  ',
  'Content-Type: text/html',
  '',
  '<p>html',
  '--a1--',
  '--a',
  'Content-Type: message/rfc822',
  '',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  '',
  'forwarded',
  '--b--',
  '--a--',
  'epilogue',
]);

describe('the leaves of a message', () => {
  it('are found where they stand, a forwarded message whole', () => {
    expect(mimeLeaves(nested)?.map(({ mediaType, above }) => [mediaType, ...above])).toEqual([
      ['text/plain', 'multipart/mixed', 'multipart/alternative'],
      ['text/html', 'multipart/mixed', 'multipart/alternative'],
      ['message/rfc822', 'multipart/mixed'],
    ]);
    expect(bodies(nested)?.slice(0, 2)).toEqual(['plain', '<p>html']);
    expect(bodies(nested)?.[2]).toContain('forwarded\r\n--b--');
  });

  it('are one for a message of one part', () => {
    expect(bodies(Buffer.from('Content-Type: image/png\n\nbytes\n'))).toEqual(['bytes\n']);
  });

  it.each([
    ['no boundary', 'Content-Type: multipart/mixed\n\n--x\n\na\n--x--\n'],
    ['a boundary that is nowhere', 'Content-Type: multipart/mixed; boundary=y\n\n--x\n\na\n--x--\n'],
    ['two kinds', 'Content-Type: multipart/mixed; boundary=x\nContent-Type: text/plain\n\n--x\n\na\n--x--\n'],
  ])('are the whole of one that has %s', (_, text) => {
    expect(mimeLeaves(Buffer.from(text))).toHaveLength(1);
  });

  it('are none of what is no message, or made to be endless', () => {
    expect(mimeLeaves(Buffer.from('hello there\n\nbody'))).toBeNull();
    const many = `Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\na\n'.repeat(2_000)}--x--\n`;
    expect(mimeLeaves(Buffer.from(many))).toBeNull();
  });

  it('never overlap, and never leave the message', () => {
    const line = fc.constantFrom(
      '--a',
      '--a--',
      '--b',
      '',
      'text',
      'Content-Type: multipart/mixed; boundary=b',
      'X: y',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const raw = Buffer.from(['Content-Type: multipart/mixed; boundary=a', '', ...lines].join(end));
        const leaves = mimeLeaves(raw) ?? [];
        const marks = leaves.flatMap(({ start, bodyStart, end: last }) => [start, bodyStart, last]);
        expect(marks).toEqual(marks.toSorted((a, b) => a - b));
        expect(marks.every(at => at >= 0 && at <= raw.length)).toBe(true);
      }),
    );
  });
});
