import { describe, expect, it } from '@jest/globals';
import { hostile, now } from '../../../../test/builders/pages.js';
import { atomOf } from './atom.js';

const feed = {
  title: 'X-Voile',
  description: 'Régates.',
  url: 'https://v.example/groups/x-voile',
  feedUrl: 'https://v.example/groups/x-voile/feed.atom',
  updated: now,
};
const entry = {
  title: 'Sortie',
  url: 'https://v.example/lists/voile/archive/a',
  text: 'Départ à 9 h.\nQui vient ?',
  author: 'Anne',
  at: now,
};

describe('an Atom feed', () => {
  it('has an entry for each news, with its lines', () => {
    const xml = atomOf({ ...feed, entries: [entry] });
    expect(xml).toContain('<id>https://v.example/lists/voile/archive/a</id>');
    expect(xml).toContain('Départ à 9 h.<br>Qui vient ?');
    expect(xml).toContain('<updated>2026-11-23T10:00:00.000Z</updated>');
  });

  it('gives readers no markup of a hostile author, and no character XML can’t hold', () => {
    const words = `${hostile}]]>\u0000\u0008\uFFFF\uD800`;
    const entries = [{ ...entry, title: words, text: words, author: words }];
    const xml = atomOf({ ...feed, title: words, description: words, entries });
    expect(xml).not.toContain('<script');
    for (const bad of ['\u0000', '\u0008', '\uFFFF']) expect(xml).not.toContain(bad);
    // Each section that was opened is closed where it should be.
    expect(xml.match(/<!\[CDATA\[/g)?.length).toBe(xml.match(/\]\]>/g)?.length);
  });
});
