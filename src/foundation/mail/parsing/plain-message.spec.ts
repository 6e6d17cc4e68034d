import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { plainMessage } from './plain-message.js';
import { parse } from './read-message.js';

const fields = fc.constantFrom(
  'From: Anne <anne@x.example>',
  'From: =?utf-8?Q?Zo=C3=A9?= <zoe@x.example>',
  'To: golf@x.example,\r\n bob@x.example',
  'Subject: Été',
  'Subject:\r\n =?iso-8859-1?Q?caf=E9?=',
  'Date: Mon, 02 Mar 2026 10:00:00 +0100',
  'Date: yesterday',
  'MIME-Version: 1.0',
  'Content-Type: text/plain',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Type: TEXT/PLAIN;\r\n charset="UTF-8"',
  'content-type : text/plain; charset=us-ascii',
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Type: text/html',
  'Content-Type: multipart/mixed; boundary=b',
  'Content-Transfer-Encoding: 8bit',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Disposition: attachment; filename=a.txt',
  'Content-Language: fr',
  'no field at all',
  ' folded',
);
const lines = fc.oneof(
  fc.constantFrom(
    'Bonjour',
    'Été =C3=A9',
    '--b',
    '--b--',
    '',
    ' ',
    '.',
    '-- ',
    'begin 644 a.txt',
    'From: eve@x.example',
    '\u{feff}x',
    '\u{1f600}',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const lineEnds = fc.constantFrom(['\r\n'], ['\r\n'], ['\n'], ['\r\n', '\n'], ['\r\n', '\n', '\r']);
const encodings = fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'latin1');
const message = lineEnds.chain(ends => {
  const lineEnd = fc.constantFrom(...ends);
  const text = (line: fc.Arbitrary<string>) =>
    fc
      .array(
        fc.tuple(line, lineEnd).map(pair => pair.join('')),
        { maxLength: 6 },
      )
      .map(all => all.join(''));
  return fc
    .tuple(text(fields), lineEnd, text(lines), encodings)
    .map(([header, blank, body, encoding]) => Buffer.from(`${header}${blank}${body}`, encoding));
});

describe('a plain message', () => {
  it('says what a whole MIME parser finds in it', async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(message, async raw => {
        const found = plainMessage(raw);
        if (found === null) return;
        plain++;
        expect({ kind: 'parsed', message: found }).toEqual(await parse(raw));
      }),
      { numRuns: 5_000 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  it.each(['text/plain', 'text/plain; charset=utf-8', 'text/plain; charset="UTF-8"'])('may be %s', type => {
    const raw = Buffer.from(`From: a@x.example\r\nContent-Type: ${type}\r\n\r\nBonjour\r\n`);
    expect(plainMessage(raw)).toMatchObject({ text: 'Bonjour', hasHtml: false, attachments: [] });
  });

  it.each([
    ['anything but plain text', 'Content-Type: text/html', 'x'],
    ['two types', 'Content-Type: text/plain\r\nContent-Type: text/html', 'x'],
    ['another charset', 'Content-Type: text/plain; charset=iso-8859-1', 'x'],
    ['an encoding', 'Content-Transfer-Encoding: base64', 'x'],
    ['an attachment', 'Content-Disposition: attachment', 'x'],
    ['octets that are not what was said', 'Content-Type: text/plain; charset=us-ascii', 'é'],
    ['much text', 'Subject: s', 'x'.repeat(65_536)],
  ])('is none with %s', (_what, field, body) => {
    expect(plainMessage(Buffer.from(`From: a@x.example\r\n${field}\r\n\r\n${body}`))).toBeNull();
  });
});
