import type { SqlValues } from '../../foundation/database/sql-values.js';
import type { BearerSet } from '../lists/bearer-set.js';
import type { Rule } from './rule.js';
import type { RuleBook } from './rule-book.js';

/** Narrows a set to one bearer: the question "is this person in?" is the same query, asked of one row. */
export type OneBearer = { readonly personId: string } | { readonly address: string };

/**
 * Everybody on a list by its rule or by hand, less who left and the deceased, as one query. People are asked one
 * condition each, so that PostgreSQL may look up a single person by index or hash the sets for all of them.
 */
export function bearersOf(listId: string, book: RuleBook, one?: OneBearer): BearerSet {
  return values => {
    if (one === undefined) {
      return `${people(listId, book, values)} union all ${guests(listId, book, values)}`;
    }
    return 'personId' in one
      ? `${people(listId, book, values)} and p.id = ${values.add(one.personId)}`
      : `${guests(listId, book, values)} and g.address = ${values.add(one.address)}`;
  };
}

function people(listId: string, book: RuleBook, values: SqlValues): string {
  return `
    select p.id as person_id, null::citext as address from person p
    where p.deceased_on is null and ${onList(listId, book, asPerson, values)}`;
}

/** Addresses of nobody we know: on the list by hand, or by the rule through another one. */
function guests(listId: string, book: RuleBook, values: SqlValues): string {
  return `
    select distinct null::uuid as person_id, g.address from subscription g
    where g.person_id is null and g.state = 'subscribed'
      and g.list_id = any(${values.add([...book.reachOf(listId)])}::uuid[])
      and ${onList(listId, book, asGuest, values)}`;
}

/** How a condition names the row it is about: nobody but a person has groups and a promotion. */
interface Row {
  readonly isPerson: boolean;
  /** A subscription row `s` of this very bearer. */
  readonly sameBearer: string;
}

const asPerson: Row = { isPerson: true, sameBearer: 's.person_id = p.id' };
const asGuest: Row = { isPerson: false, sameBearer: 's.person_id is null and s.address = g.address' };

function onList(
  listId: string,
  book: RuleBook,
  row: Row,
  values: SqlValues,
  path: readonly string[] = [],
): string {
  const list = values.add(listId);
  const hasRow = (state: string) =>
    `exists (select from subscription s where s.list_id = ${list} and s.state = '${state}' and ${row.sameBearer})`;
  // A list that asks itself through others has, there, those who subscribed: evaluation always ends.
  const rule = path.includes(listId) ? null : book.ruleOf(listId);
  if (rule === null) return hasRow('subscribed');
  const ruled = condition(rule, { listId, book, row, values, path: [...path, listId] });
  return `(${hasRow('subscribed')} or (${ruled}) and not ${hasRow('unsubscribed')})`;
}

interface Place {
  readonly listId: string;
  readonly book: RuleBook;
  readonly row: Row;
  readonly values: SqlValues;
  readonly path: readonly string[];
}

function condition(rule: Rule, place: Place): string {
  const { book, row, values, listId, path } = place;
  switch (rule.kind) {
    case 'members':
    case 'animators':
      return inGroup(rule.groupId ?? book.groupOf(listId), rule.kind, row, values);
    case 'promotions':
      // Null, of somebody who is not an X, is in none: it must not become "unknown" under a minus.
      return row.isPerson
        ? `(p.promotion between ${values.add(rule.from)} and ${values.add(rule.to)}) is true`
        : 'false';
    case 'list':
      return onList(rule.listId, book, row, values, path);
    case 'union':
      return rule.of.map(part => `(${condition(part, place)})`).join(' or ');
    case 'minus':
      return `(${condition(rule.of, place)}) and not (${condition(rule.less, place)})`;
  }
}

function inGroup(groupId: string | null, kind: 'members' | 'animators', row: Row, values: SqlValues): string {
  if (groupId === null || !row.isPerson) return 'false';
  const role = kind === 'animators' ? `and m.role = 'animator'` : '';
  return `exists (select from group_member m where m.group_id = ${values.add(groupId)} ${role} and m.person_id = p.id)`;
}
