import type { EntityManager } from 'typeorm';
import type { List } from '../lists/list.entity.js';
import { type Rule, termsOf } from './rule.js';

/** A term that names what is not there. */
export type StrangeTerm =
  | { readonly kind: 'unknown-group' | 'unknown-list'; readonly id: string }
  /** It asks for the list's own group, and the list has none. */
  | { readonly kind: 'no-group' };

export async function strangeTerm(
  manager: EntityManager,
  list: List,
  rule: Rule,
): Promise<StrangeTerm | null> {
  const terms = termsOf(rule);
  const groupIds = terms.flatMap(term => ('groupId' in term ? [term.groupId ?? list.groupId] : []));
  if (groupIds.includes(null)) return { kind: 'no-group' };
  const listIds = terms.flatMap(term => ('listId' in term ? [term.listId] : []));
  const [row]: { group: string | null; list: string | null }[] = await manager.query(
    `select (select w from unnest($1::uuid[]) w where not exists (select from "group" where id = w) limit 1) as "group",
            (select w from unnest($2::uuid[]) w
             where not exists (select from list where id = w and deleted_at is null) limit 1) as list`,
    [groupIds, listIds],
  );
  if (row?.group) return { kind: 'unknown-group', id: row.group };
  return row?.list ? { kind: 'unknown-list', id: row.list } : null;
}
