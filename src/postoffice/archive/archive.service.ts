import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, LessThan, MoreThan } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { ArchivedMessage } from './archived-message.entity.js';
import { ArchivedThread } from './archived-thread.entity.js';
import { ArchivedWords } from './archived-words.entity.js';
import type { ArchivePlace } from './archive-place.js';
import type { Archived, NewArchivedMessage } from './new-archived-message.js';
import { wantWords } from './search/want-words.js';
import { refreshThreads } from './threads/refresh-threads.js';
import { addToArchive } from './writing/add-to-archive.js';

const afterEveryId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Messages kept for the readers of their list, letter or forum. Who may read is decided above. */
@Injectable()
export class ArchiveService {
  private readonly adding = new Gathered<NewArchivedMessage, Archived>((manager, messages) =>
    addToArchive(manager, messages, randomUUID),
  );

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps a message in its thread. Whoever lets threads be `found` holds a lock of the place until the transaction ends,
   * as numbering a post does: two that came at once would not see that one answers the other.
   */
  add(manager: EntityManager, message: NewArchivedMessage): Promise<Archived> {
    return this.adding.ask(manager, message);
  }

  /** The same for many, oldest first: where each went, in their order. */
  addMany(manager: EntityManager, messages: readonly NewArchivedMessage[]): Promise<Archived[]> {
    return addToArchive(manager, messages, randomUUID);
  }

  /** Its author changed what it says, while that is allowed; its address and its place stay. */
  async rewrite(
    manager: EntityManager,
    id: string,
    change: Partial<Pick<ArchivedMessage, 'subject' | 'text' | 'isTextPartial' | 'attachments'>>,
  ): Promise<void> {
    await manager.update(ArchivedMessage, { id, deletedAt: IsNull() }, change);
    const message = await manager.findOneByOrFail(ArchivedMessage, { id });
    // What it said before is found no more from this moment on.
    await manager.delete(ArchivedWords, { messageId: id });
    if (message.isShown) await wantWords(manager, [id]);
    if (change.subject !== undefined) await refreshThreads(manager, [message.threadId]);
  }

  /** Their author left, whatever address they had when they wrote: nothing names them any more. */
  async forgetAuthors(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await manager.update(ArchivedMessage, { id: In([...ids]) }, { authorName: '', authorAddress: '' });
    await wantWords(manager, ids);
  }

  /** Takes a place's archive away; says how many messages it held. The posts themselves stay accounted for. */
  async removeAll(manager: EntityManager, { id: placeId }: ArchivePlace): Promise<number> {
    const { affected } = await manager.delete(ArchivedMessage, { placeId });
    await manager.delete(ArchivedThread, { placeId });
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

  /** The newest of several places together that are shown, newest first; `before` is the last message seen. */
  async latest(
    placeIds: readonly string[],
    { before, limit }: { before?: Pick<ArchivedMessage, 'archivedAt' | 'id'> | null; limit: number },
  ): Promise<ArchivedMessage[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select message.id from unnest($1::uuid[]) as place (id) cross join lateral (
         select id, archived_at from archived_message
         where place_id = place.id and (archived_at, id) < ($3::timestamptz, $4::uuid)
           and hidden_at is null and deleted_at is null and not is_imported
         order by archived_at desc, id desc limit $2) message
       order by message.archived_at desc, message.id desc limit $2`,
      [placeIds, limit, before?.archivedAt ?? 'infinity', before?.id ?? afterEveryId],
    );
    return this.dataSource.manager.find(ArchivedMessage, {
      where: { id: In(rows.map(({ id }) => id)) },
      order: { archivedAt: 'DESC', id: 'DESC' },
    });
  }

  byKey(placeId: string, key: string): Promise<ArchivedMessage | null> {
    return this.dataSource.manager.findOneBy(ArchivedMessage, { placeId, key });
  }

  /** The messages just before and after this one on its list. */
  async neighbours(
    message: ArchivedMessage,
  ): Promise<{ previous: ArchivedMessage | null; next: ArchivedMessage | null }> {
    const { placeId: listId, number } = message;
    if (number === null) return { previous: null, next: null };
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
