import { HouseError } from '../../foundation/house-error.js';
import { listsAsked, type Rule, termsOf } from './rule.js';

/** A list as rules see it. */
export interface RuledList {
  readonly id: string;
  readonly groupId: string | null;
  /** Null without a rule; `unreadable` for one that a newer version wrote. */
  readonly rule: Rule | 'unreadable' | null;
}

/** What is wrong with the rules that a list reaches; lists are named by their ids. */
export type ReachFault =
  | { readonly kind: 'cycle'; readonly listId: string }
  | { readonly kind: 'too-deep' | 'too-large' | 'unreadable'; readonly listId: string };

/** Lists that ask lists: each step is one that people must follow to know why somebody is in. */
const maxSteps = 5;
/** Of all the rules that one evaluation compiles. */
const maxReachedTerms = 200;

/** The rules of some lists, among them all that one of them asks. */
export class RuleBook {
  private readonly lists: ReadonlyMap<string, RuledList>;

  constructor(lists: Iterable<RuledList>) {
    this.lists = new Map([...lists].map(list => [list.id, list]));
  }

  /** The lists that are in it. */
  get ids(): string[] {
    return [...this.lists.keys()];
  }

  /** The same with this list as it might become. */
  with(list: RuledList): RuleBook {
    return new RuleBook([...this.lists.values(), list]);
  }

  groupOf(listId: string): string | null {
    return this.lists.get(listId)?.groupId ?? null;
  }

  /** Null for a list without a rule, and for one that is gone. */
  ruleOf(listId: string): Rule | null {
    const rule = this.lists.get(listId)?.rule ?? null;
    if (rule === 'unreadable') throw new HouseError('rule-unreadable', { listId });
    return rule;
  }

  /** Null when every rule that a list reaches can be read and evaluated as it says. */
  faultOf(listId: string): ReachFault | null {
    const walk = { terms: 0 };
    return this.walk(listId, [], walk);
  }

  /** The lists whose people depend on this one's, itself included. */
  dependentsOf(listId: string): string[] {
    return [...this.lists.keys()].filter(id => this.reachOf(id).has(listId));
  }

  /** Every list that an evaluation asks, itself included. */
  reachOf(listId: string): Set<string> {
    const reached = new Set<string>();
    const waiting = [listId];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      const rule = this.lists.get(next)?.rule;
      if (rule && rule !== 'unreadable') waiting.push(...listsAsked(rule));
    }
    return reached;
  }

  private walk(listId: string, path: readonly string[], walk: { terms: number }): ReachFault | null {
    if (path.includes(listId)) return { kind: 'cycle', listId };
    const rule = this.lists.get(listId)?.rule ?? null;
    if (rule === null) return null;
    if (rule === 'unreadable') return { kind: 'unreadable', listId };
    if (path.length >= maxSteps) return { kind: 'too-deep', listId };
    walk.terms += termsOf(rule).length;
    if (walk.terms > maxReachedTerms) return { kind: 'too-large', listId };
    for (const asked of listsAsked(rule)) {
      const fault = this.walk(asked, [...path, listId], walk);
      if (fault !== null) return fault;
    }
    return null;
  }
}
