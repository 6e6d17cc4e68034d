import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { noticesTo } from './copy-received.js';
import { bare, letter, newMessageId } from './letter.js';
import { Mailer } from './mailer.js';

const golf = 'golf@lists.example';
const bulletin = 'bulletin@lists.example';
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.person('mona@ecole.example', 'Mona Leroy', '--language', 'en');
  const moderator = ['--moderator', 'mona@ecole.example'];
  await Promise.all([
    site.list(golf, ['bob@elsewhere.example'], ...moderator),
    site.list(bulletin, ['bob@elsewhere.example'], ...moderator, '--policy', 'animators-only'),
  ]);
});
afterAll(() => site.close());

/** What the relay in front of us found out about the author. */
function vouched(findings: string): string {
  return `Authentication-Results: mx.lists.example; ${findings}`;
}

async function noticesCount(address: string): Promise<number> {
  await site.quiet();
  return noticesTo(site.sink.received, address).length;
}

describe('nothing is written back', () => {
  it.each([
    ['an author whose own domain denies it', 'forged.example', 'spf=fail smtp.mailfrom=forged.example', []],
    ['mail in bulk', 'bulk.example', 'none', ['Precedence: bulk']],
  ])('to %s: it is held, in silence', async (_, domain, findings, header) => {
    const from = `zoe@${domain}`;
    await site.mailer.post({ from, to: golf, subject: domain, header: [vouched(findings), ...header] });
    expect((await site.held(golf)).map(({ subject }) => subject)).toContain(domain);
    expect(await noticesCount(from)).toBe(0);
  });

  it.each([
    ['a program', 'robot@automatic.example', 'robot@automatic.example', ['Auto-Submitted: auto-replied']],
    ['a null sender', 'null@automatic.example', '', []],
  ])('to %s: it is discarded, and moderators are left in peace', async (_, author, sender, header) => {
    const before = await noticesCount('mona@ecole.example');
    const raw = letter({ from: author, to: golf, header });
    expect((await site.mailer.send(raw, { from: sender, to: [golf] })).code).toBe(250);
    const [post] = await site.trace(author);
    expect(post?.outcome).toBe('discarded');
    expect(await noticesCount(author)).toBe(0);
    expect(await noticesCount('mona@ecole.example')).toBe(before);
  });
});

describe('an author who is proven', () => {
  it('is told of each post that waits, though a stranger', async () => {
    const from = 'paule@signed.example';
    const header = [vouched('dmarc=pass header.from=signed.example')];
    for (const subject of ['Un', 'Deux']) await site.mailer.post({ from, to: golf, subject, header });
    expect(await noticesCount(from)).toBe(2);
  });
});

describe('somebody of the directory whom nothing proves', () => {
  it('is told of each post that waits, once', async () => {
    await site.person('paul@unsigned.example', 'Paul Roux');
    const from = 'paul@unsigned.example';
    for (const subject of ['Un', 'Deux']) await site.mailer.post({ from, to: golf, subject });
    expect(await noticesCount(from)).toBe(2);
  });
});

describe('a list where only animators write', () => {
  const author = 'ugo@elsewhere.example';
  const write = (messageId: string, header: string[] = []): string =>
    letter({ from: author, to: bulletin, messageId, header });
  const envelope = { from: author, to: [bulletin] };

  it('refuses others in session, and names whom to write to', async () => {
    const answer = await site.mailer.send(write(newMessageId()), envelope);
    expect(answer.text).toMatch(/^550 5\.7\.1 .*bulletin-owner@lists\.example/);
    expect(await noticesCount(author)).toBe(0);
  });

  it('holds over LMTP, where our refusal would become a bounce to somebody who may never have written', async () => {
    const [messageId, lmtp] = [newMessageId(), new Mailer(site.vigie.lmtpPort, 'lmtp')];
    expect((await lmtp.send(write(messageId), envelope)).code).toBe(250);
    expect((await site.trace(bare(messageId)))[0]).toMatchObject({ outcome: 'held' });
  });

  it('refuses over LMTP an author who is proven', async () => {
    const [messageId, lmtp] = [newMessageId(), new Mailer(site.vigie.lmtpPort, 'lmtp')];
    const raw = write(messageId, [vouched('dmarc=pass header.from=elsewhere.example')]);
    expect((await lmtp.send(raw, envelope)).text).toMatch(/^550 5\.7\.1 /);
    expect((await site.trace(bare(messageId)))[0]).toMatchObject({ outcome: 'rejected' });
  });

  it('holds for the list that refuses what another list takes, in one transaction', async () => {
    const messageId = newMessageId();
    const raw = letter({ from: 'bob@elsewhere.example', to: `${golf}, ${bulletin}`, messageId });
    const answer = await site.mailer.send(raw, { from: 'bob@elsewhere.example', to: [golf, bulletin] });
    expect(answer.code).toBe(250);
    const outcomes = (await site.trace(bare(messageId))).map(({ list, outcome }) => [list, outcome]);
    expect(Object.fromEntries(outcomes)).toEqual({ [golf]: 'distributed', [bulletin]: 'held' });
  });
});
