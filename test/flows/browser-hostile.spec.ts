import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';
import { bare } from './letter.js';
import { Mailer } from './mailer.js';

// A visitor of ours fails at any dialog, complaint or foreign request: most of what this file asks is asked there.
const script = `<script>alert('seen')</script>`;
const image = `"><img src="http://tracker.invalid/x.gif" onerror="alert('seen')">`;
const subject = `${script} ${image}`;
const html = [
  `<html><head><meta http-equiv="refresh" content="0;url=http://tracker.invalid/"><base href="http://tracker.invalid/">`,
  `<link rel="stylesheet" href="http://tracker.invalid/x.css"><style>@import url(http://tracker.invalid/y.css);</style></head>`,
  `<body onload="alert('seen')" background="http://tracker.invalid/b.gif"><p style="background:url(http://tracker.invalid/s.gif)">Bonjour</p>`,
  `${script}${image}<svg onload="alert('seen')"><a xlink:href="javascript:alert('seen')">x</a></svg>`,
  `<a href="javascript:alert('seen')">Cliquez</a><iframe src="http://tracker.invalid/"></iframe>`,
  `<form action="http://tracker.invalid/"><input autofocus onfocus="alert('seen')"></form>`,
  `<video src="http://tracker.invalid/v" autoplay></video><object data="http://tracker.invalid/o"></object></body></html>`,
].join('\r\n');
let browser: Browser;
let site: DemonstrationSite;
let messageId: string;
let heldId: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
  const to = 'voile@lists.example';
  const from = `${encoded(script + image)} <mallory@stranger.example>`;
  messageId = await new Mailer(site.vigie.smtpPort).post({ from, to, subject: encoded(subject), content });
  const held = await site.vigie.ask<{ id: string; subject: string }[]>('held', to);
  heldId = held.find(waiting => waiting.subject === subject)?.id ?? '';
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a message meant to harm whoever looks at it', () => {
  let moderator: Visitor;

  beforeAll(async () => {
    moderator = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
    await moderator.go('/demo/sign-in/moderator');
    await moderator.press('Entrer comme');
  });
  afterAll(() => moderator.leave());

  it('is words to its moderator', async () => {
    await moderator.go('/moderation');
    expect(await moderator.read()).toContain(subject);
    await moderator.go(`/moderation/${heldId}`);
    expect(await moderator.heading()).toBe(subject);
    expect(await moderator.read()).toContain("<script>alert('seen')<_script>.html");
  });

  it('is words in the notice that asks for a decision', async () => {
    await moderator.go('/outbox?q=tracker.invalid');
    await moderator.follow(/À modérer/);
    expect(await moderator.heading()).toContain(script);
    expect(await moderator.framed()).toContain(script);
  });

  it('is words to every reader, once a moderator let it through', async () => {
    await site.vigie.ask('decide', heldId, 'approve');
    const reader = await Visitor.arrive(browser, site.url, { viewport: desktop, locale: 'en-GB' });
    await reader.go('/demo/sign-in/member');
    await reader.press('Enter as');
    await reader.go('/lists/voile/archive');
    await reader.follow(subject);
    expect(await reader.heading()).toBe(subject);
    await reader.leave();
  });

  it('is harmless in its own colours too, and in its source', async () => {
    await moderator.go(`/outbox?q=tracker.invalid`);
    await moderator.page.locator(copiesOfThePost).first().click();
    await moderator.page.waitForURL(/\/outbox\/[a-z2-7]+$/);
    expect(await moderator.framed()).toContain('Bonjour');
    expect(await moderator.framed()).not.toContain('alert');
    const frame = moderator.page.frameLocator('iframe');
    expect(await frame.locator('script, img, iframe, form, svg, object, video, [href^="java"]').count()).toBe(
      0,
    );
    expect(await moderator.source(`${moderator.page.url()}/raw`)).toContain('tracker.invalid');
  });

  it('is words to whoever follows its way', async () => {
    await moderator.go('/demo/sign-in/operator');
    await moderator.press('Entrer comme');
    await moderator.go(`/trace?q=${encodeURIComponent(bare(messageId))}`);
    expect(await moderator.read()).toContain(subject);
  });
});

const copiesOfThePost = 'tr:has-text("message de liste") a';

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
  `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(`${image}${script}.html`)}`,
  '',
  html,
  '--parts--',
  '',
].join('\r\n');
