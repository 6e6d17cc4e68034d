import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser } from './browser.js';

let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await Promise.all([
    site.person('anne@ecole.example', 'Anne Martin'),
    site.person('outsider@ecole.example', 'Paul Dehors'),
  ]);
  await site.vigie.ask('group', 'create', 'inner', '--name', 'Inner', '--kind', 'leisure');
  await site.query(`update "group" set visibility = 'private'`);
  await site.list('secret@lists.example', ['anne@ecole.example'], '--group', 'inner');
});
afterAll(() => site.close());

/** Status and page, less the name asked for and the form's token. */
async function seenBy(browser: Browser, path: string, name: string): Promise<[number, string]> {
  const { status, html } = await browser.get(path);
  return [status, html.replaceAll(name, 'NAME').replaceAll(/name="csrf" value="[^"]*"/g, '')];
}

describe('the list of a private group', () => {
  it.each([
    ['a stranger', 403, async () => new Browser(site.vigie.webUrl)],
    ['somebody else', 404, () => Browser.signedIn(site.vigie, 'outsider@ecole.example')],
  ])('cannot be told from one that does not exist by %s', async (_, status, comeIn) => {
    const browser = await comeIn();
    // The first page gives the cookie that later ones know.
    await browser.get('/');
    for (const page of ['', '/archive', '/archive/key']) {
      const secret = await seenBy(browser, `/lists/secret${page}`, 'secret');
      expect(secret).toEqual(await seenBy(browser, `/lists/absent${page}`, 'absent'));
      expect(secret[0]).toBe(status);
    }
  });

  it('is there for its subscribers', async () => {
    const browser = await Browser.signedIn(site.vigie, 'anne@ecole.example');
    expect((await browser.get('/lists/secret')).status).toBe(200);
  });

  it('cannot be named in the rule of another list, nor can its group', async () => {
    await site.vigie.ask('group', 'create', 'outer', '--name', 'Outer', '--kind', 'leisure');
    await site.vigie.ask('group', 'member', 'outer', 'outsider@ecole.example', '--animator');
    await site.list('outer@lists.example', [], '--group', 'outer');
    const browser = await Browser.signedIn(site.vigie, 'outsider@ecole.example');
    for (const [field, kind, secret] of [
      ['list', 'list', 'secret'],
      ['group', 'members', 'inner'],
    ] as const) {
      const rule = async (name: string) => {
        const form = await browser.get('/lists/outer/rule');
        const fields = { 'plus-0-kind': kind, [`plus-0-${field}`]: name };
        const { html } = await browser.submit(form, '/lists/outer/rule', fields);
        return html.replaceAll(name, 'NAME').replaceAll(/name="csrf" value="[^"]*"/g, '');
      };
      expect(await rule(secret)).toBe(await rule('absent'));
    }
  });
});
