/** A day named in a text. */
export interface NamedDay {
  /** `2027-03-12`; the year is guessed when the text leaves it out. */
  readonly day: string;
  readonly isFuture: boolean;
}

const months = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];
const monthOf = new Map(months.flatMap((names, at) => names.map(name => [name, at + 1] as const)));
const mostDays = 20;

/** Days as digits: 12/03/2027, 12.3.27, 2027-03-12, 12/03. */
const numericDay = /(?<![\d/.-])(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{1,4}))?(?![\d/.-]*\d)/g;
/** 19h, 19h30, 19:30, 7pm, 7.30 p.m. */
const hour =
  /(?<!\d)(?:[01]?\d|2[0-3]) ?(?:h(?:[0-5]\d)?|:[0-5]\d|(?:[.:][0-5]\d)? ?[ap]\.?m\.?)(?![\p{L}\d])/giu;

/** The days of a text that say when something is, in either language's order of words. */
export function namedDays(text: string, words: readonly string[], today: string): NamedDay[] {
  const found = [...inDigits(text, today), ...inWords(words, today)];
  return [...new Map(found.map(day => [day, day])).keys()]
    .slice(0, mostDays)
    .map(day => ({ day, isFuture: day >= today }));
}

export function namesHour(text: string): boolean {
  return text.search(hour) >= 0;
}

function inDigits(text: string, today: string): string[] {
  return Array.from(text.matchAll(numericDay), ([, a = '', sign, b = '', c]) => {
    if (a.length === 4) return c === undefined ? null : dayOf(Number(a), Number(b), Number(c), today);
    // Without a year only a slash makes a day: 3.5 is a number, 10-12 is from ten to twelve.
    if (a.length > 2 || (c === undefined && sign !== '/')) return null;
    if (c !== undefined && c.length !== 2 && c.length !== 4) return null;
    return dayOf(c === undefined ? null : fullYear(Number(c)), Number(b), Number(a), today);
  }).filter(day => day !== null);
}

function inWords(words: readonly string[], today: string): string[] {
  return words.flatMap((word, at) => {
    const month = monthOf.get(word);
    if (month === undefined) return [];
    const before = numberIn(words[at - 1]) ?? (words[at - 1] === 'of' ? numberIn(words[at - 2]) : null);
    const after = numberIn(words[at + 1]);
    if (before !== null && before <= 31) return dayOf(yearIn(words[at + 1]), month, before, today) ?? [];
    // "March 12", "March 12, 2027"
    if (after !== null && after <= 31) return dayOf(yearIn(words[at + 2]), month, after, today) ?? [];
    return [];
  });
}

/** `12`, `1er`, `3rd`. */
function numberIn(word: string | undefined): number | null {
  const digits = /^(\d{1,2})(?:er|e|st|nd|rd|th)?$/.exec(word ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function yearIn(word: string | undefined): number | null {
  return /^(?:19|20)\d\d$/.test(word ?? '') ? Number(word) : null;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** Without a year the day is the next one of that name, as people speak of what comes. */
function dayOf(year: number | null, month: number, day: number, today: string): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const wanted = written(year ?? Number(today.slice(0, 4)), month, day);
  if (year !== null) return year < 1900 || year > 2199 ? null : wanted;
  return wanted >= today ? wanted : written(Number(today.slice(0, 4)) + 1, month, day);
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
