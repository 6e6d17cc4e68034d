import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PeopleHolder, Section, WholePerson } from '../people-holder.js';

/**
 * What the journal keeps of a person: what they did, and what was done to them. It is append only, and holds ids
 * and facts, never an address or a name: whoever is gone is nobody in it.
 */
@Injectable()
export class PeopleInJournal implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** The entry `person.merged` names both, so that the history of one can be read with the other's. */
  async merge(): Promise<void> {
    // Nothing that is written changes.
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      `with recursive self (id) as (
         select $1::text
         union
         select e."values" ->> 'goneId' from self join journal_entry e
           on e.subject_kind = 'person' and e.subject_id = self.id and e.action = 'person.merged'
       )
       select at, action, subject_kind, subject_id, actor_kind,
              coalesce(actor_id::text in (select id from self), false) as by_you, "values"
       from journal_entry
       where (subject_kind = 'person' and subject_id in (select id from self))
          or actor_id in (select id::uuid from self)
       order by id`,
      [personId],
    );
    return [{ name: 'journal', rows }];
  }

  async forget(): Promise<void> {
    // Append only.
  }
}
