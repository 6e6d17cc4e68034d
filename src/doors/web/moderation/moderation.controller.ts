import { Controller, Get, Param } from '@nestjs/common';
import { ModerationService } from '../../../channels/moderation/moderation.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import type { Page } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { heldPage } from './held.page.js';
import { HeldReading } from './held-reading.js';
import { queuePage } from './queue.page.js';

/** The moderators' queue, and each message in it. */
@Controller('moderation')
export class ModerationController {
  constructor(
    private readonly moderation: ModerationService,
    private readonly moderators: ModeratorsService,
    private readonly reading: HeldReading,
  ) {}

  @Get()
  async queue(@CurrentViewer() viewer: Viewer): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const lists = await this.moderators.listsModeratedBy(viewer.personId, viewer.roles);
    const ids = lists.map(({ id }) => id);
    const [items, waitingCount] = await Promise.all([
      this.moderation.waiting(ids),
      this.moderation.countWaiting(ids),
    ]);
    return queuePage(viewer, {
      items,
      waitingCount,
      listNames: new Map(lists.map(({ id, name }) => [id, name])),
      now: new Date(),
    });
  }

  @Get(':heldId')
  async held(@CurrentViewer() viewer: Viewer, @Param('heldId') heldId: string): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const view = await this.reading.of(viewer, heldId, new Date());
    return view === null ? closedPage(viewer) : heldPage(viewer, view);
  }
}
