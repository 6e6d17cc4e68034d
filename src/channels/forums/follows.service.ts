import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { FollowTarget } from './follow-target.js';
import { adCategories, type AdCategory } from './forum-thread.entity.js';
import type { FollowReason } from './forum-correspondence.entity.js';

/** What somebody follows, as their page shows it. */
export interface FollowShown {
  readonly id: string;
  readonly kind: FollowTarget['kind'];
  readonly forumId: string;
  readonly forumSlug: string;
  readonly forumName: string;
  /** Of a category of the forum: its slug and its name. Of ads: the category's own word. */
  readonly category: string | null;
  readonly categoryName: string | null;
  readonly threadKey: string | null;
  readonly threadSubject: string | null;
  readonly since: Date;
}

interface Columns {
  readonly categoryId: string | null;
  readonly adCategory: AdCategory | null;
  readonly threadId: string | null;
}

/** What each follows by mail. Who may read is asked by the caller, and again for every mail. */
@Injectable()
export class ForumFollows {
  constructor(private readonly dataSource: DataSource) {}

  /** From now on. False where there is nothing like that to follow. */
  async follow(
    personId: string,
    target: FollowTarget,
    now: Date,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    const columns = await this.columnsOf(target, manager);
    if (columns === null) return false;
    await this.set(manager, personId, target.forumId, columns, false, now);
    return true;
  }

  /** What was followed is not any more; a thread stays silent also where all of its forum is followed. */
  async unfollow(personId: string, target: FollowTarget, now: Date): Promise<void> {
    await this.unfollowIn(this.dataSource.manager, personId, target, now);
  }

  async unfollowIn(manager: EntityManager, personId: string, target: FollowTarget, now: Date): Promise<void> {
    const columns = await this.columnsOf(target, manager);
    if (columns === null) return;
    if (target.kind === 'thread') {
      await this.set(manager, personId, target.forumId, columns, true, now);
      return;
    }
    await manager.query(
      `delete from forum_follow where person_id = $1 and forum_id = $2 and thread_id is null
       and category_id is not distinct from $3 and ad_category is not distinct from $4`,
      [personId, target.forumId, columns.categoryId, columns.adCategory],
    );
  }

  /** Ends one of somebody's own, as their page names it. */
  async end(personId: string, followId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      'with gone as (delete from forum_follow where id = $1 and person_id = $2 returning id) select id from gone',
      [followId, personId],
    );
    return rows.length > 0;
  }

  /** What brings somebody the messages of a thread, the nearest to it; null when nothing does. */
  async reasonFor(personId: string, threadId: string): Promise<FollowReason | null> {
    const [row]: { because: FollowReason; isMuted: boolean }[] = await this.dataSource.query(
      `select ${becauseSql} as because, w.is_muted as "isMuted"
       from forum_thread t join forum_follow w on ${coversSql}
       where t.id = $1 and w.person_id = $2
       order by ${nearestSql} limit 1`,
      [threadId, personId],
    );
    return row === undefined || row.isMuted ? null : row.because;
  }

  /** Whether somebody follows all of a forum, or this category of it. */
  async isFollowing(personId: string, target: Exclude<FollowTarget, { kind: 'thread' }>): Promise<boolean> {
    const columns = await this.columnsOf(target);
    if (columns === null) return false;
    const rows: unknown[] = await this.dataSource.query(
      `select from forum_follow where person_id = $1 and forum_id = $2 and thread_id is null
       and category_id is not distinct from $3 and ad_category is not distinct from $4`,
      [personId, target.forumId, columns.categoryId, columns.adCategory],
    );
    return rows.length > 0;
  }

  /** Whole forums first, then categories, then threads, the latest followed first. */
  of(personId: string): Promise<FollowShown[]> {
    return this.dataSource.query(
      `select w.id, w.forum_id as "forumId", f.slug as "forumSlug", f.name as "forumName",
              ${becauseSql} as kind, coalesce(c.slug, w.ad_category) as category, c.name as "categoryName",
              t.key as "threadKey", t.subject as "threadSubject", w.since
       from forum_follow w join forum f on f.id = w.forum_id
       left join forum_category c on c.id = w.category_id left join forum_thread t on t.id = w.thread_id
       where w.person_id = $1 and not w.is_muted
       order by ${nearestSql} desc, w.since desc, w.id`,
      [personId],
    );
  }

  /** Whether somebody follows the threads they write in: yes, unless they said no. */
  async followsOwn(personId: string): Promise<boolean> {
    const [row]: { followsOwn: boolean }[] = await this.dataSource.query(
      'select follows_own as "followsOwn" from forum_choice where person_id = $1',
      [personId],
    );
    return row?.followsOwn ?? true;
  }

  async setFollowsOwn(personId: string, followsOwn: boolean): Promise<void> {
    await this.dataSource.query(
      `insert into forum_choice (person_id, follows_own) values ($1, $2)
       on conflict (person_id) do update set follows_own = excluded.follows_own`,
      [personId, followsOwn],
    );
  }

  private async set(
    manager: EntityManager,
    personId: string,
    forumId: string,
    { categoryId, adCategory, threadId }: Columns,
    isMuted: boolean,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `insert into forum_follow as known (person_id, forum_id, category_id, ad_category, thread_id, is_muted, since)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (person_id, forum_id, category_id, ad_category, thread_id)
       do update set is_muted = excluded.is_muted, since = case when known.is_muted then excluded.since else known.since end`,
      [personId, forumId, categoryId, adCategory, threadId, isMuted, now],
    );
  }

  private async columnsOf(
    target: FollowTarget,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Columns | null> {
    const none = { categoryId: null, adCategory: null, threadId: null };
    if (target.kind === 'forum') return none;
    if (target.kind === 'thread') {
      const found: unknown[] = await manager.query(
        'select from forum_thread where id = $1 and forum_id = $2',
        [target.threadId, target.forumId],
      );
      return found.length === 0 ? null : { ...none, threadId: target.threadId };
    }
    return this.categoryOf(target, manager);
  }

  private async categoryOf(
    { forumId, category }: Extract<FollowTarget, { kind: 'category' }>,
    manager: EntityManager,
  ): Promise<Columns | null> {
    const [row]: { kind: string; categoryId: string | null }[] = await manager.query(
      `select f.kind, c.id as "categoryId" from forum f
       left join forum_category c on c.forum_id = f.id and c.slug = $2 where f.id = $1`,
      [forumId, category],
    );
    if (row === undefined) return null;
    const adCategory = row.kind === 'ads' ? adCategories.find(known => known === category) : undefined;
    if (adCategory !== undefined) return { categoryId: null, adCategory, threadId: null };
    return row.categoryId === null ? null : { categoryId: row.categoryId, adCategory: null, threadId: null };
  }
}

/** A follow `w` brings the messages of the thread `t`. */
export const coversSql = `w.forum_id = t.forum_id and (w.thread_id = t.id or (w.thread_id is null and (
  (w.category_id is null and w.ad_category is null) or w.category_id = t.category_id or w.ad_category = t.ad_category)))`;

export const becauseSql = `case when w.thread_id is not null then 'thread'
  when w.category_id is not null or w.ad_category is not null then 'category' else 'forum' end`;

/** The nearest to the thread first: of two, what was said of the thread itself counts. */
export const nearestSql = `case when w.thread_id is not null then 1
  when w.category_id is not null or w.ad_category is not null then 2 else 3 end`;
