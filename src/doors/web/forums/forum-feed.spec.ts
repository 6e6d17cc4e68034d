import { describe, expect, it } from '@jest/globals';
import type { LatestMessage } from '../../../channels/forums/thread-reading.service.js';
import { atomOf } from '../groups/atom.js';
import { feedEntry } from './forum-feed.js';

const at = new Date('2026-03-02T10:00:00Z');
const message: LatestMessage = {
  id: '11111111-2222-4333-8444-555555555555',
  threadKey: 'abcdefghijklmnop',
  forumSlug: 'mer',
  subject: 'Vélo <script>alert(1)</script>',
  text: 'Écrire à anne@a.example.\n<img src=x onerror=alert(1)> & voilà',
  author: 'Anne </name> Martin',
  publishedAt: at,
};
const stranger = { personId: null, roles: [], language: 'fr' } as const;
const member = { ...stranger, personId: 'paul' };
const url = 'http://vigie.example/forums/mer';

function feed(reader: typeof stranger | typeof member, change: Partial<LatestMessage> = {}): string {
  const entries = [feedEntry(reader, { ...message, ...change }, 'http://vigie.example')];
  const page = { title: 'Mer', description: '', url, feedUrl: `${url}/feed.atom`, updated: at };
  return atomOf({ ...page, entries });
}

describe('the feed of a forum', () => {
  it('gives what was written as text, whatever it looks like', () => {
    const atom = feed(member);
    for (const mark of ['<script', '<img', '</name> Martin']) expect(unwrapped(atom)).not.toContain(mark);
    expect(atom).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; voilà');
  });

  it('shows mail addresses to those who sign in, and to nobody else', () => {
    expect(feed(member)).toContain('anne@a.example');
    expect(feed(stranger)).not.toContain('a.example');
    expect(feed(stranger, { subject: 'De anne@a.example' })).not.toContain('anne@a');
  });

  it('names a message the same for every reader, and after it was edited', () => {
    const names = [feed(member), feed(stranger), feed(member, { text: 'Autre.', subject: 'Autre' })].map(
      atom => /<entry>[^]*?<id>([^<]*)<\/id>/.exec(atom)?.[1],
    );
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toContain(message.id);
  });

  it('says who wrote, also of somebody who left', () => {
    expect(feed(member, { author: null })).toMatch(/<author>\s*<name>[^<]+<\/name>/);
  });
});

/** Without the sections in which marks are letters; what stands in them is escaped once more. */
function unwrapped(atom: string): string {
  return atom.replaceAll(/<!\[CDATA\[|\]\]>/g, '');
}
