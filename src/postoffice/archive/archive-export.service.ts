import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
  ): AsyncGenerator<Buffer> {
    let after = { archivedAt: from ?? new Date(0), id: beforeEveryId };
    for (let last = rowsAtOnce; last === rowsAtOnce;) {
      const rows = await this.next(placeId, after, until);
      for (const message of rows) yield await this.entry(message);
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
  private async entry(message: ArchivedMessage): Promise<Buffer> {
    const { rawId, authorName, authorAddress: sender, archivedAt: at } = message;
    const isForgotten = authorName === '' && sender === '';
    const raw = rawId === null || isForgotten ? null : await this.raws.bytes(rawId);
    return mboxEntry(raw ?? composedMessage(message), { sender, at });
  }
}
