import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, Visitor } from '../browser/visitor.js';
import { Mailer } from './mailer.js';

// A visitor of ours fails at any dialog, complaint or foreign request: what this file asks is asked there.
const payload = `"'><script>alert('seen')</script><img src=x onerror=alert('seen')><svg onload=alert('seen')>`;
const html = [
  `<body onload="alert('seen')"><h1>Bonjour</h1>${payload}<a href="javascript:alert('seen')">x</a>`,
  `<iframe srcdoc="<script>alert('seen')</script>"></iframe><form action="javascript:alert('seen')"><button>b</form>`,
  `<math><mtext><style><img src=x onerror=alert('seen')></style></mtext></math><meta http-equiv=refresh content=0>`,
].join('\r\n');

/** Where whoever is signed in writes; every field of the page gets the payload. */
const forms: readonly string[] = [
  '/lists/voile/posts/new',
  '/forums/discussions/write',
  '/forums/petites-annonces/write',
  '/letters/mensuelle/propose',
];
/** Where what was written is read. */
const pages: readonly string[] = [
  '/lists/voile/archive',
  '/search?q=alert',
  '/search?q=alert&author=script&list=voile',
  `/search?q=${encodeURIComponent(payload)}`,
  '/forums/discussions',
  '/forums/petites-annonces',
  '/forums?q=alert',
  '/letters',
  '/me',
];

let browser: Browser;
let site: DemonstrationSite;
let reader: Visitor;
let editor: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
  await site.vigie.ask('list', 'set', 'voile@lists.example', 'policy=open', 'archive=subscribers');
  const from = `${encoded(payload)} <mallory@stranger.example>`;
  const to = 'voile@lists.example';
  await new Mailer(site.vigie.smtpPort).post({ from, to, subject: encoded(payload), content });
  reader = await Visitor.arrive(browser, site.url, { viewport: desktop, locale: 'fr-FR' });
  editor = await Visitor.arrive(browser, site.url, { viewport: desktop, locale: 'fr-FR' });
  await reader.go('/demo/sign-in/member');
  await reader.press('Entrer comme');
});
afterAll(async () => {
  await reader.leave();
  await editor.leave();
  await browser.close();
  await site.close();
});

describe('hostile words', () => {
  it.each(forms)('are taken as words by the form at %s', async path => {
    await reader.go(path);
    // A place that is not there in this community has no form.
    if (reader.status === 200) await fillAll();
    expect(await reader.page.locator('main').count()).toBe(1);
  });

  it.each(pages)('run nowhere on %s', async path => {
    await reader.go(path);
    expect(await reader.page.locator('main script, main img[onerror], main svg[onload]').count()).toBe(0);
  });

  it('run nowhere where they are read, alone, in their thread, in their own colours', async () => {
    await reader.go('/lists/voile/archive');
    await reader.page.locator('main a.title', { hasText: 'alert' }).last().click();
    await reader.page.waitForLoadState();
    const path = new URL(reader.page.url()).pathname.replace('/threads', '');
    for (const address of [path, path.replace('/archive/', '/archive/threads/')]) {
      await reader.go(address);
      expect(await reader.read()).toContain('alert');
    }
    await reader.go(path);
    await reader.page.locator('summary', { hasText: 'mise en forme' }).click();
    await reader.page.locator('iframe').scrollIntoViewIfNeeded();
    expect(await reader.framed()).toContain('Bonjour');
    const frame = reader.page.frameLocator('iframe');
    expect(
      await frame.locator('script, iframe, form, svg, [onload], [onerror], [href^="java"]').count(),
    ).toBe(0);
  });

  it('run nowhere in a letter: where its article is proposed, edited, previewed and read', async () => {
    const { ids, months } = await site.hostileLetter('mensuelle', payload);
    await editor.go('/demo/sign-in/editor');
    await editor.press('Entrer comme');
    const desk = '/letters/mensuelle/desk';
    const looks = [
      '/letters',
      '/letters/mensuelle',
      '/letters/mensuelle/propose',
      desk,
      ...ids.map(id => `${desk}/articles/${id}`),
      ...months.flatMap(month => [
        `/letters/mensuelle/${month}`,
        `${desk}/${month}`,
        `${desk}/${month}/preview`,
      ]),
      '/forums',
      '/search?q=alert&kind=letter',
    ];
    let shown = 0;
    for (const path of looks) {
      await editor.go(path);
      if (editor.status === 200 && (await editor.page.content()).includes('alert(')) shown += 1;
      const ran = 'script:not([src]), img[onerror], svg[onload], [href^="java"]';
      expect(await editor.page.locator(`body ${ran.replaceAll(', ', ', body ')}`).count()).toBe(0);
    }
    expect(shown).toBeGreaterThan(4);
  });

  it('leave as a file that no browser opens', async () => {
    const answer = await reader.page.request.get(`${site.url}${await reader.linkTo('/files/')}`);
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringContaining('attachment'),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });
});

async function fillAll(): Promise<void> {
  const fields = reader.page.locator('main form[method="post"] :is(input[type="text"], textarea)');
  for (const field of await fields.all()) await field.fill(payload);
  const loaded = reader.page.waitForEvent('load');
  await Promise.all([
    loaded,
    reader.page.locator('main form[method="post"] button[type="submit"]').first().click(),
  ]);
  await reader.go(new URL(reader.page.url()).pathname);
}

/** As mail carries what is not plain ASCII words (RFC 2047). */
function encoded(words: string): string {
  return words
    .match(/.{1,30}/g)!
    .map(part => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`)
    .join('\r\n ');
}

const content = [
  'Content-Type: multipart/mixed; boundary="parts"',
  '',
  '--parts',
  'Content-Type: text/html; charset=utf-8',
  '',
  html,
  '--parts',
  'Content-Type: text/html',
  `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(`${payload}.html`)}`,
  '',
  html,
  '--parts--',
  '',
].join('\r\n');
