import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Page } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { heldPage } from './held.page.js';
import { HeldReading } from './held-reading.js';

/** Each message of the moderators' queue. */
@Controller('moderation')
export class ModerationController {
  constructor(private readonly reading: HeldReading) {}

  @Get(':heldId')
  async held(
    @CurrentViewer() viewer: Viewer,
    @Param('heldId') heldId: string,
    @Query('template') template: unknown,
  ): Promise<Page> {
    const view = await this.reading.of(viewer, heldId, new Date(), template);
    return view === null ? closedPage(viewer) : heldPage(viewer, view);
  }
}
