import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { oneLine } from './encoded-words.js';
import { all, decoded, first, readHeader, scanHeader } from './header-block.js';
import { decodeWords, encodeWords, headerLine, structuredLine } from './header-writer.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('é', '=?', '?=', ' ', '\r', '\n', '\0', 'a', '日', '_', '\ufeff'),
    maxLength: 200,
  }),
);

function readBack(line: string): string | undefined {
  const block = scanHeader(Buffer.from(line));
  return block ? decoded(block, 'subject') : undefined;
}

describe('a written header line', () => {
  it('is read back as the text it was made of', () => {
    fc.assert(
      fc.property(anyText, text => expect(readBack(headerLine('Subject', text))).toBe(oneLine(text))),
    );
  });

  it('stays one field, in ASCII, in short lines, whatever the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        const line = headerLine('Subject', text);
        expect(line).toMatch(/^Subject:[\x20-\x7e]*(\r\n [\x20-\x7e]*)*\r\n$/);
        expect(scanHeader(Buffer.from(line))?.fields).toHaveLength(1);
      }),
    );
  });

  it('fits 78 columns when its words do', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 40 });
    fc.assert(
      fc.property(words, list => {
        const lines = headerLine('Subject', list.join(' ')).split('\r\n');
        expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(78);
      }),
    );
  });

  it('never exceeds 998 octets, even for one endless word', () => {
    for (const line of [headerLine('Subject', 'x'.repeat(5000)), structuredLine('To', 'é'.repeat(5000))]) {
      expect(Math.max(...line.split('\r\n').map(text => Buffer.byteLength(text)))).toBeLessThanOrEqual(998);
    }
    expect(readBack(headerLine('Subject', 'x'.repeat(5000)))).toBe('x'.repeat(5000));
  });

  it('lets nobody inject a field', () => {
    const attack = 'hello\r\nBcc: all@x.example\n\n<script>';
    expect(headerLine('Subject', attack)).toBe('Subject: hello Bcc: all@x.example <script>\r\n');
    expect(structuredLine('To', attack)).toBe('To: hello Bcc: all@x.example <script>\r\n');
    expect(() => headerLine('Subject: x\r\nBcc', 'a')).toThrow(RangeError);
  });

  it('leaves mailboxes already encoded as they are', () => {
    expect(structuredLine('From', '=?utf-8?Q?Zo=C3=A9?= <z@x.example>')).toBe(
      'From: =?utf-8?Q?Zo=C3=A9?= <z@x.example>\r\n',
    );
  });
});

describe('encoded words', () => {
  it('round-trip', () => {
    fc.assert(
      fc.property(anyText, text => {
        const clean = text.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
        expect(decodeWords(encodeWords(text))).toBe(clean);
      }),
    );
  });

  it('are at most 75 characters and hold whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), text => {
        // What is written there already tells nothing of a character that was cut.
        fc.pre(!text.includes('\ufffd'));
        for (const word of encodeWords(`é${text}é`).split(' ')) {
          expect(word.length).toBeLessThanOrEqual(75);
          expect(decodeWords(word)).not.toContain('\ufffd');
        }
      }),
    );
  });

  it.each([
    ['=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=', 'ab'],
    ['=?iso-8859-15?q?caf=E9_=A4?= noir', 'café € noir'],
    ['=?utf-8?B?w6k=?=\t=?utf-8?Q?_=C3?= =?utf-8?Q?=A9?=', 'é é'],
    ['=?utf-8*fr?Q?=C3=A9?=', 'é'],
    ['=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['=?no-such?Q?=E9?=', '\ufffd'],
    ['=?utf-8?Q?a=0D=0ABcc:_b?=', 'a  Bcc: b'],
    ['=?utf-8?X?a?= =?', '=?utf-8?X?a?= =?'],
  ])('%s reads %s', (written, read) => expect(decodeWords(written)).toBe(read));

  it('are read in linear time', () => {
    const started = performance.now();
    decodeWords('=?a?b?'.repeat(100_000));
    decodeWords('=?utf-8?q?' + 'a'.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a header block', () => {
  const message = Buffer.from(
    'Received: one\r\nReceived: two\r\nSubject : =?utf-8?Q?=C3=A9?=\r\n  folded\r\nnot a field\r\nX: \xe9\r\n\r\nbody',
    'latin1',
  );

  it('keeps fields in order with their bytes, and finds the body', () => {
    const block = scanHeader(message);
    expect(block?.fields.map(field => field.name)).toEqual(['received', 'received', 'subject', 'x']);
    expect(block?.fields[2]?.raw.toString()).toBe('Subject : =?utf-8?Q?=C3=A9?=\r\n  folded\r\n');
    expect(message.subarray(block?.bodyOffset).toString()).toBe('body');
  });

  it('unfolds, decodes, and reads octets that are not UTF-8 as Latin-1', () => {
    const block = scanHeader(message);
    if (!block) throw new Error('no header');
    expect(all(block, 'received')).toEqual(['one', 'two']);
    expect(first(block, 'subject')).toBe('=?utf-8?Q?=C3=A9?=  folded');
    expect(decoded(block, 'subject')).toBe('é  folded');
    expect(first(block, 'x')).toBe('é');
    expect(first(block, 'y')).toBeUndefined();
  });

  it('reads lines that end in LF alone, and a message without body', () => {
    const block = scanHeader(Buffer.from('A: 1\nB: 2\n\n\nbody'));
    expect(block?.bodyOffset).toBe(11);
    expect(scanHeader(Buffer.from('A: 1'))).toMatchObject({ bodyOffset: 4, fields: [{ name: 'a' }] });
  });

  it('refuses no header, too many fields, too many bytes', () => {
    expect(readHeader(Buffer.alloc(0))).toBe('missing');
    expect(readHeader(Buffer.from('\r\nbody'))).toBe('missing');
    expect(readHeader(Buffer.from('just some words\r\n'))).toBe('missing');
    expect(readHeader(Buffer.from('A: 1\r\n'.repeat(2001)))).toBe('too-large');
    expect(readHeader(Buffer.from('A: 1\r\n' + ' x\r\n'.repeat(70_000)))).toBe('too-large');
    expect(scanHeader(Buffer.alloc(300_000))).toBeNull();
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), bytes =>
        expect(scanHeader(Buffer.from(bytes))).toBeDefined(),
      ),
    );
  });
});
