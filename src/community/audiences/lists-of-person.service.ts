import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { List } from '../lists/list.entity.js';
import { Subscription } from '../lists/subscription.entity.js';
import { SubscriptionsService } from '../lists/subscriptions.service.js';
import { AudiencesService } from './audiences.service.js';
import { BearerFactsService } from './bearer-facts.service.js';
import { RuleBooks } from './rule-books.service.js';
import type { OneBearer } from './rule-sql.js';
import { standingOnList } from './standing-on-list.js';

/** A list somebody is on. */
export interface ListOfPerson {
  readonly list: List;
  /** Null for somebody who is on it by its rule and never had a row there: the settings are the ordinary ones. */
  readonly subscription: Subscription | null;
  /** They did not subscribe: the rule brought them in. */
  readonly isByRule: boolean;
}

/** The lists a person is on, those whose rule covers them included. */
@Injectable()
export class ListsOfPersonService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly books: RuleBooks,
    private readonly facts: BearerFactsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly audiences: AudiencesService,
  ) {}

  /** By name; a fixed number of round trips, however many lists have a rule. */
  async of(personId: string): Promise<ListOfPerson[]> {
    const [byHand, ruled] = await Promise.all([
      this.subscriptions.listsOf(personId),
      this.coveredLists(personId),
    ]);
    const own = byHand.map(({ list, subscription }) => ({ list, subscription, isByRule: false }));
    return [...own, ...ruled].toSorted((a, b) => (a.list.name < b.list.name ? -1 : 1));
  }

  /**
   * The subscription of somebody who is on a list, to be changed or ended; the row that a bearer of the rule lacks is
   * made. Null for whoever is not on it.
   */
  subscriptionOf(list: List, personId: string, actor: Actor, now: Date): Promise<Subscription | null> {
    return this.subscriptionOfBearer(list, { personId }, actor, now);
  }

  /** The same of a person or of an address of nobody we know. */
  async subscriptionOfBearer(
    list: List,
    one: OneBearer,
    actor: Actor,
    now: Date,
  ): Promise<Subscription | null> {
    const existing = await this.subscriptions.find(list.id, one);
    if (existing?.state === 'subscribed') return existing;
    if (list.rule === null) return null;
    const isIn = await this.audiences.includes(list, one);
    return isIn ? this.subscriptions.keepByRule(list.id, one, actor, now) : null;
  }

  private async coveredLists(personId: string): Promise<ListOfPerson[]> {
    const book = await this.books.all();
    const facts = book.ids.length === 0 ? undefined : (await this.facts.ofPeople([personId])).get(personId);
    if (facts === undefined) return [];
    const covered = book.ids.filter(id => {
      if (book.faultOf(id)?.kind === 'unreadable') return false;
      const { isIn, isByHand } = standingOnList(id, book, facts);
      return isIn && !isByHand;
    });
    if (covered.length === 0) return [];
    const { manager } = this.dataSource;
    const [lists, rows] = await Promise.all([
      manager.createQueryBuilder(List, 'l').where('l.id = any(:covered::uuid[])', { covered }).getMany(),
      manager.findBy(Subscription, { personId }),
    ]);
    const rowOf = new Map(rows.map(row => [row.listId, row]));
    return lists.map(list => ({ list, subscription: rowOf.get(list.id) ?? null, isByRule: true }));
  }
}
