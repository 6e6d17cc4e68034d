import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { canTakeArchive } from '../../../channels/letters/letter-permissions.js';
import { DownloadDesk } from '../archive/download-desk.js';
import type { ArchiveToTake } from '../archive/download.page.js';
import { Page, type StreamedDownload } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { LetterSight } from './letter-sight.js';

/** The issues of a letter, as they left, in a file for mail programs. */
@Controller('letters/:slug/download')
export class LetterDownloadController {
  constructor(
    private readonly sight: LetterSight,
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
    const seen = await this.sight.of(viewer, slug);
    if (seen instanceof Page) return seen;
    const { letter, standing } = seen;
    if (!canTakeArchive(standing, letter)) return closedPage(viewer);
    const path = `/letters/${letter.slug}`;
    return {
      place: { kind: 'letter', id: letter.id },
      name: letter.slug,
      path: `${path}/download`,
      up: { path, title: letter.name },
    };
  }
}
