import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import * as quotedPrintable from 'nodemailer/lib/qp';
import { joinedBy, newLeaveMark, piecesAround, withWholeMarks } from './leave-mark.js';

const token = 't'.repeat(52);

describe('a leave mark', () => {
  it('is 52 letters of base32, and no other one is the same', () => {
    const marks = Array.from({ length: 50 }, newLeaveMark);
    expect(marks.every(mark => /^[a-z2-7]{52}$/.test(mark))).toBe(true);
    expect(new Set(marks).size).toBe(50);
  });

  it('is whole in any quoted-printable text, and the text reads as before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { minLength: 1 }), texts => {
        const mark = newLeaveMark();
        const clear = texts.join(`\r\nhttps://x-groupes.example/unsubscribe/letter/${mark}`);
        const encoded = quotedPrintable.wrap(quotedPrintable.encode(clear));
        const { part, marks } = withWholeMarks(encoded, mark);
        expect(marks).toBe(texts.length - 1);
        expect(part.split('\r\n').every(line => line.length <= 76)).toBe(true);
        expect(read(part)).toBe(read(encoded));
        const mine = joinedBy(piecesAround(Buffer.from(part), mark), token).toString();
        expect(read(mine)).toBe(read(encoded).replaceAll(mark, token));
      }),
    );
  });

  it('that is nowhere changes nothing', () => {
    const text = Buffer.from('text');
    expect(joinedBy(piecesAround(text, newLeaveMark()), token)).toEqual(text);
  });
});

function read(part: string): string {
  return part.replaceAll('=\r\n', '');
}
