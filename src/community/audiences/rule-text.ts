import { promotionYears } from './rule.js';
import type { WrittenRule, WrittenTerm } from './written-rule.js';

/** What is wrong with a text, and which part of it. */
export interface RuleTextFault {
  readonly code: 'unknown-term' | 'years-backwards' | 'nothing-to-begin-with';
  readonly part: string;
}

/**
 * Reads `members; promotions 1998-2002; minus list bureau`: terms between semicolons, those after `minus` taken away
 * from all the others.
 */
export function readRuleText(text: string): WrittenRule | RuleTextFault {
  const parts = text
    .split(';')
    .map(part => part.trim().replaceAll(/\s+/g, ' '))
    .filter(part => part !== '');
  const plus: WrittenTerm[] = [];
  const minus: WrittenTerm[] = [];
  for (const part of parts) {
    const [, sign, words = ''] = /^(minus )?(.*)$/i.exec(part) ?? [];
    const term = readTerm(words);
    if ('code' in term) return { ...term, part };
    (sign === undefined ? plus : minus).push(term);
  }
  return plus.length === 0 ? { code: 'nothing-to-begin-with', part: text } : { plus, minus };
}

/** As `readRuleText` reads it. */
export function ruleText({ plus, minus }: WrittenRule): string {
  return [...plus.map(termText), ...minus.map(term => `minus ${termText(term)}`)].join('; ');
}

function readTerm(words: string): WrittenTerm | Pick<RuleTextFault, 'code'> {
  const group = /^(members|animators)(?: of ([a-z0-9-]+))?$/i.exec(words);
  if (group)
    return { kind: group[1]?.toLowerCase() === 'members' ? 'members' : 'animators', group: group[2] ?? '' };
  const list = /^list ([a-z0-9._-]+)$/i.exec(words);
  if (list) return { kind: 'list', list: (list[1] ?? '').toLowerCase() };
  const years = /^promotions? (\d{4})(?: ?[-–] ?(\d{4}))?$/i.exec(words);
  return years ? readYears(Number(years[1]), Number(years[2] ?? years[1])) : { code: 'unknown-term' };
}

function readYears(from: number, to: number): WrittenTerm | Pick<RuleTextFault, 'code'> {
  if (from < promotionYears.least || to > promotionYears.most) return { code: 'unknown-term' };
  return from > to ? { code: 'years-backwards' } : { kind: 'promotions', from, to };
}

function termText(term: WrittenTerm): string {
  switch (term.kind) {
    case 'list':
      return `list ${term.list}`;
    case 'promotions':
      return term.from === term.to ? `promotion ${term.from}` : `promotions ${term.from}-${term.to}`;
    default:
      return term.group === '' ? term.kind : `${term.kind} of ${term.group}`;
  }
}
