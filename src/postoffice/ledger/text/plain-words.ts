import { commonPhrases } from './common-phrases.js';
import { closingWords, greetingWords } from './politeness.js';

/** What is read of a text at most: more would be work without knowledge. */
const mostWords = 20_000;
/** A greeting or a closing formula is a line of so many words at most. */
const longestFormula = 9;
/** A signature is short; what follows a false one is text. */
const longestSignatureLines = 10;

/**
 * The words of a text that say what it says: without greetings, signatures, marks of quoting, stock phrases, addresses
 * made for one reader; case, accents and look-alike letters put aside. Linear in the length of the text.
 */
export function plainWords(text: string): string[] {
  const lines = text.split('\n').map(unquoted);
  const body = withoutClosing(withoutSignature(withoutGreeting(lines)));
  const words = wordsOf(withoutAddresses(body.join('\n')));
  return withoutStockPhrases(words.slice(0, mostWords));
}

/** Folded words, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(word => (isSpeltWithDigits(word) ? spelt(word) : word));
}

/** `tr4nsf0rm` is read as what it looks like; `18h30` and `x2003` are not spelt. */
function isSpeltWithDigits(word: string): boolean {
  return /\p{L}\d\p{L}/u.test(word) && /^\p{L}/u.test(word) && word.length > 3;
}

const digitLetters: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

function spelt(word: string): string {
  return word.replaceAll(/\d/g, digit => digitLetters[digit] ?? digit);
}

/** The lines that are not quoted from another message, the line that leads them in left out too. */
export function ownLines(text: string): string {
  const lines = text.split('\n');
  const cut = lines.findIndex(line =>
    /^\s*-{3,}\s*(original message|message (d.origine|original|transf))/i.test(line),
  );
  const kept = cut < 0 ? lines : lines.slice(0, cut);
  return kept.filter((line, at) => !isQuoted(line) && !(isLeadIn(line) && nextIsQuoted(kept, at))).join('\n');
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}[>|]/.test(line);
}

/** "On Monday … wrote:", "Le lundi … a écrit :", whoever's program wrote it. */
function isLeadIn(line: string): boolean {
  return (
    line.length < 300 && /:\s*$/.test(line) && /\b(wrote|a écrit|a ecrit|schrieb|escribió)\b/i.test(line)
  );
}

function nextIsQuoted(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find(line => line.trim() !== '');
  return next !== undefined && isQuoted(next);
}

function unquoted(line: string): string {
  return line.replace(/^(?:\s{0,3}[>|]){1,20}\s?/, '').trim();
}

function withoutGreeting(lines: readonly string[]): string[] {
  const first = lines.findIndex(line => line !== '');
  if (first < 0) return [];
  const words = wordsOf(lines[first] ?? '');
  return lines.slice(isFormula(words, greetingWords) ? first + 1 : first);
}

/** RFC 3676 §4.3: "-- " alone on a line. */
function withoutSignature(lines: readonly string[]): string[] {
  const at = lines.findLastIndex(line => /^--\s?$/.test(line));
  const isSignature = at > 0 && lines.length - at <= longestSignatureLines;
  return isSignature ? lines.slice(0, at) : [...lines];
}

/** A closing formula near the end, with the name and the titles below it. */
function withoutClosing(lines: readonly string[]): string[] {
  const from = Math.max(0, lines.length - 2 * longestSignatureLines);
  const at = lines.findIndex((line, index) => index >= from && isFormula(wordsOf(line), closingWords));
  const isLast =
    at > 0 &&
    lines
      .slice(at + 1)
      .filter(line => line !== '')
      .every(isShort);
  return isLast ? lines.slice(0, at) : [...lines];
}

function isShort(line: string): boolean {
  return wordsOf(line).length <= longestFormula;
}

function isFormula(words: readonly string[], formulas: ReadonlySet<string>): boolean {
  if (words.length === 0 || words.length > longestFormula) return false;
  return formulas.has(words[0] ?? '') || formulas.has(words.slice(0, 2).join(' '));
}

/**
 * A web address says its host and no more: what follows may be made for one reader. Mail addresses and long codes are
 * made for one reader too.
 */
function withoutAddresses(text: string): string {
  return text
    .replaceAll(/\bhttps?:\/\/(?:www\.)?([\p{L}\p{N}.-]{1,253})[^\s<>"')\]]*/giu, ' $1 ')
    .replaceAll(/[^\s<>"'(@]{1,64}@[\p{L}\p{N}.-]{1,253}/gu, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])(?=[\w-]{0,200}\d)[\w-]{16,200}(?![\p{L}\p{N}])/gu, ' ');
}

/** Letters of other alphabets that are read as Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аa',
    'еe',
    'оo',
    'рp',
    'сc',
    'уy',
    'хx',
    'іi',
    'ѕs',
    'јj',
    'һh',
    'ԁd',
    'ɡg',
    'οo',
    'αa',
    'νv',
    'ρp',
    'ιi',
    'κk',
    'τt',
    'υu',
    'ıi',
    'łl',
    'øo',
    'œoe',
    'æae',
    'ßss',
  ].map(([from = '', ...to]) => [from, to.join('')]),
);
const lookAlikeLetters = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu');

/** Fillers that are drawn as nothing, though they are letters and signs: of Hangul, Khmer and Braille. */
const blanks = /[\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/gu;

/** Lower case, without accents, invisible characters and look-alike letters. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(blanks, '')
    .toLowerCase()
    .replaceAll(lookAlikeLetters, letter => lookAlikes[letter] ?? letter);
}

/** Wishes and thanks that everybody writes are nobody's announcement. */
function withoutStockPhrases(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = phraseAt(words, at);
    if (length === 0) kept.push(words[at] ?? '');
    at += Math.max(1, length);
  }
  return kept;
}

/** How many words the longest stock phrase that begins here has; 0 for none. */
function phraseAt(words: readonly string[], at: number): number {
  const phrases = phrasesByFirstWord.get(words[at] ?? '') ?? [];
  const found = phrases.find(phrase => phrase.every((word, offset) => words[at + offset] === word));
  return found?.length ?? 0;
}

const phrasesByFirstWord = new Map<string, string[][]>();
for (const phrase of commonPhrases) {
  const words = wordsOf(phrase);
  const [first = ''] = words;
  phrasesByFirstWord.set(
    first,
    [...(phrasesByFirstWord.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
  );
}
