import { createHash } from 'node:crypto';
import type { Attachment } from '../../foundation/mail/parsed-message.js';
import { bandsOf, overlap, shinglesOf, sketchOf } from './text/min-hash.js';
import { ownLines, plainWords } from './text/plain-words.js';
import { stopWords } from './text/stop-words.js';

/** What is compared of a message; equal ones, or ones that overlap by a third, are the same announcement. */
export interface Wording {
  /** `few`: what one author says in a few words, the same each time. */
  readonly kind: 'words' | 'files' | 'few';
  /** Candidates share one of these: whole numbers below 2^53. */
  readonly bands: readonly number[];
  /** Signed 32-bit numbers; of files and few words, the first four bytes of the hash of each. */
  readonly sketch: readonly number[];
  readonly words: number;
}

export interface Worded {
  /** What its readers see, by mail programs with and without HTML; '' for what it has not. */
  readonly text: string;
  readonly htmlText: string;
  readonly files: readonly WordedFile[];
  /** It answers a message we know: what it quotes is not its own. */
  readonly isReply: boolean;
  readonly subject?: string;
  /** Who says it, a UUID: few words are compared with their own alone, for everybody says the like. */
  readonly by?: string;
}

export type WordedFile = Pick<Attachment, 'sha256' | 'bytes' | 'isInline' | 'mediaType'> &
  Partial<Pick<Attachment, 'filename'>>;

/** Shorter texts are like a thousand others. */
const fewestWords = 20;
/** Fewer that say something, stop words left out, are what anybody writes to anybody. */
const fewestTelling = 6;
/** With a web address, that is what it says. */
const fewestAround = 3;
/** With a file, that is what it says; `Photos` and `img.jpg` are everybody's. */
const fewestBeside = 4;
/** Confirmed by so much of both texts. */
const sameFrom = 1 / 3;
/** A logo in a signature weighs less, and goes with everything its owner writes. */
const logoBytes = 10_000;
/** Programs hang the logo of a signature on answers as a file, too; a poster weighs more. */
const posterBytes = 50_000;
/** Signatures and visiting cards that mail programs add. */
const cards = /^(application\/(pgp|pkcs7|x-pkcs7)|text\/(x-)?vcard)/;
/** Above it the HTML says what the plain text says. */
const equalFrom = 0.9;

/** What the message says to its readers: none for a few words without files, two where HTML and plain text differ. */
export function wordingsOf(message: Worded): Wording[] {
  const { text, htmlText, files, isReply } = message;
  const texts = [text, htmlText].map(each => (isReply ? ownLines(each) : each));
  const wordings = texts.flatMap(each => wordsWording(each) ?? []);
  if (wordings.length === 0)
    return isReply ? filesWording(files.filter(brings)) : withFiles(message, files.filter(says));
  const [first, second] = wordings;
  const isOne =
    first !== undefined && second !== undefined && overlap(first.sketch, second.sketch) >= equalFrom;
  return isOne ? [first] : wordings;
}

/** Whether two wordings are one announcement. */
export function isSame(
  one: Pick<Wording, 'kind' | 'sketch'>,
  other: Pick<Wording, 'kind' | 'sketch'>,
): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'words') return one.sketch.some(file => other.sketch.includes(file));
  return overlap(one.sketch, other.sketch) >= sameFrom;
}

/** How near the nearest of some wordings is to one of old, 0 to 1. */
export function nearness(wordings: readonly Wording[], known: Pick<Wording, 'kind' | 'sketch'>): number {
  const near = wordings.filter(({ kind }) => kind === known.kind);
  return Math.max(0, ...near.map(({ sketch }) => overlap(sketch, known.sketch)));
}

/** Names a wording: equal ones are kept once. */
export function digestOf({ kind, sketch }: Pick<Wording, 'kind' | 'sketch'>): Buffer {
  return createHash('sha256')
    .update(`${kind}\n${sketch.join(',')}`)
    .digest();
}

function wordsWording(text: string): Wording | null {
  const words = plainWords(text);
  if (words.length < fewestWords) return null;
  const shingles = shinglesOf(words);
  return { kind: 'words', bands: bandsOf(shingles), sketch: sketchOf(shingles), words: words.length };
}

/**
 * A picture with another byte in each copy is another file, and the same announcement: under the same title, with the
 * same words beside it and the same name.
 */
function withFiles(message: Worded, files: readonly WordedFile[]): Wording[] {
  const names = files.map(({ filename = '' }) => filename.replaceAll(/\d+/g, '')).toSorted();
  return [...filesWording(files), ...fewWording(message, names.join(' '))];
}

/** The text, or with its subject what says enough to be told apart; word for word. */
function fewWording({ text, htmlText, subject = '', by }: Worded, names = ''): Wording[] {
  if (by === undefined) return [];
  const said = text.trim() === '' ? htmlText : text;
  const withAll = `${subject}\n\n${said}\n\n${names}`;
  const few = [said, withAll].find(each => tells(each, fewestTelling)) ?? withAll;
  if (!tells(few, names === '' ? fewestTelling : fewestBeside)) return [];
  const words = plainWords(few);
  const hash = createHash('sha256')
    .update(`${by}\n${words.join(' ')}`)
    .digest('hex');
  // The digest is made from the sketch: four bytes would be another author's in a million of them.
  const { bands, sketch } = markedBy([hash, hash.slice(13)]);
  return [{ kind: 'few', bands: bands.slice(0, 1), sketch, words: words.length }];
}

function tells(text: string, fewest: number): boolean {
  const telling = plainWords(text).filter(word => !stopWords.has(word));
  return telling.length >= (/https?:\/\/|\bwww\./i.test(text) ? fewestAround : fewest);
}

function says({ bytes, isInline, mediaType }: WordedFile): boolean {
  return !(isInline && bytes < logoBytes) && !cards.test(mediaType);
}

/** What an answer brings of its own: pictures within it are quoted, or its author's logo. */
function brings(file: WordedFile): boolean {
  if (file.isInline || !says(file)) return false;
  return !file.mediaType.startsWith('image/') || file.bytes >= posterBytes;
}

function filesWording(files: readonly WordedFile[]): Wording[] {
  const hashes = [...new Set(files.map(({ sha256 }) => sha256))].toSorted();
  if (hashes.length === 0) return [];
  return [{ kind: 'files', ...markedBy(hashes), words: 0 }];
}

/** Equal or not: every hash is a band of its own. */
function markedBy(hashes: readonly string[]): Pick<Wording, 'bands' | 'sketch'> {
  return {
    bands: hashes.map(hash => Number.parseInt(hash.slice(0, 13), 16)),
    sketch: hashes.map(hash => Number.parseInt(hash.slice(0, 8), 16) | 0),
  };
}
