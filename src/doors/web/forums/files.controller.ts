import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { ForumFiles } from '../../../channels/forums/forum-files.service.js';
import { ThreadReading } from '../../../channels/forums/thread-reading.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { type Page, SeeOther } from '../layout/page.js';
import { Files } from '../reading/files.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ForumDoor } from './forum-door.js';

/** Leads whoever may read a message to its files. */
@Controller('forums/:slug/:key/files')
export class ForumFilesController {
  constructor(
    private readonly door: ForumDoor,
    private readonly reading: ThreadReading,
    private readonly files: ForumFiles,
    private readonly bytes: Files,
  ) {}

  @Get(':id')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, key, id }: { readonly slug: string; readonly key: string; readonly id: string },
  ): Promise<SeeOther | Page> {
    const found = await this.door.thread(viewer, slug, key);
    if (found === null) return unseenPage(viewer);
    const file = isUuid(id) ? await this.files.find(id) : null;
    const messageId = file?.messageId ?? null;
    if (file === null || messageId === null) throw new NotFoundException();
    const message = await this.reading.message(found.seen.viewer, found.thread.id, messageId);
    if (message === null || message.files.length === 0) throw new NotFoundException();
    return new SeeOther(this.bytes.addressOf(file, new Date()));
  }
}
