import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SqlValues } from '../../foundation/database/sql-values.js';
import type { List } from '../lists/list.entity.js';
import type { Coverage } from './coverage.js';
import { isTooWide } from './coverage.js';
import type { RuleBook } from './rule-book.js';
import { RuleBooks } from './rule-books.service.js';
import { bearersOf } from './rule-sql.js';

type CoveredList = Pick<List, 'id' | 'groupId' | 'rule'>;

/** Nobody was added, no rule was set: two of the board sign first. */
export type TooWide = { readonly kind: 'needs-signatures' } & Coverage;
export type CoverageOutcome = { readonly kind: 'within' } | TooWide;

const within: CoverageOutcome = { kind: 'within' };

/** How much of the directory lists cover: the one check for rules, imports and recorded consents. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly books: RuleBooks,
  ) {}

  /** A list as it stands, or as `book` would make it. */
  async of(list: CoveredList, manager = this.dataSource.manager, book?: RuleBook): Promise<Coverage> {
    return this.count(manager, list, [], book ?? (await this.books.for(list, manager)));
  }

  /** How many the directory has: registered people, alive. */
  async directorySize(): Promise<number> {
    const [row]: { size: number }[] = await this.dataSource.query(
      'select count(*)::integer as size from person where is_registered and deceased_on is null',
    );
    return row?.size ?? 0;
  }

  /**
   * Whether a list may get these addresses too: to be asked by whoever adds many, in the transaction that adds them.
   * A list that the board signed for may.
   */
  async checkAdding(
    list: CoveredList,
    addresses: readonly string[],
    manager = this.dataSource.manager,
  ): Promise<CoverageOutcome> {
    const coverage = await this.count(manager, list, addresses, await this.books.for(list, manager));
    if (!isTooWide(coverage) || (await this.isSignedFor(list.id, list.rule, manager))) return within;
    return { kind: 'needs-signatures', ...coverage };
  }

  /** Whether two of the board signed for this list with this rule, or with none. */
  async isSignedFor(
    listId: string,
    rule: object | null,
    manager = this.dataSource.manager,
  ): Promise<boolean> {
    const [{ isSigned }]: [{ isSigned: boolean }] = await manager.query(
      `select exists (select from coverage_request
                      where list_id = $1 and state = 'granted' and rule is not distinct from $2::jsonb) as "isSigned"`,
      [listId, rule],
    );
    return isSigned;
  }

  private async count(
    manager: EntityManager,
    list: CoveredList,
    addresses: readonly string[],
    book: RuleBook,
  ): Promise<Coverage> {
    const values = new SqlValues();
    const set = bearersOf(list.id, book)(values);
    const added = values.add(addresses);
    const [coverage]: Coverage[] = await manager.query(
      `select (select count(*)::integer from person p
               where p.is_registered and p.deceased_on is null
                 and (p.id in (select b.person_id from (${set}) b)
                      or p.id in (select a.person_id from address a where a.address = any(${added}::citext[])))
              ) as covered,
              (select count(*)::integer from person where is_registered and deceased_on is null) as directory`,
      values.all,
    );
    return coverage ?? { covered: 0, directory: 0 };
  }
}
