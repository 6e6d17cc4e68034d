import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { canReadArchive, canSeeQueue } from '../../../community/lists/list-permissions.js';
import { ArchiveService } from '../../../postoffice/archive/archive.service.js';
import type { Page } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { signInWallPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { archivePage } from './archive.page.js';
import { closedArchivePage, messagePage } from './message.page.js';

const pageSize = 40;

/** Messages a list distributed, for those its settings let read. */
@Controller('lists/:name/archive')
export class ArchiveController {
  constructor(
    private readonly sight: ListSight,
    private readonly archive: ArchiveService,
  ) {}

  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('before') before: unknown,
  ): Promise<Page> {
    const seen = (await this.sight.of(viewer, name)) ?? (await this.sight.ofDeleted(viewer, name));
    if (seen === null) return unseenPage(viewer);
    if (!isReadable(seen)) return this.closed(viewer, seen);
    const from = numberIn(before);
    const messages = await this.archive.page(seen.list.id, { before: from, limit: pageSize + 1 });
    return archivePage(viewer, {
      seen,
      messages: messages.slice(0, pageSize),
      isNewest: from === null,
      hasOlder: messages.length > pageSize,
    });
  }

  @Get(':key')
  async message(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Param('key') key: string,
  ): Promise<Page> {
    const seen = (await this.sight.of(viewer, name)) ?? (await this.sight.ofDeleted(viewer, name));
    if (seen === null) return unseenPage(viewer);
    if (!isReadable(seen)) return this.closed(viewer, seen);
    const message = await this.archive.byKey(seen.list.id, key.replaceAll('\0', ''));
    if (message === null) throw new NotFoundException();
    return messagePage(viewer, {
      list: seen.list,
      message,
      ...(await this.archive.neighbours(message)),
      showsAddresses: seen.standing.isSubscribed || canSeeQueue(seen.standing),
    });
  }

  private closed(viewer: Viewer, { list }: ListInSight): Page {
    return viewer.personId === null ? signInWallPage(viewer) : closedArchivePage(viewer, list);
  }
}

function isReadable({ standing, list }: ListInSight): boolean {
  return canReadArchive(standing, list);
}

function numberIn(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
