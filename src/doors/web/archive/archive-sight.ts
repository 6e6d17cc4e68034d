import { Injectable, NotFoundException } from '@nestjs/common';
import {
  canModerate,
  canReadArchive,
  canSeeQueue,
  canTakeArchive,
} from '../../../community/lists/list-permissions.js';
import { ArchiveReader, type Sight } from '../../../postoffice/archive/archive-reader.service.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import type { ArchivePlace } from '../../../postoffice/archive/archive-place.js';
import { Page } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { closedPage, signInWallPage, unseenPage } from '../session/closed.page.js';
import type { Viewer } from '../session/viewer.js';
import { closedArchivePage } from './closed-archive.page.js';

/** The archive of a list, before somebody who may read it. */
export interface ArchiveInSight extends ListInSight {
  readonly place: ArchivePlace;
  /** Moderators go on reading what they have hidden. */
  readonly sight: Sight;
  /** Subscribers and moderators see addresses; a public archive shows nobody's. */
  readonly showsAddresses: boolean;
  readonly canWithdraw: boolean;
  readonly canTake: boolean;
  /** Anybody may read it, search engines too. */
  readonly isPublic: boolean;
}

/** A message of it. */
export interface MessageInSight extends ArchiveInSight {
  readonly message: ArchivedMessage;
}

/** Lets in who may read the archive of a list, that of a list which is gone included. */
@Injectable()
export class ArchiveSight {
  constructor(
    private readonly sight: ListSight,
    private readonly reader: ArchiveReader,
  ) {}

  /** Or what is shown to anybody else instead. */
  async toRead(viewer: Viewer, name: string): Promise<ArchiveInSight | Page> {
    const seen = (await this.sight.of(viewer, name)) ?? (await this.sight.ofDeleted(viewer, name));
    if (seen === null) return unseenPage(viewer);
    if (canReadArchive(seen.standing, seen.list)) return archiveIn(seen);
    return viewer.personId === null ? signInWallPage(viewer) : closedArchivePage(viewer, seen.list);
  }

  /** The same for one of its messages. Throws 404 when there is no such message. */
  async toReadMessage(viewer: Viewer, name: string, key: string): Promise<MessageInSight | Page> {
    const seen = await this.toRead(viewer, name);
    if (seen instanceof Page) return seen;
    const message = await this.reader.message(seen.place, key.replaceAll('\0', ''), seen.sight);
    if (message === null) throw new NotFoundException();
    return { ...seen, message };
  }

  /** For those who may have all of it as a file. */
  async toTake(viewer: Viewer, name: string): Promise<ArchiveInSight | Page> {
    const seen = await this.toRead(viewer, name);
    return seen instanceof Page || seen.canTake ? seen : closedPage(viewer);
  }

  /** For those who may take it out of the archive. */
  async toWithdraw(viewer: Viewer, name: string, key: string): Promise<MessageInSight | Page> {
    const seen = await this.toReadMessage(viewer, name, key);
    return seen instanceof Page || seen.canWithdraw ? seen : closedPage(viewer);
  }
}

function archiveIn(seen: ListInSight): ArchiveInSight {
  const { list, group, standing } = seen;
  const canWithdraw = canModerate(standing);
  return {
    ...seen,
    place: { kind: 'list', id: list.id },
    sight: canWithdraw ? 'moderator' : 'reader',
    showsAddresses: standing.isSubscribed || canSeeQueue(standing),
    canWithdraw,
    canTake: canTakeArchive(standing, list),
    isPublic: list.archive === 'public' && list.deletedAt === null && group?.visibility !== 'private',
  };
}
