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
       select e.at, e.action, e.subject_kind, e.subject_id, e.actor_kind,
              coalesce(e.actor_id::text in (select id from self), false) as by_you, e."values"
       from journal_entry e join (
         select found.id from self join journal_entry found
           on found.subject_kind = 'person' and found.subject_id = self.id
         union
         select found.id from self join journal_entry found on found.actor_id = self.id::uuid
       ) theirs on theirs.id = e.id
       order by e.id`,
      [personId],
    );
    return [{ name: 'journal', rows }];
  }

  async forget(): Promise<void> {
    // Append only.
  }
}
