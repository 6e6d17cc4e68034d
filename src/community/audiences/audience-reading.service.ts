import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SqlValues } from '../../foundation/database/sql-values.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import type { BearerSet } from '../lists/bearer-set.js';
import type { AudienceList } from './audiences.service.js';
import type { BearerFacts } from './bearer-facts.js';
import { BearerFactsService } from './bearer-facts.service.js';
import type { Rule } from './rule.js';
import type { RuleBook } from './rule-book.js';
import { RuleBooks } from './rule-books.service.js';
import { bearersOf } from './rule-sql.js';
import { type StandingOnList, standingOnList } from './standing-on-list.js';

/** Somebody on a list, or kept out of it, and what makes it so. */
export interface AudienceRow {
  readonly personId: string | null;
  readonly name: string;
  readonly promotion: number | null;
  readonly address: string;
  /** They stopped copies for a time, here or everywhere. */
  readonly isPaused: boolean;
  /** Since when they are out by their own choice or somebody's; null when the rule keeps them out. */
  readonly leftAt: Date | null;
  /** Who took them out; null for themself, a command, or nobody. */
  readonly excludedBy: string | null;
  readonly standing: StandingOnList;
}

export interface AudiencePage {
  readonly total: number;
  readonly rows: readonly AudienceRow[];
}

/**
 * Everybody on it; those in by hand; those it keeps out although a term of its rule names them, or they left; of these
 * only who left or was taken out by hand.
 */
export type AudiencePart = 'all' | 'by-hand' | 'out' | 'left';

export interface AudienceQuestion {
  readonly part: AudiencePart;
  /** Of a name or an address; empty for everybody. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

export type WhyAnswer =
  | { readonly kind: 'unknown' | 'invalid-address' }
  | { readonly kind: 'known'; readonly row: AudienceRow; readonly isDeceased: boolean };

type Found = Omit<AudienceRow, 'standing'>;

/** Who is on a list and why, page by page, and why somebody is not. */
@Injectable()
export class AudienceReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly books: RuleBooks,
    private readonly facts: BearerFactsService,
  ) {}

  /** @param withAddresses whether the search looks into addresses, for those who may see them */
  async page(
    list: AudienceList,
    question: AudienceQuestion,
    now: Date,
    { withAddresses } = { withAddresses: true },
  ): Promise<AudiencePage> {
    const { part, search, offset, limit } = question;
    const book = await this.books.for(list);
    const values = new SqlValues(list.id, now);
    const set = partSet(list, part, book)(values);
    const wanted =
      search === ''
        ? 'true'
        : matching(values.add(`%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`), withAddresses);
    const rows: (Found & { total: number })[] = await this.dataSource.query(
      `with bearer as materialized (${set}),
       matching as (
         select b.person_id, b.address, p.family_name, p.given_name from bearer b
         left join person p on p.id = b.person_id where ${wanted}),
       page as (
         select m.person_id, m.address, (select count(*)::integer from matching) as total from matching m
         order by m.family_name, m.given_name, m.person_id, m.address
         limit ${values.add(limit)} offset ${values.add(offset)})
       select page.total, ${columns} from page ${joins('page')}
       order by p.family_name, p.given_name, page.person_id, page.address`,
      values.all,
    );
    if (rows.length === 0 && offset > 0) {
      const first = await this.page(list, { ...question, offset: 0, limit: 1 }, now, { withAddresses });
      return { total: first.total, rows: [] };
    }
    return { total: rows[0]?.total ?? 0, rows: await this.explained(list.id, book, rows) };
  }

  /** What a rule not kept yet would make of a list: how many, and the first by name. */
  async preview(list: AudienceList, rule: Rule, few: number, now: Date): Promise<AudiencePage> {
    return this.page({ ...list, rule }, { part: 'all', search: '', offset: 0, limit: few }, now);
  }

  /** Why somebody is on the list or not, by one of their addresses. */
  async why(list: AudienceList, text: string, now: Date): Promise<WhyAnswer> {
    const address = canonicalAddress(text);
    if (address === null) return { kind: 'invalid-address' };
    const [found]: (Found & { isDeceased: boolean })[] = await this.dataSource.query(
      `select ${columns}, p.deceased_on is not null as "isDeceased"
       from (select (select person_id from address where address = $3::citext) as person_id, $3::citext as address) one
       ${joins('one')}`,
      [list.id, now, address],
    );
    if (found === undefined) return { kind: 'unknown' };
    const book = await this.books.for(list);
    const [row] = await this.explained(list.id, book, [found]);
    const isSomebody =
      row !== undefined && (row.personId !== null || row.standing.isIn || row.standing.hasLeft);
    return isSomebody ? { kind: 'known', row, isDeceased: found.isDeceased } : { kind: 'unknown' };
  }

  private async explained(listId: string, book: RuleBook, rows: readonly Found[]): Promise<AudienceRow[]> {
    const [people, guests] = await Promise.all([
      this.facts.ofPeople(rows.flatMap(({ personId }) => personId ?? [])),
      this.facts.ofGuests(rows.flatMap(({ personId, address }) => (personId === null ? [address] : []))),
    ]);
    return rows.map(row => {
      const facts = row.personId === null ? guests.get(row.address) : people.get(row.personId);
      return { ...plain(row), standing: standingOnList(listId, book, facts ?? noFacts) };
    });
  }
}

