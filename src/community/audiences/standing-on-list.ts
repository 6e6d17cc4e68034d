import type { BearerFacts } from './bearer-facts.js';
import { type Rule, type RuleTerm } from './rule.js';
import type { RuleBook } from './rule-book.js';

/** Where somebody stands with a list, and what makes it so. The same answer as `rule-sql.ts`, for one bearer. */
export interface StandingOnList {
  readonly isIn: boolean;
  readonly isByHand: boolean;
  /** Left, or was excluded: no rule brings them back. */
  readonly hasLeft: boolean;
  /** The terms that bring them in. */
  readonly because: readonly RuleTerm[];
  /** The terms that take them out. */
  readonly despite: readonly RuleTerm[];
}

/** Deceased people are on no list: not asked about here. */
export function standingOnList(
  listId: string,
  book: RuleBook,
  facts: BearerFacts,
  path: readonly string[] = [],
): StandingOnList {
  const state = facts.subscriptions.get(listId);
  const isByHand = state === 'subscribed';
  const hasLeft = state === 'unsubscribed';
  const rule = path.includes(listId) ? null : book.ruleOf(listId);
  if (rule === null) return { isIn: isByHand, isByHand, hasLeft, because: [], despite: [] };
  const held = holds(rule, { listId, book, facts, path: [...path, listId] });
  return { ...held, isIn: isByHand || (held.isIn && !hasLeft), isByHand, hasLeft };
}

interface Place {
  readonly listId: string;
  readonly book: RuleBook;
  readonly facts: BearerFacts;
  readonly path: readonly string[];
}

interface Held {
  readonly isIn: boolean;
  readonly because: readonly RuleTerm[];
  readonly despite: readonly RuleTerm[];
}

const out: Held = { isIn: false, because: [], despite: [] };

function holds(rule: Rule, place: Place): Held {
  switch (rule.kind) {
    case 'union':
      return unionOf(rule.of.map(part => holds(part, place)));
    case 'minus':
      return minus(holds(rule.of, place), holds(rule.less, place));
    default:
      return isTrue(rule, place) ? { isIn: true, because: [rule], despite: [] } : out;
  }
}

function unionOf(parts: readonly Held[]): Held {
  const within = parts.filter(({ isIn }) => isIn);
  if (within.length > 0)
    return { isIn: true, because: within.flatMap(({ because }) => because), despite: [] };
  return { ...out, despite: parts.flatMap(({ despite }) => despite) };
}

function minus(kept: Held, taken: Held): Held {
  if (!kept.isIn || !taken.isIn) return kept;
  return { isIn: false, because: [], despite: [...kept.despite, ...taken.because] };
}

function isTrue(term: RuleTerm, { listId, book, facts, path }: Place): boolean {
  switch (term.kind) {
    case 'members':
      return facts.memberOf.has(term.groupId ?? book.groupOf(listId) ?? '');
    case 'animators':
      return facts.animatorOf.has(term.groupId ?? book.groupOf(listId) ?? '');
    case 'promotions':
      return facts.promotion !== null && term.from <= facts.promotion && facts.promotion <= term.to;
    case 'list':
      return standingOnList(term.listId, book, facts, path).isIn;
  }
}
