import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { DirectoryService } from '../directory/directory.service.js';
import { strongerOf } from './stronger-subscription.js';
import { Subscription } from './subscription.entity.js';

/** Whoever chose, under either account, has chosen; of two choices the later one stands. */
const isGone = `(kept.state = 'by-audience' or gone.state <> 'by-audience' and gone.changed_at > kept.changed_at)`;
const letterChoice = `state = case when ${isGone} then gone.state else kept.state end,
  via = case when ${isGone} then gone.via else kept.via end,
  changed_at = case when ${isGone} then gone.changed_at else kept.changed_at end`;

/** What lists keep of a person: subscriptions, and what they may do on which list. */
@Injectable()
export class PeopleInLists implements PeopleHolder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  async merge(manager: EntityManager, pair: PersonPair, now: Date): Promise<void> {
    await this.mergeSubscriptions(manager, pair, now);
    const blend = `may_decide = kept.may_decide or gone.may_decide, is_told = kept.is_told or gone.is_told,
      added_at = least(kept.added_at, gone.added_at)`;
    await giveRows(manager, { table: 'list_moderator', key: ['list_id'], blend }, pair);
    await giveRows(manager, { table: 'list_owner', key: ['list_id'] }, pair);
    await giveRows(manager, { table: 'list_archive_reader', key: ['list_id'] }, pair);
    await giveRows(manager, { table: 'subscriber_preference', key: [] }, pair);
    await giveRows(manager, { table: 'letter_subscription', key: ['letter_id'], blend: letterChoice }, pair);
    await giveColumn(manager, 'list', 'rule_set_by', pair);
    await giveColumn(manager, 'list_brake', 'pulled_by', pair);
    await giveColumn(manager, 'subscription_request', 'decided_by', pair);
  }

  async about({ personId, addresses }: WholePerson): Promise<Section[]> {
    const [subscriptions, requests, preferences, rights, treated, letters] = await Promise.all([
      this.dataSource.query(
        `select l.name as list, s.state, coalesce(s.address, a.address) as address, s.name, s.mode, s.paused_until,
                s.receives_own, s.is_moderated, s.consent, s.consent_at, s.created_at, s.changed_at
         from subscription s join list l on l.id = s.list_id
         left join address a on a.person_id = s.person_id and a.is_preferred
         where s.person_id = $1 or (s.person_id is null and s.address = any($2::citext[])) order by l.name`,
        [personId, addresses],
      ),
      this.dataSource.query(
        `select l.name as list, r.reason, r.requested_at, r.outcome, r.answer, r.decided_at
         from subscription_request r join subscription s on s.id = r.subscription_id join list l on l.id = r.list_id
         where s.person_id = $1 order by r.requested_at`,
        [personId],
      ),
      this.dataSource.query(
        `select is_paused, paused_until, receives_once, changed_at from subscriber_preference where person_id = $1`,
        [personId],
      ),
      this.dataSource.query(
        `select l.name as list, 'moderator' as "right", m.may_decide, m.is_told, m.added_at
         from list_moderator m join list l on l.id = m.list_id where m.person_id = $1
         union all
         select l.name, 'owner', true, null, o.added_at
         from list_owner o join list l on l.id = o.list_id where o.person_id = $1
         union all
         select l.name, 'archive-reader', null, null, null
         from list_archive_reader r join list l on l.id = r.list_id where r.person_id = $1 order by 1, 2`,
        [personId],
      ),
      this.dataSource.query(
        `select l.name as list, s.address, s.treatment from list_sender s join list l on l.id = s.list_id
         where s.address = any($1::citext[]) order by l.name`,
        [addresses],
      ),
      this.dataSource.query(
        `select l.slug as letter, s.state, s.via, s.changed_at
         from letter_subscription s join letter l on l.id = s.letter_id where s.person_id = $1 or s.address = any($2::citext[]) order by l.slug`,
        [personId, addresses],
      ),
    ]);
    return [
      { name: 'subscriptions', rows: subscriptions },
      { name: 'subscription-requests', rows: requests },
      { name: 'letter-subscriptions', rows: letters },
      { name: 'preferences', rows: preferences },
      { name: 'list-rights', rows: rights },
      { name: 'sender-treatments', rows: treated },
    ];
  }

  /** Rights on lists go with the person, and so does what lists made of mail from their addresses. */
  async forget(manager: EntityManager, { personId, addresses }: WholePerson): Promise<void> {
    await manager.delete(Subscription, { personId });
    await manager.query('delete from subscription where person_id is null and address = any($1::citext[])', [
      addresses,
    ]);
    await manager.query(
      'delete from letter_subscription where person_id = $1 or address = any($2::citext[])',
      [personId, addresses],
    );
    await manager.query('delete from list_sender where address = any($1::citext[])', [addresses]);
  }

  /** The row that stays keeps its id, which the unsubscribe links of past copies name, and its copies their road. */
  private async mergeSubscriptions(
    manager: EntityManager,
    { keptId, goneId }: PersonPair,
    now: Date,
  ): Promise<void> {
    const rows = await manager.find(Subscription, {
      where: { personId: In([keptId, goneId]) },
      lock: { mode: 'pessimistic_write' },
    });
    const goneAddress = await this.directory.preferredAddress(goneId, manager);
    for (const both of Map.groupBy(rows, ({ listId }) => listId).values()) {
      const kept = both.find(({ personId }) => personId === keptId);
      const gone = both.find(({ personId }) => personId === goneId);
      if (gone === undefined) continue;
      gone.address ??= goneAddress;
      const stays = kept === undefined ? gone : strongerOf(kept, gone);
      for (const ends of both.filter(row => row !== stays)) await this.replace(manager, ends, stays, now);
      await manager.save(Object.assign(stays, { personId: keptId, changedAt: now }));
    }
  }

  /** What was asked and answered under the row that ends goes on under the other; a second request that waits doesn't. */
  private async replace(
    manager: EntityManager,
    ends: Subscription,
    stays: Subscription,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `update subscription_request set outcome = 'withdrawn', decided_at = $3
       where subscription_id = $1 and outcome is null and exists (
         select from subscription where id = $2 and state <> 'pending')`,
      [ends.id, stays.id, now],
    );
    await manager.query('update subscription_request set subscription_id = $2 where subscription_id = $1', [
      ends.id,
      stays.id,
    ]);
    await manager.remove(ends);
  }
}
