import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ArchiveSearch, type ExcerptPart } from '../../postoffice/archive/archive-search.service.js';

/** Where a message of the archive is read: `/forums/:forumSlug/:threadKey?message=:id`. */
export interface ForumPlace {
  readonly id: string;
  readonly forumId: string;
  readonly forumSlug: string;
  readonly threadKey: string;
  readonly author: string | null;
  readonly promotion: number | null;
  readonly publishedAt: Date;
  readonly isClosed: boolean;
}

/** A message that has the words. */
export interface FoundInForum extends ForumPlace {
  readonly subject: readonly ExcerptPart[];
  readonly excerpt: readonly ExcerptPart[];
}

export interface FoundPage {
  readonly messages: readonly FoundInForum[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

const pageSize = 20;

/** Words in published messages, through the archive's own search. */
@Injectable()
export class ForumSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly archive: ArchiveSearch,
  ) {}

  /** The newest first. @param forumIds those the reader may read @param after `next` of the page before */
  async find(
    forumIds: readonly string[],
    words: string,
    after: string | null,
    now: Date,
  ): Promise<FoundPage> {
    const places = forumIds.map(id => ({ kind: 'forum', id }) as const);
    const result = await this.archive.find(places, { words }, { limit: pageSize, after }, now);
    if (result.kind === 'nothing-asked') return { messages: [], next: null };
    const read = await this.placesOf(
      result.messages.map(({ message }) => message.id),
      now,
    );
    const messages = result.messages.flatMap(({ message, subject, excerpt }) => {
      const place = read.get(message.id);
      return place === undefined ? [] : [{ ...place, subject, excerpt }];
    });
    return { messages, next: result.next };
  }

  /** Where messages of the archive are read, by their id there; those of no forum are absent. */
  async placesOf(archivedIds: readonly string[], now: Date): Promise<ReadonlyMap<string, ForumPlace>> {
    const rows: (ForumPlace & { archivedId: string })[] = await this.dataSource.query(
      `select m.archived_message_id as "archivedId", m.id, t.forum_id as "forumId", f.slug as "forumSlug",
              t.key as "threadKey", p.promotion, nullif(trim(p.given_name || ' ' || p.family_name), '') as author,
              m.published_at as "publishedAt",
              t.closed_at is not null or coalesce(t.expires_at <= $2, false) as "isClosed"
       from forum_message m join forum_thread t on t.id = m.thread_id join forum f on f.id = t.forum_id
       left join person p on p.id = m.author_id
       where m.archived_message_id = any($1::uuid[]) and m.state = 'published'`,
      [archivedIds, now],
    );
    return new Map(rows.map(({ archivedId, ...place }) => [archivedId, place]));
  }
}
