import { type NamedDay, namedDays, namesHour } from './dates.js';
import { meantBy } from './false-friends.js';
import { type Greeting, greetingOf } from './greeting.js';
import { type LinkSigns, linkSigns } from './links.js';
import { mostRead, plainText } from './plain-text.js';
import { isPurpose, type Purpose } from './purposes.js';
import { nearSigns, wordFinder } from './tables.js';
import { settled, type Token, tokensOf } from './tokens.js';
import type { Hit } from './word-finder.js';

/** What a text says by its words and its shape, before anybody asks who wrote it to whom. */
export interface Reading {
  readonly purposes: ReadonlyMap<Purpose, Evidence>;
  readonly marks: ReadonlyMap<string, Evidence>;
  readonly days: readonly NamedDay[];
  readonly hasHour: boolean;
  readonly prices: number;
  readonly questions: number;
  readonly links: LinkSigns;
  readonly words: number;
  /** The first word of its subject, when ads begin so; null otherwise. */
  readonly subjectBegins: string | null;
  /** Its subject is a question. */
  readonly asksInSubject: boolean;
  /** Promotions it names. */
  readonly promotions: number;
  readonly greets: Greeting;
  readonly text: string;
}

export interface Evidence {
  readonly score: number;
  /** As they were written, the weightiest first. */
  readonly words: readonly string[];
}

/** One sign of something, as strong as where it stands. */
interface Sign {
  readonly sign: string;
  readonly at: number;
  readonly score: number;
  readonly written: string;
}

const weightOf = {
  subject: 1.8,
  opening: 1.2,
  body: 1,
  afterthought: 0.4,
  quoted: 0.4,
  signature: 0.25,
} as const;
const openingWords = 40;
const longestSubject = 1_000;
/** Each further sign of the same kind says less than the one before. */
const fading = 0.8;
const mostWordsShown = 4;

export function read(subject: string, body: string, today: string): Reading {
  const { text, links } = plainText(body);
  const head = subject.slice(0, longestSubject).replaceAll(/[\r\n]+/g, ' ');
  const whole = settled(`${head}\n${text}`.slice(0, mostRead));
  const lines = whole.split('\n');
  const tokens = tokensOf(whole);
  const places = placesOf(tokens, lines);
  const hits = meantBy(wordFinder.hits(tokens));
  const signs = [...signsOf(hits, tokens, places, lines), ...pricesIn(tokens)];
  const near = nearIn(signs);
  const evidence = evidenceOf([...signs, ...near]);
  const words = tokens.map(({ word }) => word);
  return {
    purposes: new Map([...evidence].filter((each): each is [Purpose, Evidence] => isPurpose(each[0]))),
    marks: new Map([...evidence].filter(([sign]) => !isPurpose(sign))),
    days: namedDays(whole, words, today),
    hasHour: namesHour(whole),
    prices: signs.filter(({ sign }) => sign === 'price').length,
    questions: words.filter(word => word === '?').length,
    links: linkSigns(links),
    words: words.length,
    subjectBegins: signs.find(({ sign, at }) => at === 0 && sign === 'ad-begins')?.written ?? null,
    asksInSubject: head.trimEnd().endsWith('?'),
    promotions: promotionsIn(words),
    greets: greetingOf(text),
    text: text.trim(),
  };
}

/** How much each word counts, by its place. */
function placesOf(tokens: readonly Token[], lines: readonly string[]): number[] {
  const signature = lines.findIndex((line, at) => at > 0 && /^-- ?$/.test(line));
  const afterthought = lines.findIndex((line, at) => at > 0 && /^\s{0,8}P\.? ?S\b/.test(line));
  const subjectWords = tokens.findIndex(({ line }) => line > 0);
  const firstOfBody = subjectWords < 0 ? tokens.length : subjectWords;
  return tokens.map(({ line }, at) => {
    if (line === 0) return weightOf.subject;
    if (signature > 0 && line > signature) return weightOf.signature;
    if (/^\s{0,8}>/.test(lines[line] ?? '')) return weightOf.quoted;
    if (afterthought > 0 && line >= afterthought) return weightOf.afterthought;
    return at < firstOfBody + openingWords ? weightOf.opening : weightOf.body;
  });
}

function signsOf(
  hits: readonly Hit[],
  tokens: readonly Token[],
  places: readonly number[],
  lines: readonly string[],
): Sign[] {
  const leaning = leaningOf(hits, tokens);
  return hits.map(({ entry, from, to }) => ({
    sign: entry.sign,
    at: from,
    score:
      denial(entry.sign, tokens, from) *
      entry.weight *
      (places[from] ?? 1) *
      foreignness(entry.language, leaning, tokens[from]?.line ?? 0),
    written: writtenFrom(tokens[from], tokens[to], lines),
  }));
}

const longestQuote = 60;

/** As it stands in the text, with its apostrophes. */
function writtenFrom(first: Token | undefined, last: Token | undefined, lines: readonly string[]): string {
  if (first === undefined || last === undefined) return '';
  const line = lines[first.line] ?? '';
  const quote =
    first.line === last.line ? line.slice(first.from, last.to) : `${first.written} … ${last.written}`;
  return quote.slice(0, longestQuote);
}

