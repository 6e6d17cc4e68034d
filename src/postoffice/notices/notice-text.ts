import type { Notice, NoticeEntry } from './notice.js';

/** The plain form of a notice: what a phone's lock screen and a terminal show. */
export function noticeText({ paragraphs, quote, entries, afterQuote, action, footer }: Notice): string {
  const blocks = [...paragraphs];
  if (quote !== undefined) blocks.push(quoted(quote));
  if (entries !== undefined) blocks.push(...entries.map(entry => entryText(entry)));
  if (afterQuote !== undefined) blocks.push(afterQuote);
  if (action !== undefined) blocks.push(`${action.label}\n${action.url}`);
  // RFC 3676 §4.3: the signature separator, so that mail programs dim what follows.
  return `${blocks.join('\n\n')}\n\n-- \n${footer}\n`;
}

function entryText({ title, lines, links }: NoticeEntry): string {
  const below = [...lines, ...links.map(({ label, url }) => `${label} ${url.replace(/^mailto:/, '')}`)];
  return [`* ${title}`, ...below.map(line => `  ${line}`)].join('\n');
}

/** A form sends its lines with CRLF, a message with LF. */
function quoted(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(line => `> ${line}`)
    .join('\n');
}
