import { afterAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anOutgoingPost } from '../../../../test/builders/outgoing-post.js';
import { MessageParser } from '../../../foundation/mail/message-parser.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { heavyFiles } from '../heavy-files.js';
import type { OutgoingPost } from '../outgoing-post.js';
import { dropBrokenSignatures } from './broken-signatures.step.js';
import { addFooter } from './footer.step.js';
import { linkFiles } from './linked-files.step.js';

const parser = new MessageParser({ workers: 1 });
afterAll(() => parser.close());

const limit = 1_000;
const heavy = Buffer.alloc(3_000, 'heavy ');
const light = Buffer.alloc(300, 'light ');

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
}

interface Part {
  readonly type: string;
  readonly fields?: readonly string[];
  readonly body: string;
}

const text: Part = {
  type: 'text/plain; charset=utf-8',
  fields: ['Content-Transfer-Encoding: 8bit'],
  body: 'Voilà.',
};

function file(name: string, bytes: Buffer, fields: readonly string[] = []): Part {
  return {
    type: `application/pdf; name="${name}"`,
    fields: [
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
      ...fields,
    ],
    body: base64(bytes),
  };
}

function many(subtype: string, boundary: string, ...parts: readonly Part[]): Part {
  const lines = parts.flatMap(part => [`--${boundary}`, written(part)]);
  return {
    type: `multipart/${subtype}; boundary="${boundary}"`,
    body: ['', ...lines, `--${boundary}--`, ''].join('\r\n'),
  };
}

function written({ type, fields = [], body }: Part): string {
  return [`Content-Type: ${type}`, ...fields, '', body].join('\r\n');
}

function message(part: Part): Buffer {
  const fields = [
    'From: anne@ecole.example',
    'Subject: Sortie',
    'DKIM-Signature: v=1; d=ecole.example; h=from; b=x',
  ];
  return Buffer.from([...fields, written(part)].join('\r\n'));
}

async function read(raw: Buffer): Promise<ParsedMessage> {
  const outcome = await parser.parse(raw);
  if (outcome.kind !== 'parsed') throw new Error(outcome.reason);
  return outcome.message;
}

async function linked(raw: Buffer, footer = ''): Promise<OutgoingPost> {
  const { attachments } = await read(raw);
  const files = heavyFiles(raw, attachments, limit).map((each, at) => ({
    ...each,
    id: String(at),
    url: `https://groupes.example/attached/token-${at}`,
    until: new Date('2026-05-31T10:00:00Z'),
  }));
  const post = anOutgoingPost(raw, { files, list: { footer } });
  for (const step of [linkFiles, addFooter, dropBrokenSignatures]) step(post);
  return post;
}

function left({ header, prefix, body, suffix }: OutgoingPost): Buffer {
  return Buffer.concat([header, Buffer.from('\r\n'), prefix, body, suffix]);
}

