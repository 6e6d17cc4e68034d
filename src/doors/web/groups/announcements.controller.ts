import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Page } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { announcementsPage } from './announcements.page.js';
import { type AnnouncementPlace, GroupAnnouncements } from './group-announcements.js';
import { GroupSight } from './group-sight.js';

const pageSize = 40;

/** What is said on a group's lists, each to who may read it. */
@Controller('groups/:slug/announcements')
export class AnnouncementsController {
  constructor(
    private readonly sight: GroupSight,
    private readonly announcements: GroupAnnouncements,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('before') text: unknown,
  ): Promise<Page> {
    const stance = await this.sight.of(viewer, slug);
    if (stance === null) return unseenPage(viewer);
    const lists = await this.announcements.listsFor(viewer, stance.group.id);
    const before = placeIn(text);
    const found = await this.announcements.latest(lists, { before, limit: pageSize + 1 });
    return announcementsPage(viewer, {
      stance,
      lists,
      announcements: found.slice(0, pageSize),
      isNewest: before === null,
      hasOlder: found.length > pageSize,
    });
  }
}

function placeIn(text: unknown): AnnouncementPlace | null {
  if (typeof text !== 'string') return null;
  const [, list, key] = /^([^/\0]+)\/([^/\0]+)$/.exec(text) ?? [];
  return list === undefined || key === undefined ? null : { list, key };
}
