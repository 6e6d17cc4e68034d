import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { scanHeader } from '../../foundation/mail/header-block.js';
import { compose } from './compose.js';
import type { Notice } from './notice.js';

const now = new Date('2026-03-02T10:00:00Z');
const plain: Notice = {
  to: 'anne@ecole.example',
  toName: 'Anne Martin',
  language: 'fr',
  subject: 'Votre message attend',
  paragraphs: ['Il n’est pas perdu.'],
  footer: 'Vous avez écrit à la liste.',
};
const fields = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\0',
        'Bcc: eve@evil.example',
        ' ',
        '\u2028',
        '"',
        '<',
        '>',
        'é',
        ',',
      ),
    )
    .map(pieces => pieces.join('')),
);

describe('a notice', () => {
  it('is one text in two forms, for people only', async () => {
    const read = await PostalMime.parse(
      await whole({ ...plain, action: { label: 'Lire', url: 'https://x.example/a?b&c' } }),
    );
    expect(read.text).toContain('Il n’est pas perdu.');
    expect(read.text).toContain('Lire\nhttps://x.example/a?b&c');
    expect(read.text).toContain('\n-- \nVous avez écrit à la liste.');
    expect(read.html).toContain('href="https://x.example/a?b&amp;c"');
    expect(read.from).toEqual({ name: 'Vigie', address: 'contact@x.example' });
    expect(read.to).toEqual([{ name: 'Anne Martin', address: 'anne@ecole.example' }]);
    expect(fieldNames(compose(plain, 'x.example', now))).toEqual(fields);
    expect(compose(plain, 'x.example', now).header.toString()).toContain(
      'Auto-Submitted: auto-generated\r\n',
    );
  });

  it('is in 7 bits, and answers the message it is about', async () => {
    const { header, body } = compose({ ...plain, inReplyTo: 'm1@ecole.example' }, 'x.example', now);
    expect([...header, ...body].every(byte => byte < 0x80)).toBe(true);
    expect(header.toString()).toContain('In-Reply-To: <m1@ecole.example>\r\n');
    expect(header.toString()).toContain('References: <m1@ecole.example>\r\n');
  });

  it('has a subject that mail programs show whole, however long the words in it', () => {
    const { subject, header } = compose(
      { ...plain, subject: `À modérer : ${'é'.repeat(10_000)}` },
      'x.example',
      now,
    );
    expect(subject).toMatch(/^À modérer : é+…$/);
    expect(subject).toHaveLength(151);
    expect(header.length).toBeLessThan(2_000);
  });

  it('shows the words of others as text, never as HTML', async () => {
    const words = '<img src=x onerror=alert(1)>"&';
    const read = await PostalMime.parse(
      await whole({ ...plain, subject: words, paragraphs: [words], quote: words, footer: words }),
    );
    expect(read.html).not.toContain('<img');
    expect(read.html?.match(/&lt;img/g)).toHaveLength(4);
  });

  it.each([
    ['a\nb', '> a\n> b'],
    ['a\r\nb', '> a\n> b'],
    ['a\rb', '> a\n> b'],
    ['', '> '],
  ])('quotes %j', async (quote, quoted) => {
    const read = await PostalMime.parse(await whole({ ...plain, quote }));
    expect(read.text).toContain(`\n\n${quoted}\n\n-- \n`);
  });

  it('gives its header no other field, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (subject, name, quote) => {
        const notice = {
          ...plain,
          subject,
          toName: name,
          quote,
          from: { name, address: 'golf-owner@x.example' },
        };
        const composed = compose(notice, 'x.example', now);
        const names = fieldNames(composed);
        expect(fields).toEqual(expect.arrayContaining(names));
        expect(new Set(names).size).toBe(names.length);
        expect(composed.header.toString('latin1')).not.toMatch(/\r(?!\n)|(?<!\r)\n|\r\n\r\n|\0/);
        expect(composed.subject).not.toMatch(/\p{Cc}/u);
        const read = await PostalMime.parse(
          Buffer.concat([composed.header, Buffer.from('\r\n'), composed.body]),
        );
        expect(read.to?.map(({ address }) => address)).toEqual(['anne@ecole.example']);
        expect(read.from?.address).toBe('golf-owner@x.example');
        expect(read.bcc).toBeUndefined();
      }),
    );
  });
});

async function whole(notice: Notice): Promise<Buffer> {
  const { header, body } = compose(notice, 'x.example', now);
  return Buffer.concat([header, Buffer.from('\r\n'), body]);
}

function fieldNames({ header }: { header: Buffer }): string[] {
  return (scanHeader(header)?.fields ?? []).map(({ name }) => name).toSorted();
}
