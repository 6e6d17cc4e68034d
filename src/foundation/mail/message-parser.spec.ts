import { afterAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { MessageParser } from './message-parser.js';
import type { ParsedMessage } from './parsed-message.js';

const parser = new MessageParser();
afterAll(() => parser.close());

const MIXED = `From: =?utf-8?Q?Zo=C3=A9?= <zoe@x.example>
To: golf@x-groupes.example, Anne <anne@x.example>
Cc: bob@x.example
Subject: =?utf-8?Q?R=C3=A9union?=
Date: Tue, 1 Jul 2025 10:00:00 +0200 (CEST)
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

D=E9jeuner
--inner
Content-Type: text/html

<p>D&eacute;jeuner</p>
--inner--
--outer
Content-Type: application/pdf
Content-Disposition: attachment; filename="../../menu\u202e.pdf"
Content-Transfer-Encoding: base64

aGVsbG8=
--outer--
`;

describe('an honest message', () => {
  it('is read', async () => {
    expect(await parsed(MIXED)).toEqual({
      subject: 'Réunion',
      from: [{ name: 'Zoé', address: 'zoe@x.example' }],
      to: [
        { name: '', address: 'golf@x-groupes.example' },
        { name: 'Anne', address: 'anne@x.example' },
      ],
      cc: [{ name: '', address: 'bob@x.example' }],
      date: new Date('2025-07-01T08:00:00Z'),
      text: 'Déjeuner',
      textIsTruncated: false,
      htmlText: 'Déjeuner',
      hasHtml: true,
      attachments: [
        {
          filename: '.._.._menu.pdf',
          mediaType: 'application/pdf',
          bytes: 5,
          isInline: false,
          sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
        },
      ],
    });
  });

  it('gives the bytes of its attachments', async () => {
    const outcome = await parser.attachment(Buffer.from(MIXED), 0);
    expect(outcome).toMatchObject({ kind: 'attachment', content: Buffer.from('hello') });
    expect(await parser.attachment(Buffer.from(MIXED), 1)).toEqual({ kind: 'absent' });
  });

  it('keeps its bytes for the caller', async () => {
    const raw = Buffer.from(MIXED);
    await parser.parse(raw);
    expect(raw.toString()).toBe(MIXED);
  });

  it('in HTML alone becomes text', async () => {
    const { text } = await parsed(
      'From: a\nContent-Type: text/html\n\n<h1>Hi</h1><p>one &amp; two</p><script>x</script>',
    );
    expect(text).toBe('Hi\n\none & two');
  });

  it('shows every From field there is', async () => {
    const { from } = await parsed('From: a@x.example\nFrom: b@y.example\n\n');
    expect(from.map(({ address }) => address)).toEqual(['a@x.example', 'b@y.example']);
  });
});

describe('rendered HTML', () => {
  const html = `<p style="color:red;position:fixed;background:url(http://spy.example)">a</p>
    <script>alert(1)</script><img src="http://spy.example/x.gif"><img src="data:image/png;base64,AA==">
    <iframe src="//evil.example"></iframe><form action="/me"><input name="q"></form><svg onload="x()"></svg>
    <a href="https://x.example" onclick="x()" target="_top">l</a><a href="javascript:x()">j</a><a href="/me">r</a>`;

  it('keeps text and links, and nothing that acts or spies', async () => {
    const outcome = await parser.render(Buffer.from(`From: a\nContent-Type: text/html\n\n${html}`));
    if (outcome.kind !== 'rendered') throw new Error(outcome.reason);
    expect(outcome.html).toContain('<p style="color:red">a</p>');
    expect(outcome.html).toContain(
      '<a rel="noopener noreferrer nofollow" target="_blank" href="https://x.example">l</a>',
    );
    expect(outcome.html).not.toMatch(
      /script|alert|spy|data:|iframe|form|input|svg|onload|onclick|_top|"\/me"/i,
    );
  });

  it('has the images of a message in it for a reader who wants them, and still nothing that acts', async () => {
    const own =
      'Content-Type: image/png\nContent-ID: <logo@a>\nContent-Transfer-Encoding: base64\n\niVBORw0=\n';
    const drawn = '<img src="cid:logo@a"><img src="cid:gone"><img src="data:image/svg+xml;base64,AA==">';
    const body = `${html}${drawn}<img src="javascript:x()"><img src="https://spy.example/p" width=1 height=1>`;
    const parts = `--x\nContent-Type: text/html\n\n${body}\n--x\n${own}--x--`;
    const raw = Buffer.from(`From: a\nContent-Type: multipart/related; boundary=x\n\n${parts}`);
    const outcome = await parser.render(raw, true);
    if (outcome.kind !== 'rendered') throw new Error(outcome.reason);
    expect(outcome.hasImages).toBe(true);
    expect([...(outcome.html ?? '').matchAll(/<img src="([^"]*)/g)].map(([, src]) => src)).toEqual([
      'http://spy.example/x.gif',
      'data:image/png;base64,AA==',
      'data:image/png;base64,iVBORw0=',
    ]);
    expect(outcome.html).not.toMatch(/script|alert|iframe|form|input|svg|onload|onclick|_top|"\/me"/i);
    expect(await parser.render(raw)).toMatchObject({
      hasImages: true,
      html: expect.not.stringContaining('<img'),
    });
  });

  it('is null without HTML', async () => {
    expect(await parser.render(Buffer.from('From: a\n\ntext'))).toMatchObject({
      kind: 'rendered',
      html: null,
    });
  });
});

