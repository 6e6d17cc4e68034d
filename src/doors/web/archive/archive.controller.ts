import { Controller, Get, Param, Query } from '@nestjs/common';
import { canSeeQueue } from '../../../community/lists/list-permissions.js';
import { ArchiveService } from '../../../postoffice/archive/archive.service.js';
import { Page } from '../layout/page.js';
import { MessageContent } from '../reading/message-content.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { archivePage } from './archive.page.js';
import { ArchiveSight } from './archive-sight.js';
import { messagePage } from './message.page.js';

const pageSize = 40;

/** Messages a list distributed, for those its settings let read. */
@Controller('lists/:name/archive')
export class ArchiveController {
  constructor(
    private readonly sight: ArchiveSight,
    private readonly archive: ArchiveService,
    private readonly content: MessageContent,
  ) {}

  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('before') before: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toRead(viewer, name);
    if (seen instanceof Page) return seen;
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
    @Param() { name, key }: { readonly name: string; readonly key: string },
    @Query('images') images: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toReadMessage(viewer, name, key);
    if (seen instanceof Page) return seen;
    const { message, list, standing } = seen;
    return messagePage(viewer, {
      list,
      message,
      ...(await this.archive.neighbours(message)),
      ...(await this.content.beside(message.rawId)),
      showsImages: images === '1',
      showsAddresses: standing.isSubscribed || canSeeQueue(standing),
    });
  }
}

function numberIn(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
