import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site, manySubscribers } from './a-site.js';
import { Browser } from './browser.js';
import { copiesOf, type CopyReceived, noticesTo } from './copy-received.js';

const golf = 'golf@lists.example';
const readers = manySubscribers(20);
const plan = Buffer.alloc(5_000_000, 'A plan of the course, drawn at random: 8a7f. ');
let site: Site;
let copies: CopyReceived[];
let link: string;

beforeAll(async () => {
  site = await Site.open();
  await site.person('anne@ecole.example', 'Anne Martin');
  await site.list(golf, ['anne@ecole.example', ...readers]);
  await site.vigie.ask('list', 'set', golf, 'maxBytes=10000000', 'maxAttachmentBytes=10000000');
  const messageId = await site.mailer.post({ from: 'anne@ecole.example', to: golf, content });
  await site.sink.whenReceived(readers.length + 1);
  await site.quiet();
  copies = copiesOf(site.sink.received, messageId);
  const { text = '' } = (await copies[0]?.read()) ?? {};
  link = /http:\/\/\S+\/attached\/\S+/.exec(text)?.[0] ?? '';
}, 300_000);
afterAll(() => site.close());

const content = [
  'Content-Type: multipart/mixed; boundary="m"',
  '',
  '--m',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Le plan du parcours.',
  '--m',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment; filename="plan.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  plan.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
  '--m--',
  '',
].join('\r\n');

describe('a post with 5 MB to twenty subscribers', () => {
  it('is kept once, and leaves as a few lines', async () => {
    expect(copies).toHaveLength(readers.length + 1);
    for (const { body } of copies) expect(body.length).toBeLessThan(2_000);
    const kept = await site.query(
      `select (select count(*)::int from linked_file) as files,
              (select count(*)::int from raw_message where bytes > 1000000) as heavy`,
    );
    expect(kept).toEqual([{ files: 1, heavy: 1 }]);
  });

  it('says nothing of the file to a stranger who has the link', async () => {
    const { status, html } = await new Browser(site.vigie.webUrl).get(link);
    expect(status).toBe(403);
    expect(html).not.toContain('plan.pdf');
  });

  it('gives it to a subscriber who is signed out, by a mail of its own', async () => {
    const [browser, stranger, reader = ''] = [
      new Browser(site.vigie.webUrl),
      'x@elsewhere.example',
      readers[3],
    ];
    for (const address of [stranger, reader]) {
      const shown = await browser.get(link);
      await browser.submit(shown, `${new URL(link).pathname}/link`, { address });
    }
    await site.sink.whenReceived(readers.length + 2);
    await site.quiet();
    expect(noticesTo(site.sink.received, stranger)).toEqual([]);
    const { text = '' } = (await noticesTo(site.sink.received, reader)[0]?.read()) ?? {};
    const page = await new Browser(site.vigie.webUrl).get(
      /http:\/\/\S+\?proof=[\w.-]+/.exec(text)?.[0] ?? '',
    );
    expect(page.html).toContain('plan.pdf');
    const path = /href="(\/files\/[^"]+)"/.exec(page.html)?.[1] ?? '';
    const answer = await fetch(`${site.vigie.webUrl}${path}`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename=plan.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(Buffer.from(await answer.arrayBuffer()).equals(plan)).toBe(true);
  });

  it('leads nowhere while the message is hidden, for whoever does not moderate', async () => {
    const subscriber = await Browser.signedIn(site.vigie, 'anne@ecole.example');
    expect((await subscriber.get(link)).status).toBe(200);
    await site.query("update archived_message set hidden_at = now(), hidden_reason = 'Par erreur'");
    expect((await subscriber.get(link)).status).toBe(410);
    await site.query('update archived_message set hidden_at = null, hidden_reason = null');
    expect((await subscriber.get(link)).status).toBe(200);
  });

  it('leads nowhere once its time is over', async () => {
    await site.query("update linked_file set expires_at = now() - interval '1 minute'");
    expect((await new Browser(site.vigie.webUrl).get(link)).status).toBe(410);
  });
});
