import { LinkifyIt } from 'linkify-it';

/** A run of text; `url` null when it is only words. */
export interface LinkedText {
  readonly text: string;
  readonly url: string | null;
}

/** Written addresses only: a fuzzy `name.example` is as often a typing slip as a site. */
const finder = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add('ftp:', null)
  .add('mailto:', null)
  .add('//', null);

/** The text cut at its `http` and `https` addresses. */
export function links(text: string): LinkedText[] {
  const parts: LinkedText[] = [];
  let at = 0;
  for (const match of finder.match(text) ?? []) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), url: null });
    parts.push({ text: match.raw, url: match.url });
    at = match.lastIndex;
  }
  return at < text.length ? [...parts, { text: text.slice(at), url: null }] : parts;
}
