import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { filePartsIn, smallestFileBytes, withoutParts, withParts } from './file-parts.js';

const file = randomBytes(smallestFileBytes + 100);

/** A message with a file between two texts. */
function mail(content: Buffer, { width = 76, end = '\r\n', encoded = '' } = {}): Buffer {
  const base64 = content.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  const lines = [
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'Bonjour',
    '--b',
    'Content-Type: application/pdf; name="a.pdf"',
    'Content-Transfer-Encoding: Base64',
    '',
    encoded || base64.join(end),
    '--b--',
    '',
  ];
  return Buffer.from(lines.join(end), 'latin1');
}

describe('the files of a message', () => {
  it('are cut out and put back, byte for byte, however long their lines are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 998 }), fc.constantFrom('\r\n', '\n'), (width, end) => {
        const raw = mail(file, { width, end });
        const parts = filePartsIn(raw);
        expect(parts.map(({ content }) => content)).toEqual([file]);
        const { rest, cuts } = withoutParts(raw, parts);
        expect(rest.length).toBeLessThan(400);
        expect(withParts(rest, cuts).equals(raw)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('are the same bytes in messages that write them in other lines', () => {
    const contents = [mail(file), mail(file, { width: 60, end: '\n' })].flatMap(raw => filePartsIn(raw));
    expect(contents[0]?.content.equals(contents[1]?.content ?? Buffer.alloc(0))).toBe(true);
  });

  it('stay in a message that writes them unevenly, and where they are small', () => {
    const text = file.toString('base64');
    const uneven = `${text.slice(0, 76)}\r\n${text.slice(76, 100)}\r\n${text.slice(100)}`;
    expect(filePartsIn(mail(file, { encoded: uneven }))).toEqual([]);
    expect(filePartsIn(mail(file.subarray(0, 100)))).toEqual([]);
    expect(filePartsIn(mail(file, { encoded: `\r\n${text}` }))).toEqual([]);
    expect(filePartsIn(Buffer.from('no message'))).toEqual([]);
  });

  it('keep what stands behind the last line', () => {
    const text = (file.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
    const raw = mail(file, { encoded: `${text}\r\n\r\n` });
    const { rest, cuts } = withoutParts(raw, filePartsIn(raw));
    expect(cuts).toHaveLength(1);
    expect(withParts(rest, cuts).equals(raw)).toBe(true);
  });
});
