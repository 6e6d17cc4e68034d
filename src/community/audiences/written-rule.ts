import type { Rule, RuleTerm } from './rule.js';

/** A term as people write it: groups by their slug, lists by the name before the @. */
export type WrittenTerm =
  /** An empty group is the list's own. */
  | { readonly kind: 'members' | 'animators'; readonly group: string }
  | { readonly kind: 'promotions'; readonly from: number; readonly to: number }
  | { readonly kind: 'list'; readonly list: string };

/** A rule as forms and commands have it: whoever is in one of `plus` and in none of `minus`. */
export interface WrittenRule {
  readonly plus: readonly WrittenTerm[];
  readonly minus: readonly WrittenTerm[];
}

/** Null without a term to begin with. */
export function ruleOf(plus: readonly RuleTerm[], minus: readonly RuleTerm[]): Rule | null {
  const of = anyOf(plus);
  const less = anyOf(minus);
  return of && less ? { kind: 'minus', of, less } : of;
}

function anyOf(terms: readonly RuleTerm[]): Rule | null {
  const [first] = terms;
  return first === undefined || terms.length === 1 ? (first ?? null) : { kind: 'union', of: terms };
}

/** The terms of a rule of that form; null for one that is nested deeper than a form shows. */
export function termsIn(rule: Rule): { plus: RuleTerm[]; minus: RuleTerm[] } | null {
  if (rule.kind !== 'minus') {
    const plus = termsOfUnion(rule);
    return plus && { plus, minus: [] };
  }
  const [plus, minus] = [termsOfUnion(rule.of), termsOfUnion(rule.less)];
  return plus && minus && { plus, minus };
}

function termsOfUnion(rule: Rule): RuleTerm[] | null {
  if (rule.kind === 'minus') return null;
  if (rule.kind !== 'union') return [rule];
  const parts = rule.of.map(part => termsOfUnion(part));
  return parts.some(part => part === null) ? null : parts.flatMap(part => part ?? []);
}
