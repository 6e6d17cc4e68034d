import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser, type PageSeen } from './browser.js';
import { noticesTo } from './copy-received.js';
import { until } from './until.js';

let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.person('anne@ecole.example', 'Anne Martin');
  await site.person('last@ecole.example', 'Luc Dernier');
});
afterAll(() => site.close());

async function ask(address: string): Promise<PageSeen> {
  const browser = new Browser(site.vigie.webUrl);
  return browser.submit(await browser.get('/sign-in'), '/sign-in', { address });
}

async function links(): Promise<number> {
  const [row] = await site.query<{ links: number }>(
    `select (select count(*) from sign_in_link)::int as links from journal_entry
     where action = 'sign-in-link.made' having count(*) = (select count(*) from sign_in_link)`,
  );
  return row?.links ?? -1;
}

describe('a sign-in link', () => {
  it('is made and mailed once, however often it is asked for, and the answer is the same for nobody', async () => {
    const pages = [];
    const asked = ['anne@ecole.example', 'anne@ecole.example', 'nobody@ecole.example', 'anne@ecole.example'];
    for (const address of asked) pages.push(await ask(address));
    const texts = pages.map(({ status, html }) => [
      status,
      html.replaceAll(/name="csrf" value="[^"]*"/g, ''),
    ]);
    expect(new Set(texts.map(text => JSON.stringify(text))).size).toBe(1);
    // They are sent in the order they were asked for: once this one is there, so are all before it.
    await ask('last@ecole.example');
    await until(async () => noticesTo(site.sink.received, 'last@ecole.example').length === 1);
    await site.quiet();
    expect(noticesTo(site.sink.received, 'anne@ecole.example')).toHaveLength(1);
    expect(await links()).toBe(2);
  });
});
