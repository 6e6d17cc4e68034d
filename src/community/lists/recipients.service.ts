import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { SqlValues } from '../../foundation/database/sql-values.js';
import type { BearerSet } from './bearer-set.js';

/** The recipients of one post as three arrays of one length, the shape a fan-out writes from. */
export interface Recipients {
  /**
   * Who gets the copy: the person's id, or an id made from the address of nobody we know. One bearer gets one copy
   * of a post that goes to several lists; who wants each of them is another bearer on each list, by its subscription.
   */
  readonly bearers: string[];
  readonly subscriptionIds: string[];
  readonly addresses: string[];
}

/** Whose subscription says whether they get their own post. */
export interface PostAuthor {
  readonly personId: string | null;
  readonly address: string | null;
}

const uuidLength = 36;

/** Of the rows `s` that are in force, those that get copies at $2. */
const receivingOf = (rows: string) => `
  from ${rows}
  left join person p on p.id = s.person_id
  left join address a on a.person_id = s.person_id and a.is_preferred
  left join subscriber_preference pref on pref.person_id = s.person_id
  where (s.mode = 'each' or s.paused_until <= $2)
    and (pref.is_paused is not true or pref.paused_until <= $2)
    and p.deceased_on is null
    and coalesce(s.address, a.address) is not null`;

const receiving = `${receivingOf('subscription s')} and s.list_id = any($1::uuid[]) and s.state = 'subscribed'`;

/**
 * One text of fixed-width ids: it is read ten times faster than rows, or than three PostgreSQL arrays. The letter in
 * front says who wants no copy of their own posts (`o`), who wants each copy of a cross-post (`e`), or both (`b`).
 */
const lines = `string_agg(concat(
    case when s.receives_own then case when pref.receives_once is false then 'e' else ' ' end
         else case when pref.receives_once is false then 'b' else 'o' end end,
    coalesce(s.person_id, md5(lower(s.address::text))::uuid), s.id, coalesce(s.address, a.address)), E'\\n') as lines`;

interface Question {
  readonly listId: string;
  readonly now: Date;
}

/** What a list's subscribers have in common for all its posts of one moment. */
interface Receiving {
  readonly all: Recipients;
  /** Those who want no copy of their own posts: their places in `all`, and who they are. */
  readonly notOwn: readonly { readonly at: number; readonly bearer: string }[];
}

/** Who receives what a list distributes. */
@Injectable()
export class RecipientsService {
  private readonly receiving = new Gathered<Question, Receiving>(receivingTogether);

  constructor(private readonly dataSource: DataSource) {}

  /** Every subscriber who receives, less the author when they want no copy of their own posts. */
  async recipientsOf(
    manager: EntityManager,
    listId: string,
    author: PostAuthor,
    now: Date,
  ): Promise<Recipients> {
    return toOthers(await this.receiving.ask(manager, { listId, now }), author);
  }

  /**
   * The same of a list that follows a rule. Bearers who have no row yet get one in the same statement, in force by the
   * rule: every copy has its leave link.
   */
  async recipientsAmong(
    manager: EntityManager,
    listId: string,
    bearers: BearerSet,
    author: PostAuthor,
    now: Date,
  ): Promise<Recipients> {
    const values = new SqlValues(listId, now);
    const set = bearers(values);
    // `in` hashes the set whatever the planner believes of a table that has just grown; `exists` may walk it for each row.
    const [row]: { lines: string | null }[] = await manager.query(
      `with bearer as materialized (${set}),
       person_row as (${insertMissing('person_id', 'b.person_id is not null and s.person_id = b.person_id')}),
       guest_row as (${insertMissing('address', 'b.person_id is null and s.person_id is null and s.address = b.address')}),
       in_force as (
         select s.* from subscription s
         where s.list_id = $1 and (s.state = 'subscribed' or s.state <> 'unsubscribed' and (
           s.person_id in (select b.person_id from bearer b where b.person_id is not null)
           or s.person_id is null and s.address in (select b.address from bearer b where b.address is not null)))
         union all select * from person_row where state <> 'unsubscribed'
         union all select * from guest_row where state <> 'unsubscribed')
       select ${lines} ${receivingOf('in_force s')}`,
      values.all,
    );
    return toOthers(receivingIn(row?.lines ?? null), author);
  }

