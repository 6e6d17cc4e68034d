import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { chunksOf } from '../../foundation/chunks.js';
import { SqlValues } from '../../foundation/database/sql-values.js';
import type { List } from '../lists/list.entity.js';
import type { ListViewer } from '../lists/list-permissions.js';
import { ModeratorsService } from '../lists/moderators.service.js';
import { type PostAuthor, type Recipients, RecipientsService } from '../lists/recipients.service.js';
import { SubscriberExportService, type SubscriberRecord } from '../lists/subscriber-export.service.js';
import type { RuleBook } from './rule-book.js';
import { RuleBooks } from './rule-books.service.js';
import { bearersOf, type OneBearer } from './rule-sql.js';

/** As much of a list as says who is on it. */
export type AudienceList = Pick<List, 'id' | 'groupId' | 'rule'>;

/** Everybody on a list, whether or not copies reach them now. */
export interface Everybody {
  readonly people: readonly string[];
  /** Of people and of others: where each gets the list, or would. */
  readonly addresses: readonly string[];
}

interface OnList {
  readonly listId: string;
  readonly bearer: string;
}

/** Lists with a rule in one query: each is a part of it that PostgreSQL has to plan. */
const ruledAtOnce = 50;

/**
 * Who is on a list, by hand and by its rule, evaluated when asked: there is no copy of a rule's people that could
 * differ from it. A list without a rule costs no question more than `lists` asks.
 */
@Injectable()
export class AudiencesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly books: RuleBooks,
    private readonly recipients: RecipientsService,
    private readonly moderators: ModeratorsService,
    private readonly exports: SubscriberExportService,
  ) {}

  /** Who gets a copy, each with the subscription of their leave link; people of the rule get the row they lack. */
  async recipientsOf(
    manager: EntityManager,
    list: AudienceList,
    author: PostAuthor,
    now: Date,
  ): Promise<Recipients> {
    if (list.rule === null) return this.recipients.recipientsOf(manager, list.id, author, now);
    const bearers = bearersOf(list.id, await this.books.for(list, manager));
    return this.recipients.recipientsAmong(manager, list.id, bearers, author, now);
  }

  /** Who is on it now, paused ones too; makes no row for anybody. */
  async everybodyOn(manager: EntityManager, list: AudienceList): Promise<Everybody> {
    const values = new SqlValues(list.id);
    const bearers = bearersOf(list.id, await this.books.for(list, manager))(values);
    const rows: { personId: string | null; address: string | null }[] = await manager.query(
      `select b.person_id as "personId", coalesce(s.address, a.address, b.address) as address
       from (${bearers}) b
       left join subscription s on s.list_id = $1 and s.person_id = b.person_id
       left join address a on a.person_id = b.person_id and a.is_preferred`,
      values.all,
    );
    return {
      people: rows.flatMap(({ personId }) => personId ?? []),
      addresses: rows.flatMap(({ address }) => address ?? []),
    };
  }

  /**
   * Everybody on each of these lists now, paused ones too, each once: a person by their id, anybody else by their address.
   * One query for all that have no rule, one for every dozens that have.
   */
  async bearersOnEach(lists: readonly AudienceList[]): Promise<Map<string, string[]>> {
    const plain = lists.filter(({ rule }) => rule === null).map(({ id }) => id);
    const ruled = lists.filter(({ rule }) => rule !== null);
    const rows = plain.length === 0 ? [] : await this.bearersByHand(plain);
    if (ruled.length > 0) {
      const book = await this.books.forEach(ruled);
      for await (const some of chunksOf(ruled, ruledAtOnce))
        rows.push(...(await this.bearersByRule(some, book)));
    }
    const onEach = new Map(lists.map(({ id }): [string, string[]] => [id, []]));
    for (const { listId, bearer } of rows) onEach.get(listId)?.push(bearer);
    return onEach;
  }

  /** How many copies a post would make now, its author's included. */
  async countRecipients(list: AudienceList, now: Date): Promise<number> {
    if (list.rule === null) return this.recipients.countRecipients(list.id, now);
    return this.recipients.countAmong(list.id, bearersOf(list.id, await this.books.for(list)), now);
  }

  /** Whether somebody is on the list; an address of nobody we know may be on it through another list. */
  async includes(list: AudienceList, one: OneBearer, book?: RuleBook): Promise<boolean> {
    const values = new SqlValues();
    const bearer = bearersOf(list.id, book ?? (await this.books.for(list)), one)(values);
    const [row]: { isIn: boolean }[] = await this.dataSource.query(
      `select exists (${bearer}) as "isIn"`,
      values.all,
    );
    return row?.isIn ?? false;
  }

  /** What the permissions want to know, people of the rule being subscribers. Null stands for a stranger. */
  async standingOf(
    personId: string | null,
    list: AudienceList,
    roles: readonly string[] = [],
  ): Promise<ListViewer> {
    const standing = await this.moderators.standingOf(personId, list.id, roles);
    if (list.rule === null || standing.isSubscribed || personId === null) return standing;
    return { ...standing, isSubscribed: await this.includes(list, { personId }) };
  }

  private bearersByHand(listIds: readonly string[]): Promise<OnList[]> {
    return this.dataSource.query(
      `select s.list_id as "listId", coalesce(s.person_id::text, lower(s.address::text)) as bearer
       from subscription s left join person p on p.id = s.person_id
       where s.list_id = any($1::uuid[]) and s.state = 'subscribed' and p.deceased_on is null`,
      [listIds],
    );
  }

  private bearersByRule(lists: readonly AudienceList[], book: RuleBook): Promise<OnList[]> {
    const values = new SqlValues();
    const each = lists.map(
      ({ id }) =>
        `select ${values.add(id)}::uuid as "listId", coalesce(b.person_id::text, lower(b.address::text)) as bearer
         from (${bearersOf(id, book)(values)}) b`,
    );
    return this.dataSource.query(each.join(' union all '), values.all);
  }

  /** Everybody on the list, and those who still have to confirm, for a file. */
  async *rows(list: AudienceList): AsyncGenerator<SubscriberRecord> {
    if (list.rule === null) yield* this.exports.rows(list.id);
    else yield* await this.exports.rowsAmong(list.id, bearersOf(list.id, await this.books.for(list)));
  }
}
