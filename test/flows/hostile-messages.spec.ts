import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Wire } from '../dialogues/wire.js';
import { type HeldPost, Site } from './a-site.js';
import { Browser } from './browser.js';
import { copiesOf, recipientsOf } from './copy-received.js';
import { bare, letter, newMessageId } from './letter.js';

const golf = 'golf@lists.example';
const author = 'bob@elsewhere.example';
const envelope = { from: author, to: [golf] };
const maxMessageBytes = 8_000_000;
let site: Site;

beforeAll(async () => {
  site = await Site.open({ environment: { MAX_MESSAGE_BYTES: String(maxMessageBytes) } });
  await site.person('mona@ecole.example', 'Mona Leroy', '--language', 'en');
  await site.list(golf, [author], '--moderator', 'mona@ecole.example');
  await site.vigie.ask('list', 'set', golf, `maxBytes=${maxMessageBytes}`);
});
afterAll(() => site.close());

function flat(parts: number): string {
  const part = '--b\r\nContent-Type: text/plain\r\n\r\nun\r\n';
  return `Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(parts)}--b--\r\n`;
}

function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  return `${open.join('')}Content-Type: text/plain\r\n\r\nau fond\r\n`;
}

const divisions = `Content-Type: text/html; charset=utf-8\r\n\r\n${'<div>'.repeat(13).concat('\r\n').repeat(75_000)}`;

async function expectShown(held: HeldPost | undefined, words: RegExp): Promise<void> {
  const mona = await Browser.signedIn(site.vigie, 'mona@ecole.example');
  const page = await mona.get(`/moderation/${held?.id}`);
  expect(page.status).toBe(200);
  expect(page.html).toMatch(words);
  expect(page.html).toContain('Un monstre');
}

describe('a monster', () => {
  it.each([
    ['of 1,001 parts', /^unreadable$/, /could not be read/, flat(1_001)],
    ['of parts nested 500 deep', /^unreadable$/, /could not be read/, nested(500)],
    // Read in time or given up: that is the machine's affair.
    ['of 5 MB of <div>', /^(empty|unreadable)$/, /has no text|could not be read/, divisions],
  ])(
    '%s is accepted, waits for a moderator with its reason, and leaves whole when approved',
    async (_, reason, words, content) => {
      const messageId = newMessageId();
      const raw = letter({ from: author, to: golf, messageId, content, subject: 'Un monstre' });
      const [answer, ordinary] = await Promise.all([
        site.mailer.send(raw, envelope),
        site.mailer.post({ from: author, to: golf }),
      ]);
      expect(answer.code).toBe(250);
      expect((await site.trace(bare(ordinary)))[0]?.outcome).toBe('distributed');
      const [held] = await site.held(golf);
      expect(held?.reasons.map(({ code }) => code)).toContainEqual(expect.stringMatching(reason));
      await expectShown(held, words);
      await site.vigie.ask('decide', held?.id ?? '', 'approve');
      await site.quiet();
      const [copy] = copiesOf(site.sink.received, messageId);
      expect(copy?.body.trimEnd()).toBe(raw.slice(raw.indexOf('\r\n\r\n') + 4).trimEnd());
    },
  );
});

describe('a stream of 100 MB', () => {
  it('is told once that it is too large, then cut', async () => {
    const wire = await inData();
    const chunk = Buffer.from(`${'x'.repeat(998)}\r\n`.repeat(1_000));
    for (let sent = 0; sent < 100; sent++) wire.send(chunk);
    expect(await wire.line()).toMatch(/^552 5\.3\.4 /);
    expect(await wire.line()).toBeNull();
    expect(recipientsOf(copiesOf(site.sink.received, await anotherPost()))).toEqual([author]);
  });
});

describe('bytes that no mail has', () => {
  it.each([
    ['a NUL', 'Subject: a\r\n\r\nb\0c\r\n.\r\n'],
    ['a bare LF', 'Subject: a\r\n\r\nb\nc\r\n.\r\n'],
    ['a bare CR', 'Subject: a\r\n\r\nb\rc\r\n.\r\n'],
  ])('%s: are refused for good, and nothing is kept', async (_, content) => {
    const wire = await inData();
    wire.send(content);
    expect(await wire.line()).toMatch(/^5\d\d 5\.6\./);
    wire.close();
    expect(await site.query("select from post where subject = 'a'")).toEqual([]);
  });
});

describe('a message in which nothing makes sense', () => {
  it.each([
    ['without a header', '\r\nonly a body\r\n'],
    ['of one line', 'hello\r\n'],
    ['whose fields have no names', ': a\r\n: b\r\n\r\nc\r\n'],
    ['of eight-bit noise', Buffer.from(Array.from({ length: 5_000 }, (_, at) => 128 + ((at * 37) % 127)))],
  ])('%s is accepted and waits', async (_, raw) => {
    const before = (await site.held(golf)).length;
    expect((await site.mailer.send(raw, envelope)).code).toBe(250);
    expect(await site.held(golf)).toHaveLength(before + 1);
  });
});

async function inData(): Promise<Wire> {
  const wire = await Wire.to(site.vigie.smtpPort);
  await wire.line();
  for (const command of ['HELO a.example', `MAIL FROM:<${author}>`, `RCPT TO:<${golf}>`, 'DATA']) {
    wire.send(`${command}\r\n`);
    await wire.line();
  }
  return wire;
}

async function anotherPost(): Promise<string> {
  const messageId = await site.mailer.post({ from: author, to: golf });
  await site.quiet();
  return messageId;
}
