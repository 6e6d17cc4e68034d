import { Feed } from 'feed';

/** What a feed says of a page that grows. */
export interface AtomFeed {
  readonly title: string;
  readonly description: string;
  /** Of the page, also the feed's permanent id. */
  readonly url: string;
  readonly feedUrl: string;
  readonly updated: Date;
  /** Newest first. */
  readonly entries: readonly AtomEntry[];
}

/** All plain text. */
export interface AtomEntry {
  readonly title: string;
  readonly url: string;
  readonly text: string;
  readonly author: string;
  readonly at: Date;
}

/** An Atom document (RFC 4287). Its library writes titles and summaries as HTML, so plain text becomes that first. */
export function atomOf({ title, description, url, feedUrl, updated, entries }: AtomFeed): string {
  const feed = new Feed({
    id: url,
    title: printable(title),
    description: printable(description),
    link: url,
    copyright: '',
    generator: 'Vigie',
    feedLinks: { atom: feedUrl },
    updated: entries[0]?.at ?? updated,
  });
  for (const entry of entries) {
    feed.addItem({
      title: asHtml(entry.title),
      id: entry.url,
      link: entry.url,
      date: entry.at,
      description: asHtml(entry.text.trim()).replaceAll(/\r?\n/g, '<br>'),
      author: [{ name: printable(entry.author) }],
    });
  }
  return feed.atom1();
}

function asHtml(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** XML 1.0 §2.2 has no place for most control characters, not even escaped; half a surrogate is no character. */
function printable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}
