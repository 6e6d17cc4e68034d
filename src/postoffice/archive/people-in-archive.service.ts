import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { ArchivedWords } from './archived-words.entity.js';
import { ArchivedMessage } from './archived-message.entity.js';

/** What the archives keep of authors: a name and an address beside each message. */
@Injectable()
export class PeopleInArchive implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** Authors are kept as they signed; who hid a message is an account. */
  async merge(manager: EntityManager, { keptId, goneId }: PersonPair): Promise<void> {
    await manager.update(ArchivedMessage, { hiddenBy: goneId }, { hiddenBy: keptId });
  }

  async about({ addresses }: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      `select coalesce(l.name, '') as list, m.number, m.message_id, m.subject, m.author_name, m.author_address, m.text,
              m.attachments, m.sent_at, m.archived_at
       from archived_message m left join list l on l.id = m.list_id
       where lower(m.author_address) = any($1::text[]) order by m.archived_at`,
      [addresses],
    );
    return [{ name: 'archived-messages', rows }];
  }

  /** The messages stay for those who answered them; pages say that their author left. */
  async forget(manager: EntityManager, { addresses }: WholePerson): Promise<void> {
    const [rows] = await manager.query<[{ id: string }[]]>(
      `update archived_message set author_name = '', author_address = '' where lower(author_address) = any($1::text[])
       returning id`,
      [addresses],
    );
    const ids = rows.map(({ id }) => id);
    // Nor are they found by a name that is gone.
    await manager.delete(ArchivedWords, { messageId: In(ids) });
    await manager.query(
      `insert into words_wanted (message_id) select id from archived_message
       where id = any($1::uuid[]) and hidden_at is null and deleted_at is null on conflict do nothing`,
      [ids],
    );
  }
}
