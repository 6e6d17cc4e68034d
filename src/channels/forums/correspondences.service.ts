import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AdSide } from './forum-thread.entity.js';
import type { FollowReason } from './forum-correspondence.entity.js';

/** Somebody, and the thread they get mail about. */
export interface Correspondence {
  readonly id: string;
  readonly personId: string;
  readonly forumId: string;
  readonly forumName: string;
  readonly forumSlug: string;
  readonly threadId: string;
  readonly threadKey: string;
  readonly subject: string;
  /** Null for what is no small ad. */
  readonly adSide: AdSide | null;
  /** Of a category of the forum its name; of ads the word of the category; null for a thread of none. */
  readonly category: string | null;
  readonly categorySlug: string | null;
  /** What brought the last mail. */
  readonly because: FollowReason;
}

/** Reads to whom a mail about a thread went. */
@Injectable()
export class Correspondences {
  constructor(private readonly dataSource: DataSource) {}

  /** Null for somebody who left, or a thread that is gone. */
  async byId(id: string): Promise<Correspondence | null> {
    const [row]: Correspondence[] = await this.dataSource.query(
      `select w.id, w.person_id as "personId", f.id as "forumId", f.name as "forumName", f.slug as "forumSlug",
              t.id as "threadId", t.key as "threadKey", t.subject, t.ad_side as "adSide",
              coalesce(c.name, t.ad_category) as category, coalesce(c.slug, t.ad_category) as "categorySlug", w.because
       from forum_correspondence w join forum_thread t on t.id = w.thread_id join forum f on f.id = t.forum_id
       left join forum_category c on c.id = t.category_id where w.id = $1`,
      [id],
    );
    return row ?? null;
  }
}
