import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Page } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { listPage } from './list.page.js';
import { ListReading } from './list-reading.js';
import { ListSight } from './list-sight.js';

@Controller('lists/:name')
export class ListsController {
  constructor(
    private readonly sight: ListSight,
    private readonly reading: ListReading,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    return listPage(viewer, { ...(await this.reading.of(viewer, seen, new Date())), done });
  }
}
