import { asOneLine, legible } from '../../foundation/one-line.js';
import type { Forum } from './forum.entity.js';
import { type AdCategory, adCategories, type AdSide, adSides } from './forum-thread.entity.js';

export const longestSubject = 120;
/** A long article; what is longer is a document, to be attached. */
export const longestText = 20_000;
export const longestAdWord = 60;

/** What an ad says beside its text. */
export interface AdWords {
  readonly side: AdSide;
  readonly category: AdCategory;
  readonly price: string;
  readonly place: string;
}

/** A thread as it was written, by the names of the fields that each door fills. */
export interface ThreadFields {
  readonly subject: string;
  readonly text: string;
  /** The slug of a category of the forum; empty for none. */
  readonly category: string;
  readonly adSide: string;
  readonly adCategory: string;
  readonly adPrice: string;
  readonly adPlace: string;
}

export interface ThreadWords {
  readonly subject: string;
  readonly text: string;
  readonly category: string;
  /** Null where the forum is none of small ads. */
  readonly ad: AdWords | null;
}

export type TextFault = 'text-missing' | 'text-too-long';
export type ThreadFault =
  | TextFault
  | 'subject-missing'
  | 'subject-too-long'
  | 'side-missing'
  | 'category-missing'
  | 'price-too-long'
  | 'place-too-long';

/** A thread ready to be kept, or every fault of it in the order of the form. */
export function readThread(
  { kind }: Pick<Forum, 'kind'>,
  fields: ThreadFields,
): ThreadWords | { readonly faults: readonly ThreadFault[] } {
  const { side, category, ...words } = adOf(fields);
  const subject = asOneLine(fields.subject);
  const text = plainText(fields.text);
  const faults: ThreadFault[] = [];
  const isAd = kind === 'ads';
  if (isAd && side === null) faults.push('side-missing');
  if (isAd && category === null) faults.push('category-missing');
  if (subject === '') faults.push('subject-missing');
  if (subject.length > longestSubject) faults.push('subject-too-long');
  if (isAd && words.price.length > longestAdWord) faults.push('price-too-long');
  if (isAd && words.place.length > longestAdWord) faults.push('place-too-long');
  faults.push(...textFaults(text));
  if (faults.length > 0) return { faults };
  const ad = isAd && side !== null && category !== null ? { side, category, ...words } : null;
  return { subject, text, category: isAd ? '' : fields.category.trim(), ad };
}

function adOf({ adSide, adCategory, adPrice, adPlace }: ThreadFields) {
  return {
    side: adSides.find(side => side === adSide) ?? null,
    category: adCategories.find(category => category === adCategory) ?? null,
    price: asOneLine(adPrice),
    place: asOneLine(adPlace),
  };
}

/** An answer ready to be kept, or what is wrong with it. */
export function readText(
  given: string,
): { readonly text: string } | { readonly faults: readonly TextFault[] } {
  const text = plainText(given);
  const faults = textFaults(text);
  return faults.length > 0 ? { faults } : { text };
}

function textFaults(text: string): TextFault[] {
  if (text === '') return ['text-missing'];
  return text.length > longestText ? ['text-too-long'] : [];
}

/** Text alone that can be read: ends of lines as one kind, no control character, no blank lines around it. */
export function plainText(given: string): string {
  const text = given
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll(/[ \t]+$/gmu, '')
    .replaceAll(/^\n+|\n+$/g, '');
  return legible(text);
}

/** The text as an answer quotes it (RFC 3676 §4.5), with who wrote it above. @param intro a sentence of the reader’s */
export function quoted(intro: string, text: string): string {
  const lines = text.split('\n').map(line => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));
  return `${[intro, ...lines].join('\n')}\n\n`;
}
