import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';
import { Mailer } from './mailer.js';

const subject = 'Sortie au large des Glénan';
let browser: Browser;
let site: DemonstrationSite;
let author: string;
let list: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a visitor of the demonstration', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await Visitor.arrive(browser, site.url, { viewport: desktop, locale: 'en-GB' });
  });
  afterAll(() => visitor.leave());

  it('is told what this is, and how to write to a list', async () => {
    await visitor.go('/');
    expect(await visitor.heading()).toBe('Each message to those it concerns.');
    const example = await visitor.page.locator('pre').innerText();
    author = /--from (\S+)/.exec(example)?.[1] ?? '';
    list = /--to (\S+)@/.exec(example)?.[1] ?? '';
    expect(example).toContain('--server 127.0.0.1:');
    await new Mailer(site.vigie.smtpPort).post({
      from: `Étienne Marsaudon <${author}>`,
      to: `${list}@lists.example`,
      subject,
      content: writtenTwice,
    });
  });

  it('takes a part in one touch, and keeps the language of the visit', async () => {
    await visitor.press('Enter as Étienne');
    expect(await visitor.heading()).toBe('Hello Étienne');
  });

  it('reads the message in the archive of its list', async () => {
    // Its group's name has the same word in it.
    await visitor.follow(new RegExp(`^${list}$`));
    expect(await visitor.read()).toContain('Who may write');
    await visitor.follow('Read the archive');
    await visitor.follow(subject);
    expect(await visitor.heading()).toBe(subject);
    expect(await visitor.read()).toContain('Départ à six heures du ponton C.');
  });

  it('sees the copies that left, as text, as formatted and as sent', async () => {
    await visitor.follow('Outgoing mail');
    await visitor.fill('Search', subject);
    await visitor.press('Search');
    await visitor.follow(subject);
    expect(await visitor.read()).toContain('Départ à six heures du ponton C.');
    expect(await visitor.framed()).toContain('Départ à six heures du ponton C, en gras.');
    const source = await visitor.source(await visitor.linkTo('/raw'));
    expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(source).toContain('List-Id: ');
  });

  it('reads the same in French, and leaves the part', async () => {
    await visitor.go('/');
    await visitor.press('Français');
    expect(await visitor.heading()).toBe('Bonjour Étienne');
    await visitor.press('Se déconnecter');
    expect(await visitor.heading()).toBe('Chaque message à qui il concerne.');
    await visitor.go('/moderation');
    expect(visitor.status).toBe(403);
  });
});

describe('a member who has had enough', () => {
  it('leaves by the link of a copy, with no account, in one touch', async () => {
    const member = await Visitor.arrive(browser, site.url, {
      viewport: phone,
      locale: 'fr-FR',
      colorScheme: 'dark',
    });
    await member.go(`/outbox?q=${author}`);
    await member.follow(subject);
    const link = await member.linkTo('/unsubscribe/');
    await member.go(link);
    expect(await member.read()).toContain(author);
    expect(await subscribers()).toContain(author);
    await member.press('Quitter cette liste');
    expect(await member.heading()).toBe('C’est fait');
    expect(await subscribers()).not.toContain(author);
    await member.go(link);
    await member.press('Quitter cette liste');
    expect(await member.read()).toContain('Vous n’êtes plus abonné');
    await member.leave();
  });
});

async function subscribers(): Promise<string> {
  return (await site.vigie.command('subscribers', 'export', `${list}@lists.example`)).out;
}

const writtenTwice = [
  'Content-Type: multipart/alternative; boundary="two"',
  '',
  '--two',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Départ à six heures du ponton C.',
  '--two',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Départ à six heures du ponton C, <b>en gras</b>.</p>',
  '--two--',
  '',
].join('\r\n');
