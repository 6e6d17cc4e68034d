import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BufferRoom } from './buffer-room.js';
import { MessageReader, type Reading } from './message-reader.js';
import { replies } from './replies.js';

const maxBytes = 40;

function read(chunks: readonly Buffer[], room = new BufferRoom(1_000_000)): Reading {
  const reader = new MessageReader(maxBytes, room.shareOf('client', true));
  for (const chunk of chunks) reader.push(chunk);
  return reader.finish();
}

function readText(text: string): Reading {
  return read([Buffer.from(text)]);
}

/** Bytes among which line ends, dots and NULs are frequent, cut anywhere. */
const cutBytes = fc
  .array(fc.constantFrom('\r\n', '\r', '\n', '\0', '.', 'text', 'é'), { maxLength: 20 })
  .chain(parts => {
    const whole = Buffer.from(parts.join(''));
    return fc.record({
      whole: fc.constant(whole),
      cuts: fc.array(fc.nat({ max: whole.length }), { maxLength: 8 }),
    });
  });

describe('what is read after DATA', () => {
  it('is kept byte by byte', () => {
    expect(readText('Subject: x\r\n\r\ntext\r\n')).toEqual({
      kind: 'message',
      raw: Buffer.from('Subject: x\r\n\r\ntext\r\n'),
    });
  });

  it.each([
    ['a\nb\r\n', replies.bareLineEnd],
    ['a\rb\r\n', replies.bareLineEnd],
    ['a\r\r\n', replies.bareLineEnd],
    ['a\r\n\n', replies.bareLineEnd],
    ['a\r', replies.bareLineEnd],
    ['\n', replies.bareLineEnd],
    ['a\0b\r\n', replies.nul],
    ['\n\0', replies.nul],
    ['x'.repeat(maxBytes + 1), replies.tooLarge],
  ])('is refused: %j', (text, reply) => {
    expect(readText(text)).toEqual({ kind: 'refused', reply });
  });

  it('may be of exactly the limit', () => {
    expect(readText('x'.repeat(maxBytes)).kind).toBe('message');
  });

  it('has the same verdict however the network cut it', () => {
    fc.assert(
      fc.property(cutBytes, ({ whole, cuts }) => {
        const ends = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        const chunks = ends.slice(1).map((end, at) => whole.subarray(ends[at], end));
        expect(read(chunks)).toEqual(read([whole]));
      }),
    );
  });

  it('is a message exactly when CR and LF come in pairs, without NUL, within the limit', () => {
    fc.assert(
      fc.property(cutBytes, ({ whole }) => {
        const rest = whole.toString().replaceAll('\r\n', '');
        const isClean = !/[\r\n\0]/.test(rest) && whole.length <= maxBytes;
        expect(read([whole]).kind).toBe(isClean ? 'message' : 'refused');
      }),
    );
  });

  it('takes room only for what it keeps, and gives all of it back', () => {
    fc.assert(
      fc.property(cutBytes, ({ whole }) => {
        const room = new BufferRoom(maxBytes);
        const reader = new MessageReader(maxBytes, room.shareOf('client', true));
        reader.push(whole);
        reader.finish();
        reader.release();
        expect(room.shareOf('other', true).take(maxBytes)).toBe(true);
      }),
    );
  });

  it('of the largest size fits a share of twice that, however it grows', () => {
    const most = 1_000_000;
    const reader = new MessageReader(most, new BufferRoom(8 * most).shareOf('stranger', false));
    for (let sent = 0; sent < most; sent += 1_000) reader.push(Buffer.alloc(1_000, 'x'));
    expect(reader.finish()).toEqual({ kind: 'message', raw: Buffer.alloc(most, 'x') });
  });

  it('waits for another time when there is no room', () => {
    const room = new BufferRoom(maxBytes);
    room.shareOf('greedy', true).take(maxBytes);
    expect(read([Buffer.from('a\r\n'), Buffer.from('b\r\n')], room)).toEqual({
      kind: 'refused',
      reply: replies.noRoom,
    });
  });

  it('is a flood past twice the limit', () => {
    const reader = new MessageReader(maxBytes, new BufferRoom(1_000).shareOf('client', true));
    reader.push(Buffer.alloc(2 * maxBytes, 'x'));
    expect(reader.isFlood).toBe(false);
    reader.push(Buffer.from('x'));
    expect(reader.isFlood).toBe(true);
  });
});
