import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan, MoreThan } from 'typeorm';
import { preparedIn } from '../../foundation/database/prepared.js';
import { Gathered } from '../../foundation/database/gathered.js';
import { ArchivedMessage } from './archived-message.entity.js';

/** What an archive row is made of; the database gives it its id. */
export type NewArchivedMessage = Omit<ArchivedMessage, 'id'>;

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
