import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { List } from '../lists/list.entity.js';
import { listsAsked } from './rule.js';
import { RuleBook, type RuledList } from './rule-book.js';
import { readRule } from './rule-reader.js';

type RuleRow = Pick<List, 'id' | 'groupId' | 'rule'>;

/** The rules that an evaluation needs, read from the lists that keep them. */
@Injectable()
export class RuleBooks {
  constructor(private readonly dataSource: DataSource) {}

  /** The list's own rule and those of every list it asks: one round trip for each step, none for most rules. */
  for(list: RuleRow, manager = this.dataSource.manager): Promise<RuleBook> {
    return this.forEach([list], manager);
  }

  /** One book with those of all these lists. */
  async forEach(lists: readonly RuleRow[], manager = this.dataSource.manager): Promise<RuleBook> {
    const known = new Map(lists.map(list => [list.id, ruledList(list)]));
    let wanted = askedBy([...known.values()], known);
    while (wanted.length > 0) {
      const found = await ruleRows(manager, wanted);
      for (const id of wanted) known.set(id, found.get(id) ?? { id, groupId: null, rule: null });
      wanted = askedBy([...found.values()], known);
    }
    return new RuleBook(known.values());
  }

  /** Every list that has a rule. */
  async all(manager = this.dataSource.manager): Promise<RuleBook> {
    const rows: RuleRow[] = await manager.query(
      'select id, group_id as "groupId", rule from list where rule is not null and deleted_at is null',
    );
    return new RuleBook(rows.map(ruledList));
  }
}

export function ruledList({ id, groupId, rule }: RuleRow): RuledList {
  return { id, groupId, rule: rule === null ? null : (readRule(rule) ?? 'unreadable') };
}

function askedBy(lists: readonly RuledList[], known: ReadonlyMap<string, RuledList>): string[] {
  const asked = lists.flatMap(({ rule }) => (rule && rule !== 'unreadable' ? listsAsked(rule) : []));
  return [...new Set(asked)].filter(id => !known.has(id));
}

async function ruleRows(manager: EntityManager, ids: readonly string[]): Promise<Map<string, RuledList>> {
  const rows: RuleRow[] = await manager.query(
    // A list that is gone has nobody, whatever its rule was.
    'select id, group_id as "groupId", rule from list where id = any($1::uuid[]) and deleted_at is null',
    [ids],
  );
  return new Map(rows.map(row => [row.id, ruledList(row)]));
}
