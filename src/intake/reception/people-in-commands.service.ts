import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PeopleHolder, Section, WholePerson } from '../../foundation/people-holder.js';

/** What is kept, for some months, of who wrote to lists' programs. */
@Injectable()
export class PeopleInCommands implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** Commands are of addresses, which become the kept person's anyway. */
  async merge(): Promise<void> {
    // Nothing here names a person.
  }

  async about({ addresses }: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      `select l.name as list, c.road, c.message_id, c.author_address, c.identity, c.subject, c.results, c.received_at
       from mail_command c join list l on l.id = c.list_id
       where c.author_address = any($1::citext[]) order by c.received_at`,
      [addresses],
    );
    return [{ name: 'mail-commands', rows }];
  }

  /** That a command came stays, so that the same message does nothing twice. */
  async forget(manager: EntityManager, { addresses }: WholePerson): Promise<void> {
    await manager.query(
      `update mail_command set author_address = '', subject = '' where author_address = any($1::citext[])`,
      [addresses],
    );
  }
}
