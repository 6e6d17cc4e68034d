import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ForumFiles } from '../../../channels/forums/forum-files.service.js';
import { canTakeArchive } from '../../../channels/forums/forum-permissions.js';
import { DownloadDesk } from '../archive/download-desk.js';
import type { ArchiveToTake } from '../archive/download.page.js';
import type { Page, StreamedDownload } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ForumDoor } from './forum-door.js';

/** What was published in a forum, as a file for mail programs. */
@Controller('forums/:slug/download')
export class ForumDownloadController {
  constructor(
    private readonly door: ForumDoor,
    private readonly files: ForumFiles,
    private readonly desk: DownloadDesk,
  ) {}

  @Get()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    return this.desk.ask(viewer, await this.wanted(viewer, slug), query);
  }

  @Post()
  async take(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page | StreamedDownload> {
    return this.desk.take(viewer, await this.wanted(viewer, slug), body);
  }

  private async wanted(viewer: Viewer, slug: string): Promise<ArchiveToTake | Page> {
    const seen = await this.door.forum(viewer, slug);
    if (seen === null) return unseenPage(viewer);
    const { forum } = seen;
    if (!canTakeArchive(seen.viewer, forum)) return closedPage(viewer);
    const path = `/forums/${forum.slug}`;
    return {
      place: { kind: 'forum', id: forum.id },
      name: forum.slug,
      path: `${path}/download`,
      up: { path, title: forum.name },
      filesOf: id => this.files.contentsOf(id),
    };
  }
}
