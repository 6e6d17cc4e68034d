import { unaccented, wordsIn } from './words-in.js';

/*
 * What is not a word, as lexemes no word can be: the place, the month, the author. One index then answers all of a
 * question, and the rarest part of it leads.
 */

export function placeMark(placeId: string): string {
  return `p:${placeId.slice(0, 8)}`;
}

/** @param month `2026-03` */
export function monthMark(month: string): string {
  return `m:${month}`;
}

export function yearMark(year: string): string {
  return `y:${year}`;
}

/** The month of a message, in UTC: only a way to cut the archive in pieces. */
export function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}

export function authorMarks(name: string): string[] {
  return [...new Set(wordsIn(name).map(({ word }) => `a:${unaccented(word)}`))];
}

/** Found by who knows it whole. */
export function addressMark(address: string): string {
  return `e:${address.toLowerCase()}`;
}

export const attachmentMark = 'f:';
