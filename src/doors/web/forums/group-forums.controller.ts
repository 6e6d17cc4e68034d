import { Controller, Get, Param, Query } from '@nestjs/common';
import { ForumSight } from '../../../channels/forums/forum-sight.service.js';
import { GroupSight } from '../groups/group-sight.js';
import type { Page } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ForumsReading } from './forums-reading.js';
import { groupForumsPage } from './group-forums.page.js';

const latestShown = 8;

/** The forums of a group, each for who may read it. */
@Controller('groups/:slug/forums')
export class GroupForumsController {
  constructor(
    private readonly groups: GroupSight,
    private readonly sight: ForumSight,
    private readonly reading: ForumsReading,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const stance = await this.groups.of(viewer, slug);
    if (stance === null) return unseenPage(viewer);
    const now = new Date();
    const seen = await this.sight.ofGroup(viewer, stance.group.id);
    const [forums, latest] = await Promise.all([
      this.reading.lines(viewer, seen, now),
      this.reading.latest(viewer, seen, latestShown, now),
    ]);
    return groupForumsPage(viewer, { stance, forums, latest, now, done });
  }
}
