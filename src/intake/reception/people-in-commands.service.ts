import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PeopleHolder, Section, WholePerson } from '../../foundation/people-holder.js';

/** What is kept, for some months, of who wrote to lists' programs, and of what moderators answered to notices. */
@Injectable()
export class PeopleInCommands implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** Commands are of addresses, which become the kept person's anyway; answers are of notices, which `moderation` merges. */
  async merge(): Promise<void> {
    // Nothing here names a person.
  }

  async about({ personId, addresses }: WholePerson): Promise<Section[]> {
    const commands = await this.dataSource.query(
      `select l.name as list, c.road, c.message_id, c.author_address, c.identity, c.subject, c.results, c.received_at
       from mail_command c join list l on l.id = c.list_id
       where c.author_address = any($1::citext[]) order by c.received_at`,
      [addresses],
    );
    const answers = await this.dataSource.query(
      `select l.name as list, a.message_id, a.identity, a.action, a.reason, a.outcome, a.received_at
       from moderator_answer a join moderator_notice n on n.id = a.notice_id
       join held_message h on h.id = n.held_message_id join list l on l.id = h.list_id
       where n.person_id = $1 order by a.received_at`,
      [personId],
    );
    return [
      { name: 'mail-commands', rows: commands },
      { name: 'answers-to-notices', rows: answers },
    ];
  }

  /** That a command came stays, so that the same message does nothing twice. Answers end with the notices. */
  async forget(manager: EntityManager, { addresses }: WholePerson): Promise<void> {
    await manager.query(
      `update mail_command set author_address = '', subject = '' where author_address = any($1::citext[])`,
      [addresses],
    );
  }
}