describe('a post with heavy files', () => {
  it('has words and a link in the place of each, and the rest as it was', async () => {
    const raw = message(many('mixed', 'm', text, file('plan.pdf', heavy), file('petit.pdf', light)));
    const post = await linked(raw);
    const copy = await read(left(post));
    expect(copy.text).toContain('Voilà.');
    expect(copy.text).toMatch(
      /Pièce jointe.: plan\.pdf \(3.ko\)\n[^\n]*\nhttps:\/\/groupes\.example\/attached\/token-0\nJusqu’au 31 mai 2026/,
    );
    expect(copy.attachments.map(({ filename }) => filename)).toEqual(['petit.pdf']);
    expect(post.body.length).toBeLessThan(2_000);
  });

  it('loses the signatures that covered them', async () => {
    const whole = await linked(message(many('mixed', 'm', text, file('petit.pdf', light))));
    expect(whole.value('dkim-signature')).toBeDefined();
    const lighter = await linked(message(many('mixed', 'm', text, file('plan.pdf', heavy))));
    expect(lighter.value('dkim-signature')).toBeUndefined();
  });

  it('keeps a footer below', async () => {
    const post = await linked(message(many('mixed', 'm', text, file('plan.pdf', heavy))), 'Le pied');
    const copy = await read(left(post));
    expect(copy.text).toContain('token-0');
    expect(copy.text).toContain('Le pied');
  });

  it('is nothing but the words when it was nothing but the file', async () => {
    const post = await linked(message(file('plan.pdf', heavy)));
    const copy = await read(left(post));
    expect(copy.text).toContain('token-0');
    expect(copy.attachments).toEqual([]);
    expect(copy.subject).toBe('Sortie');
  });

  it('takes them out of a text with its renderings, and out of bare bytes', async () => {
    const both = many('alternative', 'b', text, { type: 'text/html', body: '<p>Voilà' });
    const bare: Part = {
      type: 'text/csv',
      fields: ['Content-Disposition: attachment; filename=t.csv', 'Content-Transfer-Encoding: 8bit'],
      body: 'é;1\r\n'.repeat(400),
    };
    const copy = await read(
      left(await linked(message(many('mixed', 'm', both, file('a.pdf', heavy), bare)))),
    );
    expect(copy.hasHtml).toBe(true);
    expect(copy.attachments.map(({ filename }) => filename).filter(name => name === 'a.pdf')).toEqual([]);
  });

  it.each([
    [
      'an image its text shows',
      many(
        'related',
        'r',
        { type: 'text/html', body: '<img src="cid:i@a">' },
        file('i.png', heavy, ['Content-ID: <i@a>']),
      ),
    ],
    [
      'an image shown from beside',
      many(
        'mixed',
        'm',
        { type: 'text/html', body: '<img src="cid:i@a">' },
        file('i.png', heavy, ['Content-ID: <i@a>']),
      ),
    ],
    [
      'what is forwarded',
      many('mixed', 'm', text, {
        type: 'message/rfc822',
        body: message(many('mixed', 'n', text, file('plan.pdf', heavy))).toString(),
      }),
    ],
    [
      'what is signed',
      many('signed', 's', many('mixed', 'm', text, file('plan.pdf', heavy)), file('sig', light)),
    ],
    [
      'what is signed inside',
      many('mixed', 'o', text, many('signed', 's', file('plan.pdf', heavy), file('sig', light))),
    ],
    ['one of several renderings', many('alternative', 'b', text, file('plan.pdf', heavy))],
    [
      'the text itself',
      many('mixed', 'm', { ...text, body: 'Voilà. '.repeat(500) }, file('petit.pdf', light)),
    ],
  ])('keeps %s', async (_, part) => {
    const raw = message(part);
    const post = await linked(raw);
    expect(post.isLighter).toBe(false);
    expect(post.body.equals(raw.subarray(post.original.bodyOffset))).toBe(true);
  });

  it('has every byte it had, but for those of the files taken out', async () => {
    const size = fc.constantFrom(light, heavy);
    const leaf = fc.oneof(
      fc.constant(text),
      size.map(bytes => file('f.pdf', bytes)),
    );
    const tree = fc.oneof(
      leaf,
      fc.tuple(leaf, leaf).map(parts => many('alternative', 'alt', ...parts)),
      fc.tuple(leaf, leaf).map(parts => many('mixed', 'inner', ...parts)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async parts => {
        const raw = message(many('mixed', 'outer', ...parts));
        const { facts, body, original } = await linked(raw);
        const pieces = facts.files.map(({ leaf: { start, end } }) => [start, end] as const);
        let [before, after]: [number, number] = [original.bodyOffset, 0];
        for (const [at, [start, end]] of pieces.entries()) {
          const kept = raw.subarray(before, start);
          expect(body.subarray(after, after + kept.length).equals(kept)).toBe(true);
          after = body.indexOf(`token-${at}`, after);
          after = body.indexOf('\r\n--', after);
          before = end;
        }
        expect(body.subarray(after).equals(raw.subarray(before))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
