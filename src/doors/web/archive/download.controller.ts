import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Page, type StreamedDownload } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { archivePath, downloadPath } from './archive-paths.js';
import { archiveSentences } from './archive-sentences.js';
import { ArchiveSight } from './archive-sight.js';
import { DownloadDesk } from './download-desk.js';
import type { ArchiveToTake } from './download.page.js';

/** The archive of a list as a file for mail programs. */
@Controller('lists/:name/archive/download')
export class DownloadController {
  constructor(
    private readonly sight: ArchiveSight,
    private readonly desk: DownloadDesk,
  ) {}

  @Get()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    return this.desk.ask(viewer, await this.wanted(viewer, name), query);
  }

  /** A POST: another site can't make a browser fetch it, and it is written down. */
  @Post()
  async take(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page | StreamedDownload> {
    return this.desk.take(viewer, await this.wanted(viewer, name), body);
  }

  private async wanted(viewer: Viewer, name: string): Promise<ArchiveToTake | Page> {
    const seen = await this.sight.toTake(viewer, name);
    if (seen instanceof Page) return seen;
    const { place, list } = seen;
    const up = { path: archivePath(list), title: archiveSentences[viewer.language].title(list.name) };
    return { place, name: list.name, path: downloadPath(list), up };
  }
}
