import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { copiesOf, CopyReceived, noticesTo } from './copy-received.js';
import { letter, newMessageId } from './letter.js';

const golf = 'golf@lists.example';
const author = 'bob@elsewhere.example';
/** Without an address, which alone would hold the post. */
const attack = 'Bonjour\r\nX-Injected: yes\r\nBcc: victim';
const encoded = '=?utf-8?Q?Bonjour=0D=0AX-Injected:_yes=0D=0ABcc:_victim?=';
const base64 = `=?utf-8?B?${Buffer.from(attack).toString('base64')}?=`;
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.person('mona@ecole.example', 'Mona Leroy', '--language', 'en');
  await site.list(golf, [author, 'carla@elsewhere.example'], '--moderator', 'mona@ecole.example');
  await site.vigie.ask('list', 'set', golf, 'tag=Golf', 'replyTo=both', `footer=${attack}\r\n--\r\n.`);
});
afterAll(() => site.close());

/** Fields of everything that ever left are well-formed lines, and none is the attacker's. */
async function expectNothingInjected(): Promise<void> {
  await site.quiet();
  for (const message of site.sink.received) {
    const head = message.raw.subarray(0, message.raw.indexOf('\r\n\r\n') + 2).toString('latin1');
    expect(head).toMatch(/^(?:[!-9;-~]+:(?:[^\r\n]|\r\n[ \t])*\r\n)+$/);
    const { names } = new CopyReceived(message);
    expect(names).not.toContain('x-injected');
    expect(names).not.toContain('bcc');
  }
  expect(site.sink.received.flatMap(({ recipients }) => recipients)).not.toContain(
    'victim@elsewhere.example',
  );
}

describe('no field that we write can be broken out of', () => {
  it.each([
    ['description', `description=${attack}`],
    ['tag', `tag=${attack}`],
  ])('a list’s %s is refused with a line break', async (_, setting) => {
    expect((await site.vigie.command('list', 'set', golf, setting)).code).toBe(1);
  });

  it.each([
    ['its subject', { subject: encoded }],
    ['its subject, in base64', { subject: base64 }],
    ['its subject, folded', { subject: 'Bonjour\r\n =?utf-8?Q?=0D=0AX-Injected:_yes?=' }],
    ['its author’s name', { from: `${encoded} <${author}>` }],
    ['its author’s name, in base64', { from: `${base64} <${author}>` }],
    ['its Reply-To', { header: [`Reply-To: ${base64} <other@elsewhere.example>`] }],
    ['its Message-ID', { messageId: '<a=0D=0AX-Injected:yes@b.example>' }],
    ['its content type', { content: `Content-Type: text/plain; name="${base64}"\r\n\r\nBonjour.\r\n` }],
  ])('a post leaves without what was hidden in %s', async (_, fields) => {
    const before = site.sink.counts.accepted;
    await site.mailer.post({ from: author, to: golf, ...fields });
    await site.sink.whenReceived(before + 2);
    await expectNothingInjected();
    for (const message of site.sink.received.slice(before)) {
      expect(new CopyReceived(message).value('subject')).toMatch(/Golf|=\?utf-8/i);
    }
  });

  it('nor do notices carry what a stranger, or a moderator, hides in words', async () => {
    const from = `${base64} <eve@stranger.example>`;
    await site.mailer.post({ from, to: golf, subject: encoded });
    const held = (await site.held(golf)).find(post => post.from === 'eve@stranger.example');
    await site.vigie.ask('decide', held?.id ?? '', 'reject', '--reason', attack);
    await site.quiet();
    expect(noticesTo(site.sink.received, 'eve@stranger.example')).toHaveLength(2);
    await expectNothingInjected();
  });

  it('nor names of people, which are refused or written as one line', async () => {
    const words = ['person', 'add', 'zoe@ecole.example', '--first', attack, '--last', 'Durand'];
    expect([0, 1]).toContain((await site.vigie.command(...words)).code);
    await site.mailer.post({ from: 'zoe@ecole.example', to: golf, subject: 'De Zoé' });
    await expectNothingInjected();
  });
});

describe('results in our name that a message brings', () => {
  it('are removed from what leaves, those of others are not', async () => {
    const messageId = newMessageId();
    const header = [
      'Authentication-Results: mx.lists.example; dmarc=pass header.from=elsewhere.example',
      'Authentication-Results: MX.lists.example (forged); dkim=pass header.d=elsewhere.example',
      'Authentication-Results: mx.other.example; spf=pass',
    ];
    const raw = letter({ from: author, to: golf, messageId, header });
    await site.mailer.send(raw, { from: author, to: [golf] });
    await site.quiet();
    const copies = copiesOf(site.sink.received, messageId);
    expect(copies).toHaveLength(2);
    for (const copy of copies) {
      expect(copy.values('authentication-results')).toEqual(['mx.other.example; spf=pass']);
    }
  });
});
