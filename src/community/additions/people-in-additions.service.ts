import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

const naming = [
  ['invitation', 'person_id'],
  ['invitation', 'invited_by'],
  ['addition', 'proposed_by'],
  ['addition', 'decided_by'],
  ['addition_line', 'person_id'],
] as const;

/** What invitations and recorded consents keep of a person. */
@Injectable()
export class PeopleInAdditions implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    for (const [table, column] of naming) await giveColumn(manager, table, column, pair);
  }

  async about({ personId, addresses }: WholePerson): Promise<Section[]> {
    const [invitations, consents] = await Promise.all([
      this.dataSource.query(
        `select g.slug as "group", l.name as list, i.address, i.name, i.state, i.created_at, i.mailed_at, i.decided_at,
                i.refuses_until, coalesce(i.invited_by = $1, false) as by_you
         from invitation i left join "group" g on g.id = i.group_id left join list l on l.id = i.list_id
         where i.person_id = $1 or i.address = any($2::citext[]) order by i.created_at`,
        [personId, addresses],
      ),
      this.dataSource.query(
        `select g.slug as "group", l.name as list, line.address, line.name, a.reason, a.state, a.proposed_at,
                line.entered_at, line.told_at
         from addition_line line join addition a on a.id = line.addition_id
         left join "group" g on g.id = a.group_id left join list l on l.id = a.list_id
         where line.person_id = $1 or line.address = any($2::citext[]) order by a.proposed_at`,
        [personId, addresses],
      ),
    ]);
    return [
      { name: 'invitations', rows: invitations },
      { name: 'recorded-consents', rows: consents },
    ];
  }

  /** An addition keeps its figures; nobody is to be told of it any more. */
  async forget(manager: EntityManager, { personId, addresses }: WholePerson): Promise<void> {
    for (const table of ['invitation', 'addition_line']) {
      await manager.query(`delete from ${table} where person_id = $1 or address = any($2::citext[])`, [
        personId,
        addresses,
      ]);
    }
  }
}
