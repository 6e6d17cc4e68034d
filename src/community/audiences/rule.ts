/** Who is on a list, as a value. Groups and lists are named by their ids, since their names may change. */
export type Rule = RuleTerm | RuleUnion | RuleMinus;

/** A set of people that the directory, a group or a list already knows. */
export type RuleTerm =
  /** A null group is the list's own. */
  | { readonly kind: 'members' | 'animators'; readonly groupId: string | null }
  /** Years of entry, both included. */
  | { readonly kind: 'promotions'; readonly from: number; readonly to: number }
  /** Whoever is on another list, by hand or by its own rule. */
  | { readonly kind: 'list'; readonly listId: string };

export interface RuleUnion {
  readonly kind: 'union';
  /** At least one. */
  readonly of: readonly Rule[];
}

export interface RuleMinus {
  readonly kind: 'minus';
  readonly of: Rule;
  readonly less: Rule;
}

/** A form that people can still read back as a sentence. */
export const maxNesting = 6;
/** Of one rule: more is a list made by hand in disguise. */
export const maxTerms = 30;
export const promotionYears = { least: 1794, most: 2200 } as const;

/** Every term of a rule, in the order in which they are read. */
export function termsOf(rule: Rule): RuleTerm[] {
  if (rule.kind === 'union') return rule.of.flatMap(part => termsOf(part));
  return rule.kind === 'minus' ? [...termsOf(rule.of), ...termsOf(rule.less)] : [rule];
}

/** The lists a rule asks, itself and not through another list. */
export function listsAsked(rule: Rule): string[] {
  return termsOf(rule).flatMap(term => (term.kind === 'list' ? [term.listId] : []));
}
