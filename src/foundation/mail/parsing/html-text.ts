import { compile } from 'html-to-text';
import type { HtmlToTextOptions } from 'html-to-text';

// Above these a conversion takes seconds or overflows the stack; the tags are then merely taken out.
const MAX_CONVERTED_CHARS = 1_000_000;
const MAX_CONVERTED_TAGS = 20_000;

const LAYOUT: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: 200, ellipsis: '' },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(selector => ({ selector, options: { uppercase: false } })),
  ],
};

// Preparing the layout costs several times what converting a usual message does.
const convert = compile(LAYOUT);

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** HTML as plain text, in linear time whatever it holds; about `maxChars` of it when it is a monster. */
export function htmlToPlainText(html: string, maxChars: number): string {
  if (html.length > MAX_CONVERTED_CHARS || countTags(html) > MAX_CONVERTED_TAGS)
    return stripTags(html, maxChars);
  try {
    return convert(html);
  } catch {
    return stripTags(html, maxChars);
  }
}

/** How many tags the HTML may open or close at most, for the price of a search. */
export function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count++;
  return count;
}

function stripTags(html: string, maxChars: number): string {
  let text = '';
  let at = 0;
  while (at < html.length && text.length <= maxChars) {
    const open = html.indexOf('<', at);
    text += html.slice(at, open < 0 ? html.length : open);
    if (open < 0) break;
    at = endOfTag(html, open);
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  }
  return text
    .replaceAll(/&(#\d{1,7}|[a-z]{2,5});/gi, decodeEntity)
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .trim();
}

// What a script or a style sheet holds is no text; one that never ends takes the rest with it, as in a browser.
function endOfTag(html: string, open: number): number {
  const close = html.indexOf('>', open);
  const hidden = /^<(script|style)\b/i.exec(html.slice(open, open + 8))?.[1];
  if (close < 0) return html.length;
  if (!hidden) return close + 1;
  const closing = new RegExp(`</${hidden}`, 'gi');
  closing.lastIndex = close;
  return closing.exec(html)?.index ?? html.length;
}

function decodeEntity(written: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? written;
  const code = Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
