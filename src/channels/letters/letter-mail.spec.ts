import { describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, string } from 'fast-check';
import PostalMime from 'postal-mime';
import { signCount } from './article-lines.js';
import { calendarOf, inSections, type IssueContent, type PrintedArticle } from './letter-content.js';
import { letterMail, letterMessage } from './letter-mail.js';

const article = (title: string, changed: Partial<PrintedArticle> = {}): PrintedArticle => ({
  id: title,
  category: 'miscellaneous',
  title,
  text: 'Un texte assez long pour tenir sur plusieurs lignes, avec une adresse https://diner.example/a?b=1 dedans.',
  contact: 'Anne Martin, anne@x.example',
  link: '',
  eventOn: null,
  groupName: null,
  isCalendar: false,
  ...changed,
});
const contentOf = (...articles: PrintedArticle[]): IssueContent => ({
  issueId: 'i',
  letter: {
    slug: 'mensuelle',
    name: 'La lettre mensuelle',
    language: 'fr',
    audience: 'directory',
    lineWidth: 68,
  },
  month: '2026-12-01',
  introduction: '',
  sections: inSections(articles),
  calendar: calendarOf(articles),
});
const leaveUrl = 'https://vigie.example/unsubscribe/letter/TOKEN';
const links = {
  publicUrl: 'https://vigie.example',
  readUrl: 'https://vigie.example/letters/mensuelle/2026-12',
  leaveUrl,
};
const two = contentOf(
  article('Dîner', {
    category: 'events',
    eventOn: '2026-12-14',
    groupName: 'Golf',
    link: 'https://a.example/x?y&z',
  }),
  article('Recherche'),
  article('Réunion mensuelle', { isCalendar: true, eventOn: '2026-12-20' }),
  article('Visite', { isCalendar: true, eventOn: '2026-12-01' }),
);

describe('a letter as mail', () => {
  it('says the same in both forms, by category, with the calendar last and the way out', () => {
    const { subject, text, html } = letterMail(two, links);
    expect(subject).toBe('La lettre mensuelle · décembre 2026');
    for (const form of [text, html]) {
      const at = ['Dîner', 'Recherche', '1er déc.', '20 déc.', leaveUrl].map(word => form.indexOf(word));
      expect(at.toSorted((one, other) => one - other)).toEqual(at);
      expect(at).not.toContain(-1);
      expect(form).toContain('lundi 14 décembre');
    }
    expect(html).toContain('href="https://a.example/x?y&amp;z"');
    expect(html).toContain('href="mailto:anne@x.example"');
  });

  it('leads from each article to its comments: its thread, or its place on the web', () => {
    const comments = new Map([['Dîner', 'https://vigie.example/forums/mensuelle-commentaires/abc']]);
    const { text, html } = letterMail(two, { ...links, comments });
    for (const form of [text, html]) {
      expect(form).toContain('https://vigie.example/forums/mensuelle-commentaires/abc');
      expect(form).toContain(`${links.readUrl}#Recherche`);
      expect(form).not.toContain(`${links.readUrl}#Visite`);
    }
  });

  it('is no wider than it was counted, save for addresses of the web', () => {
    const lines = letterMail(two, links).text.split('\n');
    expect(lines.filter(line => signCount(line) > 68 && !line.includes('https://'))).toEqual([]);
  });

  it('fetches nothing and tells nobody that it was read', () => {
    const { html } = letterMail(two, links);
    expect(html).not.toMatch(/<(?:img|link|script|iframe)|url\(|src=/i);
  });

  it('names no way out in a copy to oneself', () => {
    expect(letterMail(two, { ...links, leaveUrl: null }).html).not.toContain('unsubscribe');
  });

  it('is read by a mail program as it was written, whatever people wrote', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary' }), async hostile => {
        const written = article(`T${hostile}`, { text: `X${hostile}`, contact: hostile });
        const to = {
          to: 'mensuelle@x.example',
          mailDomain: 'x.example',
          now: new Date('2026-12-01T07:00:00Z'),
        };
        const { header, body } = letterMessage(contentOf(written), links, to);
        const bytes = Buffer.concat([header, Buffer.from('\r\n'), body]);
        expect(bytes.every(byte => byte < 128)).toBe(true);
        const read = await PostalMime.parse(bytes);
        expect(read.from).toEqual({ name: 'La lettre mensuelle', address: 'mensuelle@x.example' });
        expect(read.replyTo).toEqual([{ name: '', address: 'mensuelle-owner@x.example' }]);
        expect(read.text).toContain(leaveUrl);
        expect(read.html).not.toContain('<script');
      }),
      { numRuns: 40 },
    );
  });
});