/** For each line, how many more small words of French than of English it has. */
function leaningOf(hits: readonly Hit[], tokens: readonly Token[]): ReadonlyMap<number, number> {
  const leaning = new Map<number, number>();
  for (const { entry, from } of hits) {
    const step = entry.sign === 'french' ? 1 : entry.sign === 'english' ? -1 : 0;
    const line = tokens[from]?.line ?? 0;
    if (step !== 0) leaning.set(line, (leaning.get(line) ?? 0) + step);
  }
  return leaning;
}

/** A word of one language hardly counts in a line of the other. */
function foreignness(
  language: 'fr' | 'en' | null,
  leaning: ReadonlyMap<number, number>,
  line: number,
): number {
  if (language === null) return 1;
  const against = (leaning.get(line) ?? 0) * (language === 'fr' ? -1 : 1);
  return against >= 2 ? 0.15 : against === 1 ? 0.7 : 1;
}

const negators = new Set([
  'pas',
  'rien',
  'ni',
  'non',
  'sans',
  'jamais',
  'aucun',
  'aucune',
  'not',
  'no',
  'nothing',
  'never',
  'without',
]);
/** What is denied as often as it is said; « vous n’avez pas répondu » is a sign as it stands. */
const deniable = new Set([
  'haste',
  'urgent',
  'commercial',
  'campaign',
  'chain',
  'sale',
  'job',
  'ax',
  'event',
  'charity',
]);

/** « Rien d’urgent », “not for sale”: hardly a sign of it. */
function denial(sign: string, tokens: readonly Token[], from: number): number {
  const before = tokens.slice(Math.max(0, from - 2), from);
  return deniable.has(sign) && before.some(({ word }) => negators.has(word)) ? 0.15 : 1;
}

const currencies = new Set([
  '€',
  '$',
  '£',
  'eur',
  'euro',
  'euros',
  'usd',
  'gbp',
  'chf',
  'dollars',
  'k€',
  'keur',
]);

function pricesIn(tokens: readonly Token[]): Sign[] {
  return tokens.flatMap(({ word, written }, at) => {
    if (!currencies.has(word)) return [];
    const beside = [tokens[at - 1]?.word, tokens[at + 1]?.word].some(each => /^\d/.test(each ?? ''));
    return beside
      ? [{ sign: 'price', at, score: 1, written: `${tokens[at - 1]?.written ?? ''} ${written}`.trim() }]
      : [];
  });
}

function nearIn(signs: readonly Sign[]): Sign[] {
  const bySign = Map.groupBy(signs, ({ sign }) => sign);
  return nearSigns.flatMap(({ sign, first, second, within, weight }) => {
    const others = (bySign.get(second) ?? []).toSorted((a, b) => a.at - b.at);
    let from = 0;
    return (bySign.get(first) ?? [])
      .toSorted((a, b) => a.at - b.at)
      .flatMap(one => {
        while (from < others.length && (others[from]?.at ?? 0) < one.at - within) from++;
        const other = others
          .slice(from, from + 2)
          .find(each => each.at !== one.at && Math.abs(each.at - one.at) <= within);
        if (other === undefined) return [];
        const strength = Math.min(1.8, Math.sqrt((one.score || 1) * (other.score || 1)));
        return [
          {
            sign,
            at: one.at,
            score: weight * Math.min(1.8, Math.max(0.3, strength)),
            written: `${one.written} … ${other.written}`,
          },
        ];
      });
  });
}

/** Different ones: « promo 1998 », « X2001 », “class of 2004”. */
function promotionsIn(words: readonly string[]): number {
  const years = words.flatMap((word, at) => {
    const written = /^x((?:19|20)?\d\d)$/.exec(word)?.[1];
    if (written !== undefined) return [written.slice(-2)];
    const isNamed = /^(?:promos?|promotions?|x|of)$/.test(words[at - 1] ?? '');
    return isNamed && /^(?:19|20)\d\d$/.test(word) ? [word.slice(-2)] : [];
  });
  return new Set(years).size;
}

function evidenceOf(signs: readonly Sign[]): Map<string, Evidence> {
  const bySign = Map.groupBy(signs, ({ sign }) => sign);
  return new Map([...bySign].map(([sign, all]) => [sign, added(all)]));
}

/** Repeating a word proves nothing new: of each only the strongest place counts whole. */
function added(signs: readonly Sign[]): Evidence {
  const strongest = new Map<string, Sign>();
  for (const sign of signs) {
    const key = sign.written.toLowerCase();
    const known = strongest.get(key);
    if (known === undefined || known.score < sign.score) strongest.set(key, sign);
  }
  const kept = [...strongest.values()].toSorted((a, b) => b.score - a.score || a.at - b.at);
  const score = kept.slice(0, 12).reduce((sum, each, at) => sum + each.score * fading ** at, 0);
  return { score, words: kept.slice(0, mostWordsShown).map(({ written }) => written) };
}
