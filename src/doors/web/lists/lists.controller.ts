import { Controller, Get, Param, Query } from '@nestjs/common';
import { ModerationService } from '../../../channels/moderation/moderation.service.js';
import { canReadArchive, canSeeQueue } from '../../../community/lists/list-permissions.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { Rehearsal } from '../../../intake/reception/rehearsal.service.js';
import { ListJoining } from '../joining/list-joining.js';
import type { Page } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { listPage } from './list.page.js';
import { ListSight } from './list-sight.js';
import { ListRoster } from './list-roster.js';

@Controller('lists/:name')
export class ListsController {
  constructor(
    private readonly config: Config,
    private readonly sight: ListSight,
    private readonly roster: ListRoster,
    private readonly joining: ListJoining,
    private readonly moderation: ModerationService,
    private readonly rehearsal: Rehearsal,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    const { list, standing } = seen;
    return listPage(viewer, {
      ...seen,
      address: siteAddress(this.config, list.name),
      done,
      joining: await this.joining.of(seen),
      addressOf: role => siteAddress(this.config, `${list.name}-${role}`),
      canReadArchive: canReadArchive(standing, list),
      own: viewer.personId === null ? null : await this.rehearsal.own(list, viewer.personId, new Date()),
      heldCount: canSeeQueue(standing) ? await this.moderation.countWaiting([list.id]) : null,
      ...(await this.roster.shownTo(standing, list, new Date())),
    });
  }
}