describe('a hostile message', () => {
  it.each([
    ['nothing', '', 'malformed'],
    ['no header', 'hello there\n\nbody', 'malformed'],
    ['a header without end', `From: a\n${' x\n'.repeat(100_000)}`, 'header-too-large'],
    ['2,000 parts', multipart(2000), 'too-many-parts'],
    ['500 levels', nested(500), 'too-deep'],
  ])('with %s is refused', async (_, message, reason) => {
    expect(await parser.parse(Buffer.from(message))).toEqual({ kind: 'unparsable', reason });
  });

  it('of a thousand parts is still read', async () => {
    expect((await parsed(multipart(1000))).text).toContain('part 999');
  });

  it('full of dashes is a patch, not parts', async () => {
    const patch = '--- a/file\n'.repeat(3000);
    expect(
      (await parsed(`From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n${patch}`)).text,
    ).toContain('a/file');
  });

  it('with broken charsets and NULs is read as far as it goes', async () => {
    const { text, subject } = await parsed(
      'Subject: =?x-none?B?////?= \0\nContent-Type: text/plain; charset=no-such\n\na\0b \xff',
      'latin1',
    );
    expect(text).toMatch(/^ab /);
    expect(subject + text).not.toContain('\0');
  });

  it('of 5 MB of <div> is answered in time and does not hold up the main thread', async () => {
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    const body = '<div>'.repeat(1_000_000);
    const outcome = await parser.render(Buffer.from(`From: a\nContent-Type: text/html\n\nstart ${body} end`));
    clearInterval(ticking);
    expect(outcome).toMatchObject({ kind: 'rendered', html: null, message: { text: 'start\nend' } });
    expect(ticks).toBeGreaterThan(2);
  });

  it.each(['<div>', '<a href=', '<', '&amp;', '<table><tr><td>', '<style>', '<!--'])(
    'of 900 KB of %s is answered',
    async piece => {
      const html = piece.repeat(Math.floor(900_000 / piece.length));
      const outcome = await parser.render(Buffer.from(`From: a\nContent-Type: text/html\n\n${html}`));
      expect(['rendered', 'unparsable']).toContain(outcome.kind);
    },
    20_000,
  );

  it('with more text than we keep is cut', async () => {
    const { text, textIsTruncated } = await parsed(`From: a\n\n${'é'.repeat(300_000)}`);
    expect([text.length, textIsTruncated]).toEqual([200_000, true]);
  });

  it('of any bytes gets an outcome', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary' }).map(text => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async body => {
        const outcome = await parser.render(Buffer.concat([Buffer.from('From: a\r\n'), body]));
        expect(['rendered', 'unparsable']).toContain(outcome.kind);
      }),
    );
  });
});

