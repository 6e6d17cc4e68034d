import { promotionYears } from '../../../community/audiences/rule.js';
import type { WrittenRule, WrittenTerm } from '../../../community/audiences/written-rule.js';

export type Sign = 'plus' | 'minus';

/** What a line of the form may ask; nothing yet, while it is empty. */
export const lineKinds = [
  'own-members',
  'own-animators',
  'promotions',
  'list',
  'members',
  'animators',
] as const;
export type LineKind = (typeof lineKinds)[number] | '';

/** One line as it was filled in. */
export interface RuleLine {
  readonly kind: LineKind;
  readonly group: string;
  readonly from: string;
  readonly to: string;
  readonly list: string;
}

export type RuleForm = Readonly<Record<Sign, readonly RuleLine[]>>;

export type LineFault =
  'group-missing' | 'list-missing' | 'bad-year' | 'years-backwards' | 'unknown-group' | 'unknown-list';

/** A form as a rule in words, each term with the line it came from; or what is wrong, line by line. */
export type ReadForm =
  | {
      readonly kind: 'written';
      readonly written: WrittenRule;
      readonly lines: Readonly<Record<Sign, readonly number[]>>;
    }
  | { readonly kind: 'faults'; readonly faults: LineFaults };

/** By `plus-0`, `minus-2`. */
export type LineFaults = ReadonlyMap<string, LineFault>;

const emptyLine: RuleLine = { kind: '', group: '', from: '', to: '', list: '' };
const maxLines = 15;
const longest = 80;

/** Reads whatever was sent; a line that is not there is not there. */
export function readRuleForm(body: unknown): RuleForm {
  const fields = new Map<string, unknown>(Object.entries(typeof body === 'object' && body ? body : {}));
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim().slice(0, longest) : '';
  };
  const linesOf = (sign: Sign) =>
    Array.from({ length: maxLines }, (_, i) => ({
      kind: lineKinds.find(kind => kind === text(`${sign}-${i}-kind`)) ?? ('' as const),
      group: text(`${sign}-${i}-group`),
      from: text(`${sign}-${i}-from`),
      to: text(`${sign}-${i}-to`),
      list: text(`${sign}-${i}-list`),
    })).filter(({ kind }) => kind !== '');
  return { plus: linesOf('plus'), minus: linesOf('minus') };
}

/** The form of a rule that exists. */
export function formOf({ plus, minus }: WrittenRule): RuleForm {
  return { plus: plus.map(lineOf), minus: minus.map(lineOf) };
}

/** With empty lines after those that are filled in, to add terms without a script. */
export function withRoom(lines: readonly RuleLine[], sign: Sign): RuleLine[] {
  const empty = sign === 'plus' ? Math.max(1, 2 - lines.length) : 1;
  return [...lines, ...Array.from({ length: empty }, () => emptyLine)].slice(0, maxLines);
}

export function readLines(form: RuleForm): ReadForm {
  const faults = new Map<string, LineFault>();
  const termsOf = (sign: Sign) =>
    form[sign].flatMap((line, place) => {
      const term = termIn(line);
      if (typeof term !== 'string') return [{ term, place }];
      faults.set(`${sign}-${place}`, term);
      return [];
    });
  const [plus, minus] = [termsOf('plus'), termsOf('minus')];
  if (faults.size > 0) return { kind: 'faults', faults };
  return {
    kind: 'written',
    written: { plus: plus.map(({ term }) => term), minus: minus.map(({ term }) => term) },
    lines: { plus: plus.map(({ place }) => place), minus: minus.map(({ place }) => place) },
  };
}

function termIn({ kind, group, from, to, list }: RuleLine): WrittenTerm | LineFault {
  switch (kind) {
    case 'own-members':
      return { kind: 'members', group: '' };
    case 'own-animators':
      return { kind: 'animators', group: '' };
    case 'members':
    case 'animators':
      return group === '' ? 'group-missing' : { kind, group: group.toLowerCase() };
    case 'list':
      return list === '' ? 'list-missing' : { kind, list: list.toLowerCase() };
    default:
      return yearsIn(from, to === '' ? from : to);
  }
}

function yearsIn(fromText: string, toText: string): WrittenTerm | LineFault {
  const [from, to] = [yearIn(fromText), yearIn(toText)];
  if (from === null || to === null) return 'bad-year';
  return from > to ? 'years-backwards' : { kind: 'promotions', from, to };
}

function yearIn(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= promotionYears.least && year <= promotionYears.most ? year : null;
}

function lineOf(term: WrittenTerm): RuleLine {
  switch (term.kind) {
    case 'promotions':
      return { ...emptyLine, kind: 'promotions', from: String(term.from), to: String(term.to) };
    case 'list':
      return { ...emptyLine, kind: 'list', list: term.list };
    default:
      return term.group === ''
        ? { ...emptyLine, kind: `own-${term.kind}` }
        : { ...emptyLine, kind: term.kind, group: term.group };
  }
}
