import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ArchivedMessage } from './archived-message.entity.js';
import { ArchivedThread } from './archived-thread.entity.js';
import type { ArchivePlace } from './archive-place.js';
import { veiled } from './veiled.js';
import { type InThread, type Placed, readingOrder } from './threads/reading-order.js';

/** Who hides messages goes on seeing them; to everybody else a hidden one has no author, no subject and no words. */
export type Sight = 'reader' | 'moderator';

export interface ArchiveMonth {
  /** `2026-03`. */
  readonly month: string;
  readonly messages: number;
}

/** A thread on a page of threads. */
export interface ThreadRow {
  readonly thread: ArchivedThread;
  /** Of the month that was asked for; of all time when none was. */
  readonly messages: number;
  readonly lastAt: Date;
  /** Who began it; the first that is shown. */
  readonly authorName: string;
  readonly authorAddress: string;
}

/** A message in its thread, as it is read. */
export interface ThreadMessage extends Placed {
  readonly message: ArchivedMessage;
}

export interface ThreadPage {
  readonly thread: ArchivedThread;
  /** In reading order; hidden and deleted ones keep their place. */
  readonly messages: readonly ThreadMessage[];
  /** How many there are on all pages. */
  readonly total: number;
}

export interface Neighbours {
  readonly previous: ArchivedMessage | null;
  readonly next: ArchivedMessage | null;
}

/** A thread that was made longer than this by a machine is read this far. */
const mostInThread = 5_000;

/** The archive of a place as people read it: months, threads, messages. Who may read is decided above. */
@Injectable()
export class ArchiveReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether one of these Message-IDs stands in one of these places. */
  async hasAny(placeIds: readonly string[], messageIds: readonly string[]): Promise<boolean> {
    return this.dataSource.manager.existsBy(ArchivedMessage, {
      placeId: In([...placeIds]),
      messageId: In([...messageIds]),
    });
  }

  /** The months in which something was said, newest first. @param timeZone of those who read */
  months({ id }: ArchivePlace, timeZone: string): Promise<ArchiveMonth[]> {
    return this.dataSource.query(
      `select to_char(archived_at at time zone $2, 'YYYY-MM') as month, count(*)::int as messages
       from archived_message where place_id = $1 and hidden_at is null and deleted_at is null
       group by 1 order by 1 desc`,
      [id, timeZone],
    );
  }

  /**
   * The threads in which something was said in a month, the last one spoken in first.
   * @param month `2026-03` @param page from 0
   */
  threadsOfMonth(
    { id }: ArchivePlace,
    month: string,
    timeZone: string,
    { page = 0, limit }: { page?: number; limit: number },
  ): Promise<ThreadRow[]> {
    return this.rows(
      `select thread_id, count(*)::int as messages, max(archived_at) as last_at from archived_message
       where place_id = $1 and hidden_at is null and deleted_at is null
         and archived_at >= to_timestamp($4, 'YYYY-MM')::timestamp at time zone $5
         and archived_at < (to_timestamp($4, 'YYYY-MM')::timestamp + interval '1 month') at time zone $5
       group by thread_id order by last_at desc, thread_id limit $2 offset $3`,
      [id, limit, page * limit, month, timeZone],
    );
  }

  /** All threads, the last one spoken in first. @param page from 0 */
  threads({ id }: ArchivePlace, { page = 0, limit }: { page?: number; limit: number }): Promise<ThreadRow[]> {
    return this.rows(
      `select id as thread_id, message_count as messages, last_at from archived_thread
       where place_id = $1 and message_count > 0 order by last_at desc, id limit $2 offset $3`,
      [id, limit, page * limit],
    );
  }

  /**
   * A thread with its messages. @param key the thread's, or that of any message in it @param page from 0
   */
  async thread(
    place: ArchivePlace,
    key: string,
    { sight, page = 0, limit }: { sight: Sight; page?: number; limit: number },
  ): Promise<ThreadPage | null> {
    const thread = await this.threadByKey(place, key);
    if (thread === null) return null;
    const order = await this.order(thread.id);
    const shown = order.slice(page * limit, (page + 1) * limit);
    const messages = await this.byIds(
      shown.map(({ id }) => id),
      sight,
    );
    return {
      thread,
      total: order.length,
      messages: shown.flatMap(placed => {
        const message = messages.get(placed.id);
        return message === undefined ? [] : [{ ...placed, message }];
      }),
    };
  }

  /** @param key of a thread, or of any message in it: an address stays good when two threads turn out to be one */
  async threadByKey({ id: placeId }: ArchivePlace, key: string): Promise<ArchivedThread | null> {
    const { manager } = this.dataSource;
    const message = await manager.findOneBy(ArchivedMessage, { placeId, key });
    return manager.findOneBy(ArchivedThread, message === null ? { placeId, key } : { id: message.threadId });
  }

  async message({ id: placeId }: ArchivePlace, key: string, sight: Sight): Promise<ArchivedMessage | null> {
    const message = await this.dataSource.manager.findOneBy(ArchivedMessage, { placeId, key });
    return message && veiled(message, sight);
  }

  /** Those a page needs at once, by id. */
  async byIds(ids: readonly string[], sight: Sight): Promise<Map<string, ArchivedMessage>> {
    const messages = await this.dataSource.manager.findBy(ArchivedMessage, { id: In([...ids]) });
    return new Map(messages.map(message => [message.id, veiled(message, sight)]));
  }

  /** What stands before and after a message when its thread is read. */
  async neighbours({ id, threadId }: ArchivedMessage, sight: Sight): Promise<Neighbours> {
    const order = await this.order(threadId);
    const at = order.findIndex(placed => placed.id === id);
    const [before, after] = [order[at - 1]?.id, at < 0 ? undefined : order[at + 1]?.id];
    const found = await this.byIds(
      [before, after].filter(one => one !== undefined),
      sight,
    );
    return { previous: found.get(before ?? '') ?? null, next: found.get(after ?? '') ?? null };
  }

  private async order(threadId: string): Promise<Placed[]> {
    const messages: InThread[] = await this.dataSource.query(
      `select id, message_id as "messageId", reference_ids as "referenceIds" from archived_message
       where thread_id = $1 order by archived_at, id limit $2`,
      [threadId, mostInThread],
    );
    return readingOrder(messages);
  }

  private async rows(threads: string, values: readonly unknown[]): Promise<ThreadRow[]> {
    const found: FoundThread[] = await this.dataSource.query(
      `select found.*, opener.* from (${threads}) found left join lateral (
         select author_name, author_address from archived_message
         where thread_id = found.thread_id and hidden_at is null and deleted_at is null
         order by archived_at, id limit 1) opener on true
       order by found.last_at desc, found.thread_id`,
      [...values],
    );
    const ids = found.map(({ thread_id }) => thread_id);
    const rows = await this.dataSource.manager.findBy(ArchivedThread, { id: In(ids) });
    const byId = new Map(rows.map(thread => [thread.id, thread]));
    return found.flatMap(row => {
      const thread = byId.get(row.thread_id);
      return thread === undefined ? [] : [threadRow(thread, row)];
    });
  }
}

interface FoundThread {
  readonly thread_id: string;
  readonly messages: number;
  readonly last_at: Date;
  readonly author_name: string | null;
  readonly author_address: string | null;
}

function threadRow(thread: ArchivedThread, row: FoundThread): ThreadRow {
  return {
    thread,
    messages: row.messages,
    lastAt: row.last_at,
    authorName: row.author_name ?? '',
    authorAddress: row.author_address ?? '',
  };
}
