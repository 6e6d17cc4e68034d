import { Matches, type ValidationOptions } from 'class-validator';

/**
 * Controls, ends of lines, and what turns the direction of text around (UAX #9 §2): in a name they would make the words
 * after it on a page or in a header read backwards (CVE-2021-42574). Marks that Arabic or Hebrew need are none of them.
 */
const controls = String.raw`\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069`;
const oneLine = new RegExp(`^[^${controls}]*$`, 'u');
const breaks = new RegExp(String.raw`[${controls}\s]+`, 'gu');

/** What people write in a field is one line that reads as it is written. */
export function OneLine(options: ValidationOptions = {}): PropertyDecorator {
  return Matches(oneLine, options);
}

export function isOneLine(text: string): boolean {
  return oneLine.test(text);
}

/** Out of a file or a mail, where nobody can be asked to write it again. */
export function asOneLine(text: string): string {
  return legible(text.replaceAll(breaks, ' ').trim());
}

/** What has a width of its own or none, and no ink: a title of nothing else can't be read, nor followed as a link. */
const inkless = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\s\u2800]*$/u;
/** Vedic and Hebrew texts pile up half of it; more is written to cover the lines of others. */
const mostMarks = 8;
const piles = new RegExp(String.raw`(\p{M}{${mostMarks}})\p{M}+`, 'gu');

/** As its reader can see it: empty where nothing shows, and with no pile of marks on one letter. */
export function legible(text: string): string {
  return inkless.test(text) ? '' : text.replaceAll(piles, '$1');
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
/** What people write takes no more units for a sign; a pile of marks on one letter does. */
const unitsForOne = 4;

/** At most so many signs, with an ellipsis for what is left out; no sign is torn. */
export function shortened(text: string, most: number): string {
  // A sign has one unit or more, and to count them takes a hundred times as long.
  if (text.length <= most) return text;
  let kept = '';
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    count += 1;
    if (count > most || kept.length + segment.length > most * unitsForOne) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return text;
}
