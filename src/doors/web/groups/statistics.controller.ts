import { Controller, Get, Param } from '@nestjs/common';
import { MonthlyModerationService } from '../../../channels/moderation/monthly-moderation.service.js';
import { ListStatistics } from '../../../channels/moderation/list-statistics.service.js';
import { GroupStatistics } from '../../../community/groups/group-statistics.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { AnimatorDoor } from './animator-door.js';
import { statisticsPage } from './statistics.page.js';

/** A year shows every season once. */
const months = 12;

/** How a group lives, for those who run it. */
@Controller('groups/:slug/statistics')
export class StatisticsController {
  constructor(
    private readonly door: AnimatorDoor,
    private readonly groups: GroupStatistics,
    private readonly posts: ListStatistics,
    private readonly monthly: MonthlyModerationService,
    private readonly lists: ListsService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    const { stance } = entry;
    const now = new Date();
    const lists = await this.lists.ofGroup(stance.group.id);
    const ids = lists.map(({ id }) => id);
    const [members, posts, decisions, moderation] = await Promise.all([
      this.groups.membersOverTime(stance.group.id, months, now),
      this.posts.postsPerMonth(ids, months, now),
      this.posts.decisionTimes(ids, months, now),
      this.monthly.of(ids, months, now),
    ]);
    return statisticsPage(viewer, { stance, members, posts, decisions, moderation, lists });
  }
}
