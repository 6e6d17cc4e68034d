import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { isImage } from '../../../channels/forums/file-kinds.js';
import { ForumFiles } from '../../../channels/forums/forum-files.service.js';
import { ThreadReading } from '../../../channels/forums/thread-reading.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { Download, type Page } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ForumDoor } from './forum-door.js';

/** Files of messages, for who may read the message: kept by browsers, never opened as a page of ours. */
@Controller('forums/:slug/:key/files')
export class ForumFilesController {
  constructor(
    private readonly door: ForumDoor,
    private readonly reading: ThreadReading,
    private readonly files: ForumFiles,
  ) {}

  @Get(':id')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, key, id }: { readonly slug: string; readonly key: string; readonly id: string },
  ): Promise<Download | Page> {
    const found = await this.door.thread(viewer, slug, key);
    if (found === null) return unseenPage(viewer);
    const read = isUuid(id) ? await this.files.read(id) : null;
    const messageId = read?.file.messageId ?? null;
    if (read === null || messageId === null) throw new NotFoundException();
    const message = await this.reading.message(found.seen.viewer, found.thread.id, messageId);
    if (message === null || message.files.length === 0) throw new NotFoundException();
    const { filename, mediaType } = read.file;
    // An image that its bytes prove is shown on our page; nothing else is what its sender calls it.
    const type = isImage(mediaType) ? mediaType : 'application/octet-stream';
    return new Download(filename, type, read.content);
  }
}
