import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { type Alternative, composeAlternative } from './alternative.js';

const mail: Alternative = {
  from: { name: 'Vigie', address: 'contact@x.example' },
  to: { name: 'Anne', address: 'anne@home.example' },
  subject: 'Bonjour',
  text: 'Bonjour.\n',
  html: '<p>Bonjour.</p>',
  date: new Date('2026-03-02T10:00:00Z'),
  messageId: 'a@x.example',
  headers: {},
};

function written(change: Partial<Alternative>): string {
  const { header, body } = composeAlternative({ ...mail, ...change });
  return `${header.toString('latin1')}\r\n${body.toString('latin1')}`;
}

function encodings(change: Partial<Alternative>): string[] {
  return Array.from(
    written(change).matchAll(/^Content-Transfer-Encoding: (.*)\r$/gm),
    ([, name = '']) => name,
  );
}

/** Ends of lines as people write them; that of the last line is the delimiter's. */
function plain(text = ''): string {
  return text.replaceAll('\r\n', '\n').replace(/\n$/, '');
}

describe('a mail in two forms', () => {
  it('is encoded no more than its letters ask for', () => {
    expect(encodings({})).toEqual(['7bit', '7bit']);
    expect(encodings({ text: 'long '.repeat(16) })).toEqual(['quoted-printable', '7bit']);
    expect(encodings({ html: '<p>Été</p>' })).toEqual(['7bit', 'quoted-printable']);
    expect(encodings({ text: 'Καλημέρα, τι κάνετε;', html: '<p>Καλημέρα</p>' })).toEqual([
      'base64',
      'base64',
    ]);
    expect(encodings({ text: 'Καλημέρα', html: 'Καλημέρα', isQuotedPrintable: true })).toEqual([
      'quoted-printable',
      'quoted-printable',
    ]);
  });

  it('is read as it was written, in short lines of seven bits', async () => {
    const line = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'é', '’', '😀', ' ', '.', '=', '-', 'Ω', '\t'),
        maxLength: 200,
      }),
      fc.constantFrom('--', '.', 'From here', '=20', '-- '),
    );
    const content = fc
      .array(line, { minLength: 1, maxLength: 12 })
      .map(lines => [...lines, 'Fin.'].join('\n'));
    await fc.assert(
      fc.asyncProperty(content, content, fc.boolean(), async (text, html, isQuotedPrintable) => {
        const whole = written({ text, html: `<p>${html}</p>`, isQuotedPrintable });
        expect(whole).toMatch(/^(?:[\t\x20-\x7e]{0,76}\r\n)*$/);
        const read = await PostalMime.parse(whole);
        expect(plain(read.text)).toBe(text);
        expect(plain(read.html)).toBe(`<p>${html}</p>`);
      }),
      { numRuns: 100 },
    );
  });
});
