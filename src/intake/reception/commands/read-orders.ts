import { startOfDay } from '../../../foundation/i18n/calendar.js';
import { isRandomToken } from '../../../foundation/mail/token.js';
import { ownLines } from './own-lines.js';
import { courtesies, endWords, modeWords, orderWords, refusals, wordsOf } from './words.js';

/** One thing somebody asks of a list by mail. */
export type Order =
  | { readonly kind: 'help' | 'subscribe' | 'unsubscribe' | 'who' }
  /** `mode` null: none that we know. `until` null: until resumed. */
  | { readonly kind: 'mode'; readonly mode: 'each' | 'paused' | null; readonly until: Date | null }
  | { readonly kind: 'confirm' | 'refuse'; readonly token: string };

export interface ReadOrders {
  readonly orders: readonly Order[];
  /** The first line that was no order: nothing was read from there on. Null when all was understood. */
  readonly stoppedAt: string | null;
}

/** Nobody needs more in one message; a machine that tries words would. */
export const maxOrders = 5;
const longestStop = 100;

/**
 * Reads a message to `-request@`: its subject when that is an order, then the lines its author wrote.
 * @param timeZone where the days they name begin
 */
export function readOrders(
  { subject, text }: { readonly subject: string; readonly text: string },
  listName: string,
  timeZone: string,
): ReadOrders {
  const names = new Set(wordsOf(listName));
  const first = readLine(withoutMarks(subject), names, timeZone);
  const orders: Order[] = isOrder(first) ? [first] : [];
  let stoppedAt: string | null = null;
  for (const line of ownLines(text)) {
    const read = readLine(line, names, timeZone);
    if (read === 'end') break;
    if (read === 'nothing') continue;
    if (read === 'unknown') {
      stoppedAt = line.slice(0, longestStop);
      break;
    }
    if (!orders.some(order => isSame(order, read))) orders.push(read);
  }
  return { orders: orders.slice(0, maxOrders), stoppedAt };
}

/** What a reply to a confirmation says: it confirms, unless its first word is a no. */
export function readReply(text: string, token: string): Order {
  const [line = ''] = ownLines(text).filter(own => own !== '');
  const [word = ''] = wordsOf(line);
  return { kind: refusals.has(word) ? 'refuse' : 'confirm', token };
}

/** What somebody who asks for a list wrote to those in charge. */
export function readReason(text: string): string {
  return ownLines(text).join('\n').trim();
}

type Read = Order | 'nothing' | 'unknown' | 'end';

function readLine(line: string, names: ReadonlySet<string>, timeZone: string): Read {
  const token = /^\s*confirm\w*\s+(\S+)\s*$/i.exec(line)?.[1];
  if (token !== undefined && isRandomToken(token)) return { kind: 'confirm', token: token.toLowerCase() };
  if (line.trim() === '?') return { kind: 'help' };
  const words = wordsOf(line);
  const [only] = words;
  if (words.length === 1 && only !== undefined && endWords.has(only)) return 'end';
  const date = takeDate(line, timeZone);
  // A pause until the 31st of February must not become one without end.
  if (date === null) return 'unknown';
  const { until, rest } = date;
  const meant = wordsOf(rest).filter(word => !courtesies.has(word) && !names.has(word));
  if (meant.length === 0) return /[\p{L}\p{N}]/u.test(line) && words.length === 0 ? 'unknown' : 'nothing';
  return orderOf(meant, until) ?? 'unknown';
}

function orderOf(meant: readonly string[], until: Date | null): Order | null {
  const all = (words: ReadonlySet<string>) => meant.every(word => words.has(word));
  if (modeWords.has(meant[0] ?? '') || all(orderWords.paused) || all(orderWords.each)) {
    return modeIn(
      meant.filter(word => !modeWords.has(word)),
      until,
    );
  }
  if (until !== null) return null;
  if (all(orderWords.help)) return { kind: 'help' };
  if (all(orderWords.unsubscribe)) return { kind: 'unsubscribe' };
  if (all(orderWords.subscribe)) return { kind: 'subscribe' };
  return all(orderWords.who) ? { kind: 'who' } : null;
}

function modeIn(words: readonly string[], until: Date | null): Order {
  const all = (known: ReadonlySet<string>) => words.length > 0 && words.every(word => known.has(word));
  if (all(orderWords.paused)) return { kind: 'mode', mode: 'paused', until };
  return { kind: 'mode', mode: all(orderWords.each) ? 'each' : null, until: null };
}

/** `2026-08-31` or `31/08/2026`: the day a pause ends. Null for a date that no calendar has. */
function takeDate(line: string, timeZone: string): { until: Date | null; rest: string } | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(line);
  const french = iso === null ? /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(line) : null;
  const [year, month, day] = iso?.slice(1) ?? french?.slice(1).toReversed() ?? [];
  const found = iso ?? french;
  if (found === null) return { until: null, rest: line };
  const until = startOfDay(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`, timeZone);
  return until && { until, rest: line.replace(found[0], ' ') };
}

/** `Re: [golf] aide` is the answer of somebody who corrects their message. */
function withoutMarks(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|rép|tr|fwd?)\s*:)+/i, '').replace(/^\s*\[[^\]]{0,60}\]/, '');
}

function isOrder(read: Read): read is Order {
  return typeof read === 'object';
}

function isSame(one: Order, other: Order): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Changes something, so that it needs to be its author's. */
export function isChange({ kind }: Order): boolean {
  return kind === 'subscribe' || kind === 'unsubscribe' || kind === 'mode';
}
