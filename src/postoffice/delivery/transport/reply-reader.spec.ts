import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { enhancedCodeOf, refused, wordsOf } from './answers.js';
import { GarbledReply, type Reply, ReplyReader } from './reply-reader.js';

const conversation = '220 hi\r\n250-one\r\n250-two\r\n250 three\r\n354\r\n550 5.1.1 no\n';
const replies = [
  { code: 220, text: 'hi' },
  { code: 250, text: 'one\ntwo\nthree' },
  { code: 354, text: '' },
  { code: 550, text: '5.1.1 no' },
];

it('reads the same replies however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(conversation.length)), cuts => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), conversation.length];
      const pieces = places.slice(1).map((end, index) => conversation.slice(places[index], end));
      expect(read(pieces)).toEqual(replies);
    }),
  );
});

it.each(['hello\r\n', '250x\r\n', '99 a\r\n', '650 a\r\n', '\r\n', '250-a\r\n550 b\r\n', 'x'.repeat(5000)])(
  'refuses %j',
  text => {
    expect(() => read([text])).toThrow(GarbledReply);
  },
);

it('refuses a reply that never ends', () => {
  expect(() => read(['250-more\r\n'.repeat(1000)])).toThrow(GarbledReply);
});

it.each([
  [550, '5.1.1 unknown', '5.1.1'],
  [450, '5.1.1 of another class', null],
  [550, 'no such 5.1.1', null],
  [421, '4.7.0', '4.7.0'],
  [550, '5.1.1.1 an address', null],
])('of %i "%s" takes the enhanced code %s', (code, text, enhanced) => {
  expect(enhancedCodeOf({ code, text })).toBe(enhanced);
});

it('keeps words that a database can hold', () => {
  const text = Buffer.from('é\0\u0007\nfin').toString('latin1');
  expect(wordsOf({ code: 550, text })).toBe('550 é   fin');
  expect(refused({ code: 450, text: 'x'.repeat(900) }, 'rcpt').reply).toHaveLength(500);
});

function read(pieces: readonly string[]): Reply[] {
  const found: Reply[] = [];
  const reader = new ReplyReader(reply => found.push(reply));
  for (const piece of pieces) reader.push(Buffer.from(piece, 'latin1'));
  return found;
}
