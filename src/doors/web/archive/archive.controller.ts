import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { ArchiveReader } from '../../../postoffice/archive/archive-reader.service.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { FeedAddresses } from '../feeds/feed-addresses.js';
import { Page } from '../layout/page.js';
import { MessageContent } from '../reading/message-content.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { archivePage } from './archive.page.js';
import { feedPath } from './archive-paths.js';
import { type ArchiveInSight, ArchiveSight } from './archive-sight.js';
import { messagePage } from './message.page.js';
import { threadPage, threadPageSize } from './thread.page.js';

const pageSize = 40;
const nothingBeside = { files: [], hasHtml: false, hasImages: false };

/** Messages a list distributed, for those its settings let read. */
@Controller('lists/:name/archive')
export class ArchiveController {
  constructor(
    private readonly sight: ArchiveSight,
    private readonly reader: ArchiveReader,
    private readonly content: MessageContent,
    private readonly directory: DirectoryService,
    private readonly feeds: FeedAddresses,
  ) {}

  @Get()
  async all(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('page') page: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toRead(viewer, name);
    return seen instanceof Page ? seen : this.threads(viewer, seen, null, pageIn(page));
  }

  @Get('months/:month')
  async month(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, month }: { readonly name: string; readonly month: string },
    @Query('page') page: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toRead(viewer, name);
    if (seen instanceof Page) return seen;
    if (!/^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(month)) throw new NotFoundException();
    return this.threads(viewer, seen, month, pageIn(page));
  }

  @Get('threads/:key')
  async thread(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, key }: { readonly name: string; readonly key: string },
    @Query('page') asked: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toRead(viewer, name);
    if (seen instanceof Page) return seen;
    const page = pageIn(asked);
    const wanted = { sight: seen.sight, page: page - 1, limit: threadPageSize };
    const thread = await this.reader.thread(seen.place, key.replaceAll('\0', ''), wanted);
    if (thread === null || thread.messages.length === 0) throw new NotFoundException();
    const messages = thread.messages.map(({ message }) => message);
    return threadPage(viewer, { seen, thread, page, names: await this.namesOf(messages) });
  }

  @Get(':key')
  async message(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, key }: { readonly name: string; readonly key: string },
    @Query() { images, done }: { readonly images?: unknown; readonly done?: unknown },
  ): Promise<Page> {
    const seen = await this.sight.toReadMessage(viewer, name, key);
    if (seen instanceof Page) return seen;
    const { message, place, sight } = seen;
    const [thread, neighbours, names] = await Promise.all([
      this.reader.threadByKey(place, message.key),
      this.reader.neighbours(message, sight),
      this.namesOf([message]),
    ]);
    const beside = message.rawId === null ? nothingBeside : await this.content.beside(message.rawId);
    return messagePage(viewer, {
      ...seen,
      ...beside,
      ...neighbours,
      thread,
      names,
      showsImages: images === '1',
      done,
    });
  }

  private async threads(
    viewer: Viewer,
    seen: ArchiveInSight,
    month: string | null,
    page: number,
  ): Promise<Page> {
    const { place, list, isPublic } = seen;
    const { timeZone } = viewer;
    const wanted = { page: page - 1, limit: pageSize };
    const [threads, following, months, feed] = await Promise.all([
      month === null
        ? this.reader.threads(place, wanted)
        : this.reader.threadsOfMonth(place, month, timeZone, wanted),
      month === null
        ? this.reader.threads(place, { page: page * pageSize, limit: 1 })
        : this.reader.threadsOfMonth(place, month, timeZone, { page: page * pageSize, limit: 1 }),
      this.reader.months(place, timeZone),
      this.feeds.of(viewer, isPublic, feedPath(list)),
    ]);
    return archivePage(viewer, { seen, month, threads, months, page, hasMore: following.length > 0, feed });
  }

  private namesOf(messages: readonly ArchivedMessage[]): Promise<Map<string, string>> {
    return this.directory.namesOf([...new Set(messages.flatMap(({ hiddenBy }) => hiddenBy ?? []))]);
  }
}

/** From 1; whatever is no number is the first page. */
function pageIn(text: unknown): number {
  return typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