describe('a parser with little time or memory', () => {
  /** Some seconds' work. */
  const slow = Buffer.from(
    `From: a\nContent-Type: text/html\n\n${'<p style="color:red;color:blue">x'.repeat(39_000)}`,
  );

  it('gives up a monster and still reads all that waited behind it', async () => {
    await using strict = disposable(new MessageParser({ workers: 1, timeoutMs: 1_000 }));
    const outcomes = await Promise.all([
      strict.parser.render(slow),
      ...numbered(20).map(raw => strict.parser.render(raw)),
    ]);
    expect(outcomes[0]).toEqual({ kind: 'unparsable', reason: 'timeout' });
    expect(outcomes.slice(1)).toMatchObject(
      Array.from({ length: 20 }, (_, at) => ({
        kind: 'rendered',
        html: expect.stringContaining(`no ${at}.`),
      })),
    );
  });

  it('lets honest messages pass before a slow one', async () => {
    await using single = disposable(new MessageParser({ workers: 1, timeoutMs: 30_000 }));
    const order: string[] = [];
    await Promise.all([
      single.parser.render(slow).then(() => order.push('slow')),
      ...numbered(20).map(raw => single.parser.render(raw).then(() => order.push('honest'))),
    ]);
    expect(order).toEqual([...Array.from({ length: 20 }, () => 'honest'), 'slow']);
  });

  it('reports a message that needs more memory than there is', async () => {
    await using strict = disposable(new MessageParser({ workers: 1, maxHeapMb: 32, timeoutMs: 20_000 }));
    const monster = Buffer.from(`From: a\n\n${'a\n'.repeat(3_000_000)}`);
    expect(await strict.parser.parse(monster)).toMatchObject({ kind: 'unparsable', reason: 'memory' });
    expect(await strict.parser.parse(Buffer.from('From: a\n\nhello'))).toMatchObject({ kind: 'parsed' });
  });

  it('answers each of many given at once, and rejects what it has not read when it is closed', async () => {
    const single = new MessageParser({ workers: 1 });
    const first = await Promise.all(numbered(100).map(raw => single.render(raw)));
    expect(first.map(outcome => outcome.kind === 'rendered' && outcome.html)).toEqual(
      Array.from({ length: 100 }, (_, at) => expect.stringContaining(`no ${at}.`)),
    );
    const asked = Promise.allSettled(numbered(20).map(raw => single.render(raw)));
    await single.close();
    expect((await asked).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'rejected'));
  });

  it('rejects once closed', async () => {
    const closed = new MessageParser();
    await closed.close();
    await expect(closed.parse(Buffer.from('From: a\n\n'))).rejects.toThrow('closed');
  });
});

async function parsed(message: string, encoding: BufferEncoding = 'utf8'): Promise<ParsedMessage> {
  const outcome = await parser.parse(Buffer.from(message, encoding));
  if (outcome.kind !== 'parsed') throw new Error(outcome.reason);
  return outcome.message;
}

function disposable(closing: MessageParser): AsyncDisposable & { parser: MessageParser } {
  return { parser: closing, [Symbol.asyncDispose]: () => closing.close() };
}

function multipart(parts: number): string {
  const bodies = Array.from({ length: parts }, (_, i) => `--b\n\npart ${i}\n`);
  return `From: a\nContent-Type: multipart/mixed; boundary=b\n\n${bodies.join('')}--b--\n`;
}

function nested(levels: number): string {
  const openings = Array.from(
    { length: levels },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
  );
  return `From: a\n${openings.join('')}\ntext\n`;
}

/** So many messages that only a thread can read, each with its number. */
function numbered(count: number): Buffer[] {
  return Array.from({ length: count }, (_, at) =>
    Buffer.from(`From: a\nContent-Type: text/html\n\n<p>no ${at}.</p>`),
  );
}
