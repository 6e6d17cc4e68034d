import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PlainContent } from '../../foundation/mail/plain-content.js';
import { mboxEntry } from '../../foundation/mail/mbox-writer.js';
import { ArchivedMessage } from './archived-message.entity.js';
import type { ArchivePlace } from './archive-place.js';
import { composedMessage } from './composed-message.js';
import { RawStore } from './raw-store.js';

const rowsAtOnce = 100;
const beforeEveryId = '00000000-0000-0000-0000-000000000000';

/** `until` is exclusive; null bounds nothing. */
export interface ArchiveSpan {
  readonly from: Date | null;
  readonly until: Date | null;
}

/**
 * The files of a message that was written here, by its id: whoever took them in keeps them. Asked of those alone that
 * have some.
 */
export type FilesOf = (id: string) => Promise<PlainContent['attachments']>;

const noFiles: FilesOf = () => Promise.resolve([]);

/** The archive of a place as a file that mail programs open. Who may have it is decided above. */
@Injectable()
export class ArchiveExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly raws: RawStore,
  ) {}

  /**
   * Messages one after the other, oldest first, as mboxrd: what is hidden or deleted is in it no more than on a page.
   * @param span of their places in the archive
   */
  async *mbox(
    { id: placeId }: ArchivePlace,
    { from, until }: ArchiveSpan = { from: null, until: null },
    filesOf = noFiles,
  ): AsyncGenerator<Buffer> {
    let after = { archivedAt: from ?? new Date(0), id: beforeEveryId };
    for (let last = rowsAtOnce; last === rowsAtOnce;) {
      const rows = await this.next(placeId, after, until);
      const beginnings = await this.beginningsOf(rows);
      for (const message of rows) yield await this.entry(message, beginnings, filesOf);
      after = rows.at(-1) ?? after;
      last = rows.length;
    }
  }

  private next(
    placeId: string,
    after: Pick<ArchivedMessage, 'archivedAt' | 'id'>,
    until: Date | null,
  ): Promise<ArchivedMessage[]> {
    return this.dataSource
      .createQueryBuilder(ArchivedMessage, 'message')
      .where('message.place_id = :placeId and message.hidden_at is null and message.deleted_at is null', {
        placeId,
      })
      .andWhere('(message.archived_at, message.id) > (:at, :id)', { at: after.archivedAt, id: after.id })
      .andWhere(`message.archived_at < coalesce(:until::timestamptz, 'infinity')`, { until })
      .orderBy('message.archivedAt')
      .addOrderBy('message.id')
      .limit(rowsAtOnce)
      .getMany();
  }

  /**
   * Its bytes as they came, or a mail that says the same: of what was written here or is erased, and of an author who
   * left, whom the bytes would go on naming.
   */
  private async entry(
    message: ArchivedMessage,
    beginnings: ReadonlyMap<string, string>,
    filesOf: FilesOf,
  ): Promise<Buffer> {
    const { id, rawId, authorName, authorAddress: sender, archivedAt: at, threadId, attachments } = message;
    const isForgotten = authorName === '' && sender === '';
    const raw = rawId === null || isForgotten ? null : await this.raws.bytes(rawId);
    if (raw !== null) return mboxEntry(raw, { sender, at });
    const files = attachments.length === 0 ? [] : await filesOf(id);
    const composed = await composedMessage(message, { beginning: beginnings.get(threadId), files });
    return mboxEntry(composed, { sender, at });
  }

  /**
   * The Message-IDs that begin the threads of forums, by thread: there one answers a thread, and mail programs make
   * threads of messages that name one another.
   */
  private async beginningsOf(rows: readonly ArchivedMessage[]): Promise<ReadonlyMap<string, string>> {
    const threads = new Set(rows.filter(({ forumId }) => forumId !== null).map(({ threadId }) => threadId));
    if (threads.size === 0) return new Map();
    const firsts: { threadId: string; messageId: string }[] = await this.dataSource.query(
      `select first.thread_id as "threadId", first.message_id as "messageId"
       from unnest($1::uuid[]) as thread (id) cross join lateral (
         select thread_id, message_id from archived_message where thread_id = thread.id
         order by archived_at, id limit 1) first`,
      [[...threads]],
    );
    return new Map(firsts.map(({ threadId, messageId }) => [threadId, messageId]));
  }
}
