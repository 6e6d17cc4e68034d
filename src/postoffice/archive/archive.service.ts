import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan, MoreThan } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { ArchivedMessage } from './archived-message.entity.js';

/** What an archive row is made of; the database gives it its id. */
export type NewArchivedMessage = Omit<ArchivedMessage, 'id'>;

const afterEveryId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Messages kept for their list's readers. Who may read is decided above. */
@Injectable()
export class ArchiveService {
  private readonly adding = new Gathered<NewArchivedMessage, void>(async (manager, messages) => {
    await this.addMany(manager, messages);
    return messages.map(() => undefined);
  });

  constructor(private readonly dataSource: DataSource) {}

  add(manager: EntityManager, message: NewArchivedMessage): Promise<void> {
    return this.adding.ask(manager, message);
  }

  async addMany(manager: EntityManager, messages: readonly NewArchivedMessage[]): Promise<void> {
    await preparedIn(
      manager,
      'add-archived',
      `insert into archived_message (list_id, raw_id, key, number, message_id, in_reply_to, author_name, author_address,
                                     subject, text, is_text_partial, attachments, sent_at, archived_at)
       select list_id, raw_id, key, number, message_id, in_reply_to, author_name, author_address,
              subject, text, is_text_partial, attachments, sent_at, archived_at
       from jsonb_to_recordset($1) as row (
         list_id uuid, raw_id uuid, key text, number int, message_id text, in_reply_to text, author_name text,
         author_address text, subject text, text text, is_text_partial bool, attachments jsonb,
         sent_at timestamptz, archived_at timestamptz)`,
      [JSON.stringify(messages.map(asRow), wellFormed)],
    );
  }

  /** Takes a list's archive away; says how many messages it held. The posts themselves stay accounted for. */
  async removeAll(manager: EntityManager, listId: string): Promise<number> {
    const { affected } = await manager.delete(ArchivedMessage, { listId });
    return affected ?? 0;
  }

  /** Newest first; `before` is the number of the last message seen. */
  page(
    listId: string,
    { before, limit }: { before?: number | null; limit: number },
  ): Promise<ArchivedMessage[]> {
    return this.dataSource.manager.find(ArchivedMessage, {
      where: { listId, ...(before ? { number: LessThan(before) } : {}) },
      order: { number: 'DESC' },
      take: limit,
    });
  }

  /** The newest of several lists together, newest first; `before` is the last message seen. */
  async latest(
    listIds: readonly string[],
    { before, limit }: { before?: Pick<ArchivedMessage, 'archivedAt' | 'id'> | null; limit: number },
  ): Promise<ArchivedMessage[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select message.id from unnest($1::uuid[]) as list (id) cross join lateral (
         select id, archived_at from archived_message
         where list_id = list.id and (archived_at, id) < ($3::timestamptz, $4::uuid)
         order by archived_at desc, id desc limit $2) message
       order by message.archived_at desc, message.id desc limit $2`,
      [listIds, limit, before?.archivedAt ?? 'infinity', before?.id ?? afterEveryId],
    );
    return this.dataSource.manager.find(ArchivedMessage, {
      where: { id: In(rows.map(({ id }) => id)) },
      order: { archivedAt: 'DESC', id: 'DESC' },
    });
  }

  byKey(listId: string, key: string): Promise<ArchivedMessage | null> {
    return this.dataSource.manager.findOneBy(ArchivedMessage, { listId, key });
  }

  /** The messages just before and after this one on its list. */
  async neighbours(
    message: ArchivedMessage,
  ): Promise<{ previous: ArchivedMessage | null; next: ArchivedMessage | null }> {
    const { listId, number } = message;
    const { manager } = this.dataSource;
    const [previous, next] = await Promise.all([
      manager.findOne(ArchivedMessage, {
        where: { listId, number: LessThan(number) },
        order: { number: 'DESC' },
      }),
      manager.findOne(ArchivedMessage, {
        where: { listId, number: MoreThan(number) },
        order: { number: 'ASC' },
      }),
    ]);
    return { previous, next };
  }
}

function asRow(message: NewArchivedMessage): Record<string, unknown> {
  return {
    list_id: message.listId,
    raw_id: message.rawId,
    key: message.key,
    number: message.number,
    message_id: message.messageId,
    in_reply_to: message.inReplyTo,
    author_name: message.authorName,
    author_address: message.authorAddress,
    subject: message.subject,
    text: message.text,
    is_text_partial: message.isTextPartial,
    attachments: message.attachments,
    sent_at: message.sentAt,
    archived_at: message.archivedAt,
  };
}

/** PostgreSQL takes no half of a surrogate pair in JSON, while in a plain text it would become U+FFFD. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