  /** How many copies a post would make now, its author's included. */
  async countRecipients(listId: string, now: Date): Promise<number> {
    const [row]: { count: number }[] = await this.dataSource.query(
      `select count(*)::integer as count ${receiving}`,
      [[listId], now],
    );
    return row?.count ?? 0;
  }

  /** The same of a list that follows a rule. */
  async countAmong(listId: string, bearers: BearerSet, now: Date): Promise<number> {
    const values = new SqlValues(listId, now);
    const set = bearers(values);
    const rows = `(
      select b.person_id, coalesce(s.address, b.address) as address, coalesce(s.mode, 'each') as mode, s.paused_until
      from (${set}) b
      left join subscription s on s.list_id = $1 and s.person_id = b.person_id
      where b.person_id is not null
      union all
      select null, b.address, coalesce(s.mode, 'each'), s.paused_until
      from (${set}) b
      left join subscription s on s.list_id = $1 and s.person_id is null and s.address = b.address
      where b.person_id is null) s`;
    const [row]: { count: number }[] = await this.dataSource.query(
      `select count(*)::integer as count ${receivingOf(rows)}`,
      values.all,
    );
    return row?.count ?? 0;
  }
}

/**
 * Rows for the bearers who have none. Two posts at once may both find one missing: the second waits for the first and
 * gets its row, hence an update that changes nothing; both write in one order, or they would wait in a circle.
 */
function insertMissing(key: 'person_id' | 'address', own: string): string {
  const target = key === 'person_id' ? '(list_id, person_id)' : '(list_id, address) where person_id is null';
  return `
    insert into subscription (list_id, person_id, address, state, consent, consent_at, changed_at, created_at)
    select $1, b.person_id, b.address, 'by-rule', 'rule', $2::timestamptz, $2::timestamptz, $2::timestamptz
    from bearer b
    where b.${key} is not null
      and not exists (select from subscription s where s.list_id = $1 and ${own})
    order by b.${key}
    on conflict ${target} do update set state = subscription.state
    returning *`;
}

async function receivingTogether(manager: EntityManager, asked: readonly Question[]): Promise<Receiving[]> {
  const rows: { id: string; lines: string }[] = await manager.query(
    `select s.list_id as id, ${lines} ${receiving} group by s.list_id`,
    [[...new Set(asked.map(({ listId }) => listId))], asked[0]?.now],
  );
  const known = new Map(rows.map(row => [row.id, receivingIn(row.lines)]));
  return asked.map(({ listId }) => known.get(listId) ?? receivingIn(null));
}

function receivingIn(text: string | null): Receiving {
  const all: Recipients = { bearers: [], subscriptionIds: [], addresses: [] };
  const notOwn: { at: number; bearer: string }[] = [];
  for (const [at, line] of (text?.split('\n') ?? []).entries()) {
    const wish = line[0];
    const bearer = line.slice(1, 1 + uuidLength);
    const subscriptionId = line.slice(1 + uuidLength, 1 + 2 * uuidLength);
    // Whoever wants each copy of a cross-post bears each by the subscription, so that none is taken for the other.
    all.bearers.push(wish === 'e' || wish === 'b' ? subscriptionId : bearer);
    all.subscriptionIds.push(subscriptionId);
    all.addresses.push(line.slice(1 + 2 * uuidLength));
    if (wish === 'o' || wish === 'b') notOwn.push({ at, bearer });
  }
  return { all, notOwn };
}

/** Less the author, when they want no copy of their own posts. */
function toOthers({ all, notOwn }: Receiving, author: PostAuthor): Recipients {
  const own = notOwn.filter(
    ({ at, bearer }) => bearer === author.personId || isSame(all.addresses[at], author.address),
  );
  return own.length === 0 ? all : without(all, new Set(own.map(({ at }) => at)));
}

function without(all: Recipients, places: ReadonlySet<number>): Recipients {
  const isKept = (_value: string, at: number): boolean => !places.has(at);
  return {
    bearers: all.bearers.filter(isKept),
    subscriptionIds: all.subscriptionIds.filter(isKept),
    addresses: all.addresses.filter(isKept),
  };
}

function isSame(address: string | undefined, other: string | null): boolean {
  return other !== null && address?.toLowerCase() === other.toLowerCase();
}
