import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { List } from '../lists/list.entity.js';
import { type KeepRuleOutcome, ListsService } from '../lists/lists.service.js';
import { type Rule, termsOf } from './rule.js';
import { RuleBook, type ReachFault } from './rule-book.js';
import { RuleBooks } from './rule-books.service.js';

/** What keeps a list from having a rule. */
export type RuleFault = Exclude<SetRuleOutcome, KeepRuleOutcome>;

export type SetRuleOutcome =
  | KeepRuleOutcome
  /** A list asks itself through others, or asks too far; said of the list where it shows. */
  | ReachFault
  | { readonly kind: 'unknown-group' | 'unknown-list'; readonly id: string }
  /** It asks for the list's own group, and the list has none. */
  | { readonly kind: 'no-group' };

/** Gives lists their rules. */
@Injectable()
export class RulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ListsService,
    private readonly books: RuleBooks,
  ) {}

  /** One rule at a time over all lists: two that would close a circle together must not both find it open. */
  async set(listId: string, rule: Rule, actor: Actor, now: Date): Promise<SetRuleOutcome> {
    return this.dataSource.transaction(async manager => {
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('list rules', 0))`);
      const list = await manager.findOneBy(List, { id: listId });
      if (list === null) return { kind: 'gone' };
      const fault = await this.faultOf(manager, list, rule);
      return fault ?? this.lists.setRule(manager, listId, rule, actor, now);
    });
  }

  /** What keeps a list from having this rule; null for nothing. */
  async check(list: List, rule: Rule): Promise<RuleFault | null> {
    return this.faultOf(this.dataSource.manager, list, rule);
  }

  private async faultOf(manager: EntityManager, list: List, rule: Rule): Promise<RuleFault | null> {
    const strange = await strangeTerm(manager, list, rule);
    if (strange !== null) return strange;
    const book = (await this.books.all(manager)).with({ id: list.id, groupId: list.groupId, rule });
    return firstFault(list.id, book);
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

type StrangeTerm =
  { readonly kind: 'unknown-group' | 'unknown-list'; readonly id: string } | { readonly kind: 'no-group' };

async function strangeTerm(manager: EntityManager, list: List, rule: Rule): Promise<StrangeTerm | null> {
  const terms = termsOf(rule);
  const groupIds = terms.flatMap(term => ('groupId' in term ? [term.groupId ?? list.groupId] : []));
  if (groupIds.includes(null)) return { kind: 'no-group' };
  const listIds = terms.flatMap(term => ('listId' in term ? [term.listId] : []));
  const [group] = await missing(manager, '"group"', groupIds);
  if (group !== undefined) return { kind: 'unknown-group', id: group };
  const [asked] = await missing(manager, 'list', listIds);
  return asked === undefined ? null : { kind: 'unknown-list', id: asked };
}

async function missing(
  manager: EntityManager,
  table: '"group"' | 'list',
  ids: readonly (string | null)[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows: { id: string }[] = await manager.query(
    `select wanted.id from unnest($1::uuid[]) as wanted (id) 
     where not exists (select from ${table} t where t.id = wanted.id)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
