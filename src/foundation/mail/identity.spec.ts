import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fingerprint } from './fingerprint.js';
import { scanHeader } from './header-block.js';
import { archiveKey, makeMessageId, parseMessageId, parseReferences } from './message-id.js';

describe('a message id', () => {
  it.each([
    ['<a@b>', 'a@b'],
    ['in reply to <a@b> (comment) <c@d>', 'a@b'],
    ['<no-at-sign>', 'no-at-sign'],
    ['<a b@c> <d@e>', 'd@e'],
    ['a@b', null],
    ['<>', null],
    ['<a@b', null],
    [`<${'a'.repeat(997)}>`, null],
    [`<${'é'.repeat(600)}>`, null],
  ])('%s', (value, id) => expect(parseMessageId(value)).toBe(id));

  it('of ours is read back and does not repeat', () => {
    const id = makeMessageId('x-groupes.example');
    expect(parseMessageId(`<${id}>`)).toBe(id);
    expect(makeMessageId('x-groupes.example')).not.toBe(id);
  });

  it('is searched in linear time', () => {
    const started = performance.now();
    for (const piece of ['<', '<a', '<>']) parseReferences(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('references', () => {
  it('keep their order, and their last hundred', () => {
    expect(parseReferences('<a@b>\t<c@d> junk <e@f>')).toEqual(['a@b', 'c@d', 'e@f']);
    const many = Array.from({ length: 150 }, (_, i) => `${i}@x`);
    expect(parseReferences(many.map(id => `<${id}>`).join(' '))).toEqual(many.slice(50));
  });
});

describe('the archive key of a message', () => {
  it('is 32 letters safe in a URL, one per message and list', () => {
    const message = { messageId: 'a@b', fingerprint: 'f1' };
    const key = archiveKey(message, 'Golf@x.example');
    expect(key).toMatch(/^[a-z2-7]{32}$/);
    expect(archiveKey(message, 'golf@x.example')).toBe(key);
    expect(archiveKey(message, 'bridge@x.example')).not.toBe(key);
    expect(archiveKey({ ...message, fingerprint: 'f2' }, 'golf@x.example')).not.toBe(key);
  });
});

describe('a fingerprint', () => {
  const original = 'From: a@x.example\r\nSubject: one two\r\nDate: today\r\n\r\nline\r\n\r\nend\r\n';

  it('does not change on the way', () => {
    const expected = print(original);
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    expect(print(`Received: from here\r\n${original}`)).toBe(expected);
    expect(print(original.replaceAll('\r\n', '\n'))).toBe(expected);
    expect(print(`${original}\r\n\n\r\n`)).toBe(expected);
    expect(print(original.replace('one two', 'one\r\n\ttwo'))).toBe(expected);
  });

  it.each([
    ['a@x', 'b@x'],
    ['one', 'two'],
    ['today', 'tomorrow'],
    ['end', 'End'],
    ['line\r\n\r\n', 'line\r\n'],
  ])('changes when %j becomes %j', (before, after) => {
    expect(print(original.replace(before, after))).not.toBe(print(original));
  });

  it('sees one body in any line ends', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme-ascii' }).map(line => line.replaceAll(/[\r\n]/g, '')));
    const ends = fc.infiniteStream(fc.constantFrom('\n', '\r\n'));
    fc.assert(
      fc.property(lines, ends, (body, end) => {
        const mixed = body.map(line => line + end.next().value).join('');
        expect(print(`From: a\r\n\r\n${mixed}`)).toBe(print(`From: a\r\n\r\n${body.join('\r\n')}`));
      }),
    );
  });
});

function print(message: string): string {
  const raw = Buffer.from(message);
  const header = scanHeader(raw);
  if (!header) throw new Error('no header');
  return fingerprint(raw, header);
}
