import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A message that has the words. */
export interface FoundMessage {
  readonly id: string;
  readonly forumId: string;
  readonly threadKey: string;
  readonly subject: string;
  readonly author: string | null;
  readonly promotion: number | null;
  readonly publishedAt: Date;
  /** What stands around the words. */
  readonly excerpt: string;
  readonly isClosed: boolean;
}

export interface FoundPage {
  readonly messages: readonly FoundMessage[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

const pageSize = 20;
/** Nobody reads further: they look for better words. */
const mostFound = 200;
const longestWords = 200;

/** Words in published messages: stemmed as French has them, accents and case put aside. */
@Injectable()
export class ForumSearch {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first. @param forumIds those the reader may read @param page from 1 */
  async find(forumIds: readonly string[], words: string, page: number, now: Date): Promise<FoundPage> {
    const asked = words.replaceAll('\0', '').toWellFormed().slice(0, longestWords);
    const found: (FoundMessage & { total: number })[] = await this.dataSource.query(
      `with query as (select websearch_to_tsquery('french', unaccent($2)) as query),
       found as (
         select m.id, m.published_at, t.forum_id, t.key, t.subject, a.text, query.query,
                p.promotion, nullif(trim(p.given_name || ' ' || p.family_name), '') as author,
                t.closed_at is not null or coalesce(t.expires_at <= $5, false) as is_closed
         from query, forum_message m join forum_thread t on t.id = m.thread_id
         join archived_message a on a.id = m.archived_message_id left join person p on p.id = m.author_id
         where t.forum_id = any($1::uuid[]) and m.state = 'published'
           and to_tsvector('french', unaccent(t.subject || ' ' || a.text)) @@ query.query
         order by m.published_at desc, m.id desc limit $3)
       select id, forum_id as "forumId", key as "threadKey", subject, author, promotion, published_at as "publishedAt",
              is_closed as "isClosed", (select count(*)::int from found) as total,
              ts_headline('french', text, query, 'StartSel="", StopSel="", MaxWords=35, MinWords=15') as excerpt
       from found order by published_at desc, id desc limit ${pageSize} offset $4`,
      [forumIds, asked, mostFound, (page - 1) * pageSize, now],
    );
    const total = found[0]?.total ?? 0;
    return {
      messages: found,
      total,
      page,
      pageCount: Math.max(1, Math.ceil(total / pageSize)),
    };
  }
}
