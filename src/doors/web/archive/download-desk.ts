import { Injectable } from '@nestjs/common';
import { ArchiveReader } from '../../../postoffice/archive/archive-reader.service.js';
import { ArchiveTaking } from '../../../postoffice/archive/archive-taking.service.js';
import { daySpan, type DayTexts } from '../form/day-span.js';
import { written } from '../form/written.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { Page, StreamedDownload } from '../layout/page.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import {
  type ArchiveToTake,
  type DownloadTrouble,
  downloadPage,
  tooManyDownloadsPage,
} from './download.page.js';

type Asked = Readonly<Record<string, unknown>> | undefined;

/** Gives archives out as files for mail programs, all of one or some days. Each door says who may, or what they see instead. */
@Injectable()
export class DownloadDesk {
  constructor(
    private readonly reader: ArchiveReader,
    private readonly taking: ArchiveTaking,
    private readonly watch: DirectoryWatch,
  ) {}

  async ask(viewer: Viewer, wanted: ArchiveToTake | Page, query: Asked): Promise<Page> {
    return wanted instanceof Page ? wanted : this.page(viewer, wanted, textsIn(query));
  }

  async take(viewer: Viewer, wanted: ArchiveToTake | Page, body: Asked): Promise<Page | StreamedDownload> {
    if (wanted instanceof Page) return wanted;
    const { place, filesOf } = wanted;
    const texts = textsIn(body);
    const span = daySpan(texts, viewer.timeZone);
    if (typeof span === 'string') return this.page(viewer, wanted, texts, span);
    const { messages, authors } = await this.taking.measure(place, span);
    if (messages === 0) return this.page(viewer, wanted, texts, 'nothing');
    const now = new Date();
    const refusal = await this.watch.refusal(viewer, authors, now);
    if (refusal !== null) return refusal;
    const outcome = await this.taking.take(place, { span, messages, filesOf }, viewerActor(viewer), now);
    if (outcome.kind === 'limited') return tooManyDownloadsPage(viewer, wanted, outcome.retryAfterSeconds);
    return new StreamedDownload(filenameOf(wanted, texts), 'application/mbox', outcome.mbox);
  }

  private async page(
    viewer: Viewer,
    wanted: ArchiveToTake,
    texts: DayTexts,
    trouble: DownloadTrouble | null = null,
  ): Promise<Page> {
    const months = await this.reader.months(wanted.place, viewer.timeZone);
    return downloadPage(viewer, { wanted, months, texts, trouble });
  }
}

function textsIn(given: Asked): DayTexts {
  const text = (name: string): string => written(given?.[name]).trim().slice(0, 20);
  return { from: text('from'), until: text('until') };
}

/** `voile-2026-03-01-2026-03-31.mbox` */
function filenameOf({ name }: ArchiveToTake, { from, until }: DayTexts): string {
  const plain = name.replaceAll(/[^a-z0-9.-]/g, '-');
  return `${[plain, from, until].filter(part => part !== '').join('-')}.mbox`;
}
