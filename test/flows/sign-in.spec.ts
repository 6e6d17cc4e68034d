import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** The address of the first link with these words in a mail to somebody, once it is there. */
async function linkIn(address: string, words: string): Promise<string> {
  const link = new RegExp(`https?://[^\\s"<>]*${words}[^\\s"<>]*`);
  const found = (): string | undefined =>
    noticesTo(site.sink.received, address)
      .map(({ body }) => link.exec(body.replaceAll('=\r\n', ''))?.[0])
      .find(text => text !== undefined);
  await until(async () => found() !== undefined);
  return found() ?? '';
}

describe('a subscription confirmed by mail', () => {
  it('is an account: its bearer is a guest, who signs in from then on', async () => {
    const address = 'marie@guest.example';
    await site.vigie.ask('list', 'create', 'golf@lists.example');
    const folder = mkdtempSync(join(tmpdir(), 'vigie-flow-'));
    writeFileSync(join(folder, 'asked.csv'), `${address},Marie Curie,\n`);
    await site.vigie.ask('subscribers', 'import', 'golf@lists.example', join(folder, 'asked.csv'));
    rmSync(folder, { recursive: true });
    const link = await linkIn(address, '/confirm/');
    const browser = new Browser(site.vigie.webUrl);
    await browser.submit(await browser.get(link), new URL(link).pathname);
    const [person] = await site.query(
      `select given_name, is_registered from person join address a on a.person_id = person.id where a.address = $1`,
      [address],
    );
    expect(person).toEqual({ given_name: 'Marie', is_registered: false });
    await ask(address);
    const enter = await linkIn(address, '/sign-in/');
    await browser.submit(await browser.get(enter), new URL(enter).pathname);
    expect((await browser.get('/me')).html).toContain('golf');
  });
});

describe('a form', () => {
  it('with a file is not read from somebody who is not signed in', async () => {
    const body = new FormData();
    // More than anybody may send: whoever read it would answer 413.
    body.set('file', new Blob([Buffer.alloc(11_000_000)]), 'people.csv');
    const sent = await fetch(`${site.vigie.webUrl}/groups/golf/members/add`, { method: 'POST', body });
    expect(sent.status).toBe(409);
  });

  it('shown to somebody with a role is worth nothing once the role is gone', async () => {
    await site.vigie.ask('role', 'grant', 'operator', 'last@ecole.example');
    await site.vigie.ask('role', 'grant', 'board', 'anne@ecole.example');
    const anne = await Browser.signedIn(site.vigie, 'anne@ecole.example');
    const page = await anne.get('/board/roles');
    expect(page.status).toBe(200);
    await site.vigie.ask('role', 'revoke', 'board', 'anne@ecole.example');
    const sent = await anne.submit(page, '/board/roles', { role: 'board', address: 'anne@ecole.example' });
    expect(sent.status).toBe(409);
    expect((await anne.get('/board/roles')).status).toBe(403);
    await anne.submit(await anne.get('/me/sessions'), '/sign-out');
  });
});
