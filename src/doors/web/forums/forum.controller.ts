import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ForumCategories } from '../../../channels/forums/forum-categories.service.js';
import { ForumSearch } from '../../../channels/forums/forum-search.service.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { isPlain, ThreadsReading } from '../../../channels/forums/threads.service.js';
import { UnreadMarks } from '../../../channels/forums/unread.service.js';
import { FollowReading } from '../follows/follow-reading.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ForumDoor } from './forum-door.js';
import { foundPage } from './found.page.js';
import { forumPage } from './forum.page.js';
import { ForumPeople } from './forum-people.js';
import { afterIn, placeText, readFilter, readPlace, wordsIn } from './forum-query.js';

const pageSize = 30;

/** The threads of one forum. */
@Controller('forums/:slug')
export class ForumController {
  constructor(
    private readonly door: ForumDoor,
    private readonly threads: ThreadsReading,
    private readonly categories: ForumCategories,
    private readonly unread: UnreadMarks,
    private readonly beside: ForumPeople,
    private readonly search: ForumSearch,
    private readonly follows: FollowReading,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const seen = await this.door.forum(viewer, slug);
    if (seen === null) return unseenPage(viewer);
    const words = wordsIn(query['q']);
    if (words === null) return this.page(viewer, seen, query);
    const after = afterIn(query['after']);
    const found = await this.search.find([seen.forum.id], words, after, new Date());
    return foundPage(viewer, { words, within: seen, seen: [seen], found, isNewest: after === null });
  }

  /** All of it is read. */
  @Post('reading')
  async read(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | SeeOther> {
    const seen = await this.door.forum(viewer, slug);
    if (seen === null) return unseenPage(viewer);
    if (viewer.personId === null) return closedPage(viewer);
    await this.unread.markAll(viewer.personId, seen.forum.id, new Date());
    return new SeeOther(`/forums/${seen.forum.slug}`, 'read');
  }

  private async page(
    viewer: Viewer,
    seen: ForumInSight,
    query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const now = new Date();
    const { forum } = seen;
    const { personId } = viewer;
    const filter = readFilter(forum, query);
    const before = readPlace(query['before']);
    const isTop = before === null && isPlain(filter);
    const [threads, pinned, categories, waiting, counts, people, isFollowed] = await Promise.all([
      this.threads.page(forum.id, personId, filter, { before, limit: pageSize + 1, now }),
      isTop ? this.threads.pinned(forum.id, personId, now) : [],
      this.categories.of(forum.id),
      personId === null ? [] : this.threads.waitingOf(personId, forum.id),
      personId === null ? null : this.unread.counts(personId, [forum.id], now),
      this.beside.of(viewer, seen),
      this.follows.ofForum(viewer, forum.id, filter.category),
    ]);
    const last = threads.length > pageSize ? threads[pageSize - 1] : undefined;
    return forumPage(viewer, {
      seen,
      categories,
      filter,
      pinned,
      threads: threads.slice(0, pageSize),
      waiting,
      unreadCount: counts?.get(forum.id) ?? 0,
      isNewest: before === null,
      older: last === undefined ? null : placeText(last),
      ...people,
      isFollowed,
      now,
      done: query['done'],
    });
  }
}
