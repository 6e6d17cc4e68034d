import type { ArticleWords } from './article.entity.js';
import { lineCount, signCount } from './article-lines.js';
import type { Letter } from './letter.entity.js';

type Limits = Pick<Letter, 'maxLines' | 'lineWidth'>;

export type ArticleField = keyof ArticleWords;

/** What keeps an article from being proposed; figures are for the sentence. */
export type ArticleFault =
  | { readonly code: 'title-missing' | 'text-missing' | 'date-missing' | 'date-strange' | 'link-strange' }
  | { readonly code: 'title-too-long' | 'contact-too-long'; readonly signs: number; readonly most: number }
  /** Of the calendar, one line. */
  | { readonly code: 'line-too-long'; readonly signs: number; readonly most: number }
  | { readonly code: 'too-many-lines'; readonly lines: number; readonly most: number };

/** A subject that a phone shows whole. */
const mostTitleSigns = 100;
const mostContactSigns = 120;
/** What the table takes; nobody writes more within eight lines. */
const mostUnits = { title: 200, text: 8000, contact: 300, link: 1000 } as const;

/** Everything that is wrong with what somebody would announce, field by field. */
export function articleFaults(words: ArticleWords, isCalendar: boolean, limits: Limits): ArticleFault[] {
  return [
    ...titleFaults(words.title, isCalendar, limits),
    ...(isCalendar ? [] : textFaults(words.text, limits)),
    ...dateFaults(words, isCalendar),
    ...contactFaults(words.contact),
    ...(isLink(words.link) ? [] : [{ code: 'link-strange' } as const]),
  ];
}

/** The field a fault is about. */
export function fieldOfFault({ code }: ArticleFault): ArticleField {
  switch (code) {
    case 'title-missing':
    case 'title-too-long':
    case 'line-too-long':
      return 'title';
    case 'text-missing':
    case 'too-many-lines':
      return 'text';
    case 'date-missing':
    case 'date-strange':
      return 'eventOn';
    case 'contact-too-long':
      return 'contact';
    case 'link-strange':
      return 'link';
  }
}

/** A draft keeps what was typed, as far as the table can hold it. */
export function fitsTheTable(words: ArticleWords): boolean {
  return (['title', 'text', 'contact', 'link'] as const).every(
    field => words[field].length <= mostUnits[field],
  );
}

function titleFaults(title: string, isCalendar: boolean, { lineWidth }: Limits): ArticleFault[] {
  const signs = signCount(title);
  const most = isCalendar ? lineWidth : mostTitleSigns;
  if (title === '') return [{ code: 'title-missing' }];
  const isTooLong = signs > most || title.length > mostUnits.title;
  return isTooLong ? [{ code: isCalendar ? 'line-too-long' : 'title-too-long', signs, most }] : [];
}

function textFaults(text: string, { maxLines, lineWidth }: Limits): ArticleFault[] {
  const lines = lineCount(text, lineWidth);
  if (lines === 0) return [{ code: 'text-missing' }];
  const isTooLong = lines > maxLines || text.length > mostUnits.text;
  return isTooLong ? [{ code: 'too-many-lines', lines, most: maxLines }] : [];
}

/** Without its date an event could be announced for ever. */
function dateFaults({ category, eventOn }: ArticleWords, isCalendar: boolean): ArticleFault[] {
  if (eventOn === null) return isCalendar || category === 'events' ? [{ code: 'date-missing' }] : [];
  return isDay(eventOn) ? [] : [{ code: 'date-strange' }];
}

function contactFaults(contact: string): ArticleFault[] {
  const signs = signCount(contact);
  const isTooLong = signs > mostContactSigns || contact.length > mostUnits.contact;
  return isTooLong ? [{ code: 'contact-too-long', signs, most: mostContactSigns }] : [];
}

/** A day somebody may live to see, as a date field writes it: the year 9999 is a slip, and no table has a year 0. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return (
    /^(?:19|2[01])\d\d-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(text)
  );
}

/** Pages of the web only: a letter goes to thousands, and `javascript:` is an address too. */
function isLink(link: string): boolean {
  if (link === '') return true;
  const url = URL.parse(link);
  return (
    link.length <= mostUnits.link && url !== null && /^https?:$/.test(url.protocol) && url.username === ''
  );
}
