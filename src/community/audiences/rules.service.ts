import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, system } from '../../foundation/journal/actor.js';
import { List } from '../lists/list.entity.js';
import { type KeepRuleOutcome, ListRulesService } from '../lists/list-rules.service.js';
import { type Coverage, isTooWide } from './coverage.js';
import { CoverageService } from './coverage.service.js';
import type { Rule } from './rule.js';
import type { RuleBook } from './rule-book.js';
import { RuleBooks } from './rule-books.service.js';
import { type ImpossibleRule, RuleChecks } from './rule-checks.service.js';
import { bearersOf } from './rule-sql.js';

/** What keeps a list from having a rule. */
export type RuleFault =
  | ImpossibleRule
  /** It would cover more of the directory than lists do: the board is asked. */
  | ({ readonly kind: 'needs-signatures' } & Coverage);

export type SetRuleOutcome = KeepRuleOutcome | RuleFault;

/** Gives lists their rules, and takes them away. */
@Injectable()
export class RulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ListRulesService,
    private readonly books: RuleBooks,
    private readonly coverage: CoverageService,
    private readonly checks: RuleChecks,
  ) {}

  set(listId: string, rule: Rule, actor: Actor, now: Date): Promise<SetRuleOutcome> {
    return this.onLockedRules(async manager => {
      const list = await manager.findOneBy(List, { id: listId });
      if (list === null) return { kind: 'gone' };
      const fault = await this.faultOf(manager, list, rule);
      if (fault !== null) return fault;
      const outcome = await this.lists.keep(manager, listId, rule, actor, now);
      await this.release(manager, list, actor, now);
      return outcome;
    });
  }

  /** What keeps a list from having this rule; null for nothing. */
  check(list: List, rule: Rule): Promise<RuleFault | null> {
    return this.faultOf(this.dataSource.manager, list, rule);
  }

  /** Takes the rule away: whoever is on the list stays, as a subscriber by hand. */
  freeze(listId: string, actor: Actor, now: Date): Promise<KeepRuleOutcome> {
    return this.onLockedRules(async manager => {
      const list = await manager.findOneBy(List, { id: listId });
      if (list === null) return { kind: 'gone' };
      if (list.rule === null) return { kind: 'same', list };
      const book = await this.books.for(list, manager);
      await this.handOverTooWide(manager, list, book, now);
      return this.lists.freeze(manager, listId, bearersOf(listId, book), actor, now);
    });
  }

  /** A list that was found too wide is the operators' to run and to moderate. In the caller's transaction. */
  handToPlatform(manager: EntityManager, listId: string, now: Date): Promise<void> {
    return this.lists.putUnderPlatform(manager, listId, system, now);
  }

  private onLockedRules<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async manager => {
      await this.checks.lock(manager);
      return work(manager);
    });
  }

  private async faultOf(manager: EntityManager, list: List, rule: Rule): Promise<RuleFault | null> {
    const book = await this.checks.bookWith(manager, list, rule);
    return 'kind' in book ? book : this.widthOf(manager, list, rule, book);
  }

  private async widthOf(
    manager: EntityManager,
    list: List,
    rule: Rule,
    book: RuleBook,
  ): Promise<RuleFault | null> {
    const coverage = await this.coverage.of(list, manager, book);
    if (!isTooWide(coverage) || (await this.coverage.isSignedFor(list.id, rule, manager))) return null;
    return { kind: 'needs-signatures', ...coverage };
  }

  /** Without its rule no post would ever be found too wide again: a freeze must not be the way round the board. */
  private async handOverTooWide(
    manager: EntityManager,
    list: List,
    book: RuleBook,
    now: Date,
  ): Promise<void> {
    if (!isTooWide(await this.coverage.of(list, manager, book))) return;
    if (!(await this.coverage.isSignedFor(list.id, list.rule, manager)))
      await this.handToPlatform(manager, list.id, now);
  }

  /** A list that the platform took because it had grown goes back to those who run it, once it is within bounds. */
  private async release(manager: EntityManager, list: List, actor: Actor, now: Date): Promise<void> {
    if (list.platformModeratedSince === null) return;
    const kept = await manager.findOneByOrFail(List, { id: list.id });
    if (isTooWide(await this.coverage.of(kept, manager))) return;
    await this.lists.releaseFromPlatform(manager, list.id, actor, now);
  }
}
