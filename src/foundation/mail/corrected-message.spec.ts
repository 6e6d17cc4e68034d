import { afterAll, describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, string } from 'fast-check';
import { correctedMessage } from './corrected-message.js';
import { all, scanHeader } from './header-block.js';
import { MessageParser } from './message-parser.js';

const parser = new MessageParser({ workers: 1 });
afterAll(() => parser.close());

const bytes = Buffer.from(Array.from({ length: 700 }, (_, at) => at % 256));
const attachment = {
  filename: 'résumé ‮gpj.exe',
  mediaType: 'image/png',
  bytes: bytes.length,
  isInline: false,
  sha256: '',
};
const original = Buffer.from(
  [
    'Received: from somewhere',
    'DKIM-Signature: v=1; h=from:subject; b=abc',
    'From: =?utf-8?Q?Andr=C3=A9?= <andre@x.example>',
    'To: golf@x-groupes.example',
    'Subject: Ancien',
    'Subject: Deux fois',
    'Date: Mon, 02 Mar 2026 10:00:00 +0100',
    'Message-ID: <a@x.example>',
    'References: <b@x.example>',
    ' <c@x.example>',
    'Content-Type: text/html',
    'X-Injected: yes',
    '',
    '<p>Ancien</p>',
  ].join('\r\n'),
);

async function corrected(subject: string, text: string, attachments = [{ attachment, content: bytes }]) {
  const raw = await correctedMessage(original, { subject, text, attachments });
  const outcome = await parser.parse(raw ?? Buffer.alloc(0));
  const header = scanHeader(raw ?? Buffer.alloc(0));
  if (raw === null || header === null || outcome.kind !== 'parsed') throw new Error('not readable');
  return { raw, header, message: outcome.message };
}

describe('a message its author corrected', () => {
  it('keeps who wrote to whom, when, and in answer to what, and nothing else of its header', async () => {
    const { header } = await corrected('Nouveau', 'Texte');
    expect(header.fields.map(({ name }) => name)).toEqual([
      'from',
      'to',
      'date',
      'message-id',
      'references',
      'subject',
      'mime-version',
      'content-type',
    ]);
    expect(all(header, 'references')).toEqual(['<b@x.example> <c@x.example>']);
    expect(all(header, 'from')).toEqual(['=?utf-8?Q?Andr=C3=A9?= <andre@x.example>']);
  });

  it('keeps each attachment byte for byte, by its name and type', async () => {
    const { raw, message } = await corrected('Nouveau', 'Texte');
    expect(message.attachments).toMatchObject([{ mediaType: 'image/png', bytes: 700, isInline: false }]);
    expect(await parser.attachment(raw, 0)).toMatchObject({ kind: 'attachment', content: bytes });
    expect(message.hasHtml).toBe(false);
  });

  it('takes an enclosed message for a file, whatever it says', async () => {
    const enclosed = Buffer.from('Subject: inside\n\nbare\rCR and\nLF\r\n');
    const nested = { ...attachment, filename: 'mail.eml', mediaType: 'message/rfc822' };
    const { raw, message } = await corrected('Nouveau', 'Texte', [{ attachment: nested, content: enclosed }]);
    expect(message.text).toBe('Texte');
    expect(await parser.attachment(raw, 0)).toMatchObject({ content: enclosed });
  });

  it.each([
    'Bonjour\r\nBcc: victim@x.example',
    'Bonjour\nX-Evil: 1\n\nbody',
    'é'.repeat(10_000),
    'a'.repeat(10_000),
    'שלום \u202Eolleh',
    '\0\u0085\u2028Sujet',
    '=?utf-8?Q?=0D=0ABcc:_x?=',
  ])('has one subject whatever is written in it (%#)', async subject => {
    const { raw, header, message } = await corrected(subject, 'Texte', []);
    expect(all(header, 'subject')).toHaveLength(1);
    expect(all(header, 'bcc')).toEqual([]);
    expect(all(header, 'x-evil')).toEqual([]);
    expect(message.subject).toBe(subject.replaceAll(/[\s\p{Cc}\u2028]+/gu, ' ').trim());
    expect(message.text).toBe('Texte');
    const lines = raw.toString('latin1').split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998);
  });

  it('says what its author wrote, whatever that is', async () => {
    await assert(
      asyncProperty(string({ unit: 'grapheme', maxLength: 300 }), async words => {
        const text = `début ${words}`;
        const { message } = await corrected('Nouveau', text);
        const plain = text
          .toWellFormed()
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/[^\P{Cc}\n\t]/gu, '');
        expect(message.text).toBe(plain.trimEnd());
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'Un.\n.\nDeux',
    '--\nFrom the start\n',
    '>From',
    ' a \n\n\n b\t\n',
    'x'.repeat(5_000),
    '🎾'.repeat(900),
  ])('keeps lines that mail programs trip over (%#)', async text => {
    expect((await corrected('Nouveau', text, [])).message.text).toBe(text.trimEnd());
  });

  it('is nothing where the header can’t be read', async () => {
    const correction = { subject: 'a', text: 'b', attachments: [] };
    expect(await correctedMessage(Buffer.from('\r\nno header'), correction)).toBeNull();
  });
});
