import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { List } from '../lists/list.entity.js';
import type { Rule } from './rule.js';
import type { ReachFault, RuleBook } from './rule-book.js';
import { RuleBooks } from './rule-books.service.js';
import { type StrangeTerm, strangeTerm } from './strange-term.js';

/** What makes a rule one that no list could have now. */
export type ImpossibleRule =
  /** A list asks itself through others, or asks too far; said of the list where it shows. */
  ReachFault | StrangeTerm;

/** Whether a rule makes sense beside those of all other lists, whatever it covers. */
@Injectable()
export class RuleChecks {
  constructor(private readonly books: RuleBooks) {}

  /**
   * One rule at a time over all lists, until the caller's transaction ends: two that would close a circle together must
   * not both find it open.
   */
  async lock(manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('list rules', 0))`);
  }

  /** The rules of all lists as they would be, or what keeps this one from being a rule. */
  async bookWith(manager: EntityManager, list: List, rule: Rule): Promise<RuleBook | ImpossibleRule> {
    const strange = await strangeTerm(manager, list, rule);
    if (strange !== null) return strange;
    const book = (await this.books.all(manager)).with({ id: list.id, groupId: list.groupId, rule });
    return firstFault(list.id, book) ?? book;
  }
}

/** Of the list itself first, then of those that ask it and would now reach further. */
function firstFault(listId: string, book: RuleBook): ReachFault | null {
  for (const id of new Set([listId, ...book.dependentsOf(listId)])) {
    const fault = book.faultOf(id);
    if (fault !== null) return fault;
  }
  return null;
}
