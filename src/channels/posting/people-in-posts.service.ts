import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

/** What the record of posts keeps of their authors. */
@Injectable()
export class PeopleInPosts implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    await giveColumn(manager, 'post', 'author_person_id', pair);
  }

  async about({ personId, addresses }: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      `select l.name as list, p.message_id, p.subject, p.author_address, p.author_name, p.envelope_sender, p.identity,
              p.bytes, p.outcome, p.reasons, p.received_at, p.decided_at
       from post p join list l on l.id = p.list_id
       where p.author_person_id = $1 or p.author_address = any($2::text[]) order by p.received_at`,
      [personId, addresses],
    );
    return [{ name: 'posts', rows }];
  }

  /** The posts stay, for their readers and for the accounts; nobody's name does. */
  async forget(manager: EntityManager, { personId, addresses }: WholePerson): Promise<void> {
    await manager.query(
      `update post set author_person_id = null, author_name = '', author_address = '', envelope_sender = ''
       where author_person_id = $1 or author_address = any($2::text[])`,
      [personId, addresses],
    );
  }
}
