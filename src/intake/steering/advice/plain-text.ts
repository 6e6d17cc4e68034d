/** More than anybody reads of an announcement; what follows changes no advice. In UTF-16 units. */
export const mostRead = 65_536;

/** A body as its reader sees it, with the addresses its links lead to. */
export interface PlainText {
  readonly text: string;
  readonly links: readonly Link[];
}

export interface Link {
  /** As far as it was read. */
  readonly url: string;
  /** What a reader sees in its place; null for an address written out. */
  readonly shown: string | null;
}

const startsTag =
  /<(?:!doctype|html|head|body|p|div|br|table|a|span|h[1-6]|ul|ol|li|b|i|strong|em|img|font|center)[\s/>]/i;
const block = /^<\/?(?:p|div|br|table|tr|td|h[1-6]|ul|ol|li|hr|blockquote|section|title)\b/i;
const longestTag = 4_000;
const mostLinks = 200;

/** Plain text of a body, HTML or not, in linear time whatever it holds. */
export function plainText(body: string): PlainText {
  const read = body.slice(0, mostRead);
  return startsTag.test(read) ? ofHtml(read) : { text: read, links: writtenLinks(read) };
}

function ofHtml(html: string): PlainText {
  const pieces: string[] = [];
  const links: Link[] = [];
  let open: { readonly url: string; readonly from: number } | null = null;
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const end = start < 0 ? -1 : html.indexOf('>', start);
    // A tag that never closes hides the rest in a browser; an advice had better read it.
    if (end < 0) {
      pieces.push(html.slice(at));
      break;
    }
    pieces.push(html.slice(at, start));
    const tag = html.slice(start, Math.min(end + 1, start + longestTag));
    if (block.test(tag)) pieces.push('\n');
    if (/^<a\s/i.test(tag)) open = { url: addressIn(tag), from: pieces.length };
    else if (open !== null && /^<\/a\b/i.test(tag)) {
      if (links.length < mostLinks)
        links.push({ url: open.url, shown: pieces.slice(open.from).join('').trim() });
      open = null;
    }
    at = afterHidden(html, tag, end + 1);
  }
  const text = decoded(pieces.join(''));
  return { text, links: [...links, ...writtenLinks(text)] };
}

/** What a script or a style sheet holds is no text. */
function afterHidden(html: string, tag: string, after: number): number {
  const hidden = /^<(script|style|title)\b/i.exec(tag)?.[1]?.toLowerCase();
  if (hidden === undefined || hidden === 'title') return after;
  const close = html.slice(after).search(hidden === 'script' ? /<\/script/i : /<\/style/i);
  return close < 0 ? html.length : after + close;
}

function addressIn(tag: string): string {
  const found = /\shref\s{0,3}=\s{0,3}(?:"([^"]{0,2000})|'([^']{0,2000})|([^\s>]{1,2000}))/i.exec(tag);
  return decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

function writtenLinks(text: string): Link[] {
  const links: Link[] = [];
  for (const [url] of text.matchAll(/(?:https?:\/\/|www\.)[^\s<>"')\]]{1,2000}/gi)) {
    if (links.length >= mostLinks) break;
    links.push({ url, shown: null });
  }
  return links;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  oelig: 'œ',
  aelig: 'æ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  deg: '°',
  sup2: '²',
};

function decoded(text: string): string {
  return text.replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/gi, (whole, name: string) => {
    if (name.startsWith('#')) return ofCode(name);
    // `&eacute;`: the accents are put aside later, for all words alike.
    const accented = /^([a-z])(?:acute|grave|circ|uml|cedil|tilde|ring)$/i.exec(name)?.[1];
    return accented ?? named[name.toLowerCase()] ?? whole;
  });
}

function ofCode(name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
}