const noFacts: BearerFacts = {
  promotion: null,
  memberOf: new Set(),
  animatorOf: new Set(),
  subscriptions: new Map(),
};

function plain({ personId, name, promotion, address, isPaused, leftAt, excludedBy }: Found): Found {
  return { personId, name, promotion, address, isPaused, leftAt, excludedBy };
}

/** At $2. */
const columns = `
  p.id as "personId", coalesce(trim(p.given_name || ' ' || p.family_name), s.name, '') as name, p.promotion,
  coalesce(s.address, a.address, one_address) as address,
  coalesce(s.mode = 'paused' and (s.paused_until is null or s.paused_until > $2)
           or pref.is_paused and (pref.paused_until is null or pref.paused_until > $2), false) as "isPaused",
  case when s.state = 'unsubscribed' then s.changed_at end as "leftAt",
  (select trim(by.given_name || ' ' || by.family_name) from journal_entry j join person by on by.id = j.actor_id
   where s.state = 'unsubscribed' and j.subject_kind = 'subscription' and j.subject_id = s.id::text
     and j.action = 'subscription.ended' and j.actor_id is distinct from s.person_id
     and j.at = s.changed_at limit 1) as "excludedBy"`;

/** What is told of the bearers in `rows`; list $1. */
function joins(rows: string): string {
  return `
    left join person p on p.id = ${rows}.person_id
    left join address a on a.person_id = p.id and a.is_preferred
    left join subscriber_preference pref on pref.person_id = p.id
    left join lateral (
      select * from subscription s where s.list_id = $1 and s.person_id = ${rows}.person_id
      union all
      select * from subscription s where s.list_id = $1 and s.person_id is null and ${rows}.person_id is null
        and s.address = ${rows}.address) s on true
    cross join lateral (select ${rows}.address as one_address) given`;
}

function matching(pattern: string, withAddresses: boolean): string {
  const name = `p.given_name || ' ' || p.family_name ilike ${pattern}`;
  if (!withAddresses) return `(${name})`;
  return `(${name} or b.address::text ilike ${pattern}
           or exists (select from address a where a.person_id = b.person_id and a.address::text ilike ${pattern}))`;
}

function partSet(list: AudienceList, part: AudiencePart, book: RuleBook): BearerSet {
  const everybody = bearersOf(list.id, book);
  if (part === 'all') return everybody;
  if (part === 'by-hand') return values => rowsIn('subscribed', values.add(list.id));
  if (part === 'left') return values => rowsIn('unsubscribed', values.add(list.id));
  return values => `
    ${rowsIn('unsubscribed', values.add(list.id))}
    union (select person_id, address from (${bearersOf(list.id, withoutMinus(list, book))(values)}) named
           except select person_id, address from (${everybody(values)}) inside)`;
}

function rowsIn(state: 'subscribed' | 'unsubscribed', list: string): string {
  return `
    select s.person_id, case when s.person_id is null then s.address end as address from subscription s
    where s.list_id = ${list} and s.state = '${state}'
      and not exists (select from person p where p.id = s.person_id and p.deceased_on is not null)`;
}

/** The list as it would be if its rule took nobody out. */
function withoutMinus({ id, groupId }: AudienceList, book: RuleBook): RuleBook {
  const rule = book.ruleOf(id);
  return book.with({ id, groupId, rule: rule && kept(rule) });
}

function kept(rule: Rule): Rule {
  if (rule.kind === 'minus') return kept(rule.of);
  return rule.kind === 'union' ? { kind: 'union', of: rule.of.map(part => kept(part)) } : rule;
}
