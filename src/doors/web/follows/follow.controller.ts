import { Body, Controller, Param, Post } from '@nestjs/common';
import type { FollowTarget } from '../../../channels/forums/follow-target.js';
import { ForumFollows } from '../../../channels/forums/follows.service.js';
import { ForumSight } from '../../../channels/forums/forum-sight.service.js';
import { ThreadReading } from '../../../channels/forums/thread-reading.service.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';

type Form = Readonly<Record<string, unknown>> | undefined;

/** Following a forum, one of its categories, or a thread, by mail. */
@Controller('forums/:slug')
export class FollowController {
  constructor(
    private readonly sight: ForumSight,
    private readonly threads: ThreadReading,
    private readonly follows: ForumFollows,
  ) {}

  @Post('follow')
  async forum(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const seen = viewer.personId === null ? null : await this.sight.bySlug(viewer, slug);
    if (seen === null) return unseenPage(viewer);
    const category = written(form?.['category']);
    const forumId = seen.forum.id;
    const target: FollowTarget =
      category === '' ? { kind: 'forum', forumId } : { kind: 'category', forumId, category };
    const back = category === '' ? '' : `?category=${encodeURIComponent(category)}`;
    return this.set(viewer, target, form, `/forums/${slug}${back}`);
  }

  @Post(':key/follow')
  async thread(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const seen = viewer.personId === null ? null : await this.sight.bySlug(viewer, slug);
    const thread = seen && (await this.threads.byKey(seen.viewer, seen.forum.id, key));
    if (seen === null || thread === null) return unseenPage(viewer);
    const target = { kind: 'thread', forumId: seen.forum.id, threadId: thread.id } as const;
    return this.set(viewer, target, form, `/forums/${slug}/${key}`);
  }

  private async set(
    viewer: Viewer,
    target: FollowTarget,
    form: Form,
    path: string,
  ): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return unseenPage(viewer);
    if (form?.['follow'] === 'off') {
      await this.follows.unfollow(personId, target, new Date());
      return new SeeOther(path, 'unfollowed');
    }
    const isDone = await this.follows.follow(personId, target, new Date());
    return isDone ? new SeeOther(path, 'followed') : unseenPage(viewer);
  }
}
