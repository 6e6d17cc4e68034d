import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { Group } from './group.entity.js';
import { GroupMember } from './group-member.entity.js';

/** What groups keep of a person. */
@Injectable()
export class PeopleInGroups implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** Who animates a group under either account animates it; who refused to be added again still does. */
  async merge(manager: EntityManager, pair: PersonPair, now: Date): Promise<void> {
    const member = `joined_at = least(kept.joined_at, gone.joined_at),
      role = case when 'animator' in (kept.role, gone.role) then 'animator' else kept.role end`;
    await giveRows(manager, { table: 'group_member', key: ['group_id'], blend: member }, pair);
    const departure = `left_at = greatest(kept.left_at, gone.left_at),
      refuses_until = greatest(kept.refuses_until, gone.refuses_until)`;
    await giveRows(manager, { table: 'group_departure', key: ['group_id'], blend: departure }, pair);
    await giveRows(manager, { table: 'group_animator_choice', key: ['group_id'] }, pair);
    await this.mergeRequests(manager, pair, now);
  }

  async about({ personId, addresses }: WholePerson): Promise<Section[]> {
    const [groups, requests, unconfirmed, departures, choices] = await Promise.all([
      this.dataSource.query(
        `select g.slug as "group", g.name, m.role, m.joined_at
         from group_member m join "group" g on g.id = m.group_id where m.person_id = $1 order by m.joined_at`,
        [personId],
      ),
      this.dataSource.query(
        `select g.slug as "group", r.reason, r.state, r.answer, r.created_at, r.decided_at
         from join_request r join "group" g on g.id = r.group_id where r.person_id = $1 order by r.created_at`,
        [personId],
      ),
      this.dataSource.query(
        `select g.slug as "group", c.address, c.name, c.language, c.reason, c.created_at, c.used_at
         from join_confirmation c join "group" g on g.id = c.group_id
         where c.address = any($1::citext[]) order by c.created_at`,
        [addresses],
      ),
      this.dataSource.query(
        `select g.slug as "group", d.left_at, d.refuses_until
         from group_departure d join "group" g on g.id = d.group_id where d.person_id = $1 order by d.left_at`,
        [personId],
      ),
      this.dataSource.query(
        `select g.slug as "group", c.is_told_of_requests
         from group_animator_choice c join "group" g on g.id = c.group_id where c.person_id = $1 order by g.slug`,
        [personId],
      ),
    ]);
    return [
      { name: 'groups', rows: groups },
      { name: 'group-requests', rows: requests },
      { name: 'group-requests-by-mail', rows: unconfirmed },
      { name: 'groups-left', rows: departures },
      { name: 'animator-choices', rows: choices },
    ];
  }

  /** The rest goes with the person. */
  async forget(manager: EntityManager, { personId, addresses }: WholePerson): Promise<void> {
    await manager.delete(GroupMember, { personId });
    await manager.query('delete from join_confirmation where address = any($1::citext[])', [addresses]);
  }

  /** The groups that nobody but this person runs, by name; with a transaction's manager, locked until its end. */
  soleAnimatorOf(personId: string, manager = this.dataSource.manager): Promise<Group[]> {
    return manager
      .createQueryBuilder(Group, 'g')
      .where(
        `exists (select from group_member m where m.group_id = g.id and m.person_id = :personId and m.role = 'animator')
         and not exists (select from group_member m where m.group_id = g.id and m.person_id <> :personId
                         and m.role = 'animator')`,
        { personId },
      )
      .orderBy('g.name')
      .getMany();
  }

  /** Nobody joins, leaves or changes role in this person's groups before the transaction ends. */
  async lockGroupsOf(manager: EntityManager, personId: string): Promise<void> {
    await manager.query(
      `select from "group" where id in (select group_id from group_member where person_id = $1)
       order by id for update`,
      [personId],
    );
  }

  /** Of two requests that wait at one group's door, the kept account's waits on. */
  private async mergeRequests(manager: EntityManager, pair: PersonPair, now: Date): Promise<void> {
    await manager.query(
      `update join_request gone set state = 'withdrawn', decided_at = $3, version = gone.version + 1
       from join_request kept
       where gone.person_id = $2 and kept.person_id = $1 and gone.group_id = kept.group_id
         and gone.state = 'waiting' and kept.state = 'waiting'`,
      [pair.keptId, pair.goneId, now],
    );
    await giveColumn(manager, 'join_request', 'person_id', pair);
    await giveColumn(manager, 'join_request', 'decided_by', pair);
  }
}
