import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ArchiveReader } from '../../../postoffice/archive/archive-reader.service.js';
import { ArchiveTaking } from '../../../postoffice/archive/archive-taking.service.js';
import { daySpan, type DayTexts } from '../form/day-span.js';
import { written } from '../form/written.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { Page, StreamedDownload } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { type ArchiveInSight, ArchiveSight } from './archive-sight.js';
import { type DownloadTrouble, downloadPage, tooManyDownloadsPage } from './download.page.js';

type Asked = Readonly<Record<string, unknown>> | undefined;

/** The archive of a list as a file for mail programs: all of it, or some days. */
@Controller('lists/:name/archive/download')
export class DownloadController {
  constructor(
    private readonly sight: ArchiveSight,
    private readonly reader: ArchiveReader,
    private readonly taking: ArchiveTaking,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query() query: Asked,
  ): Promise<Page> {
    const seen = await this.sight.toTake(viewer, name);
    return seen instanceof Page ? seen : this.page(viewer, seen, textsIn(query));
  }

  /** A POST: another site can't make a browser fetch it, and it is written down. */
  @Post()
  async take(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: Asked,
  ): Promise<Page | StreamedDownload> {
    const seen = await this.sight.toTake(viewer, name);
    if (seen instanceof Page) return seen;
    const texts = textsIn(body);
    const span = daySpan(texts, viewer.timeZone);
    if (typeof span === 'string') return this.page(viewer, seen, texts, span);
    const { messages, authors } = await this.taking.measure(seen.place, span);
    if (messages === 0) return this.page(viewer, seen, texts, 'nothing');
    const now = new Date();
    const refusal = await this.watch.refusal(viewer, authors, now);
    if (refusal !== null) return refusal;
    const outcome = await this.taking.take(seen.place, { span, messages }, viewerActor(viewer), now);
    if (outcome.kind === 'limited') return tooManyDownloadsPage(viewer, seen, outcome.retryAfterSeconds);
    return new StreamedDownload(filenameOf(seen, texts), 'application/mbox', outcome.mbox);
  }

  private async page(
    viewer: Viewer,
    seen: ArchiveInSight,
    texts: DayTexts,
    trouble: DownloadTrouble | null = null,
  ): Promise<Page> {
    const months = await this.reader.months(seen.place, viewer.timeZone);
    return downloadPage(viewer, { seen, months, texts, trouble });
  }
}

function textsIn(given: Asked): DayTexts {
  const text = (name: string): string => written(given?.[name]).trim().slice(0, 20);
  return { from: text('from'), until: text('until') };
}

/** `voile-2026-03-01-2026-03-31.mbox` */
function filenameOf({ list }: ArchiveInSight, { from, until }: DayTexts): string {
  const name = list.name.replaceAll(/[^a-z0-9.-]/g, '-');
  return `${[name, from, until].filter(part => part !== '').join('-')}.mbox`;
}
