import { Injectable, NotFoundException } from '@nestjs/common';
import { canReadArchive } from '../../../community/lists/list-permissions.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { ArchiveService } from '../../../postoffice/archive/archive.service.js';
import { Page } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { signInWallPage, unseenPage } from '../session/closed.page.js';
import type { Viewer } from '../session/viewer.js';
import { closedArchivePage } from './message.page.js';

/** A message of an archive, before somebody who may read it. */
export interface MessageInSight extends ListInSight {
  readonly message: ArchivedMessage;
}

/** Lets in who may read the archive of a list, that of a list which is gone included. */
@Injectable()
export class ArchiveSight {
  constructor(
    private readonly sight: ListSight,
    private readonly archive: ArchiveService,
  ) {}

  /** Or what is shown to anybody else instead. */
  async toRead(viewer: Viewer, name: string): Promise<ListInSight | Page> {
    const seen = (await this.sight.of(viewer, name)) ?? (await this.sight.ofDeleted(viewer, name));
    if (seen === null) return unseenPage(viewer);
    if (canReadArchive(seen.standing, seen.list)) return seen;
    return viewer.personId === null ? signInWallPage(viewer) : closedArchivePage(viewer, seen.list);
  }

  /** The same for one of its messages. Throws 404 when there is no such message. */
  async toReadMessage(viewer: Viewer, name: string, key: string): Promise<MessageInSight | Page> {
    const seen = await this.toRead(viewer, name);
    if (seen instanceof Page) return seen;
    const message = await this.archive.byKey(seen.list.id, key.replaceAll('\0', ''));
    if (message === null) throw new NotFoundException();
    return { ...seen, message };
  }
}
