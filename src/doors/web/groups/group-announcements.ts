import { Injectable } from '@nestjs/common';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { canReadArchive } from '../../../community/lists/list-permissions.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { ArchiveService } from '../../../postoffice/archive/archive.service.js';
import type { Viewer } from '../session/viewer.js';

/** Somebody who reads; a feed is read as by nobody, for a program comes without cookies. */
export type Reader = Pick<Viewer, 'personId' | 'roles'>;
export const nobody: Reader = { personId: null, roles: [] };

/** A message that a list of the group distributed. */
export interface Announcement {
  readonly list: List;
  readonly message: ArchivedMessage;
}

/** The place of an announcement among the others: its list and its permanent key. */
export interface AnnouncementPlace {
  readonly list: string;
  readonly key: string;
}

/** What is said on a group's lists, for its page, its feed and the API: of each list, to who may read its archive. */
@Injectable()
export class GroupAnnouncements {
  constructor(
    private readonly lists: ListsService,
    private readonly audiences: AudiencesService,
    private readonly archive: ArchiveService,
  ) {}

  async listsFor({ personId, roles }: Reader, groupId: string): Promise<List[]> {
    const lists = await this.lists.ofGroup(groupId);
    const standings = await Promise.all(lists.map(list => this.audiences.standingOf(personId, list, roles)));
    return lists.filter((list, at) => {
      const standing = standings[at];
      return standing !== undefined && canReadArchive(standing, list);
    });
  }

  /** Newest first. @param before the last one seen; the newest when it is none of these lists' */
  async latest(
    lists: readonly List[],
    { before = null, limit }: { before?: AnnouncementPlace | null; limit: number },
  ): Promise<Announcement[]> {
    const byId = new Map(lists.map(list => [list.id, list]));
    const seen = before && (await this.at(lists, before));
    const messages = await this.archive.latest([...byId.keys()], { before: seen, limit });
    return messages.flatMap(message => {
      const list = byId.get(message.placeId);
      return list === undefined ? [] : [{ list, message }];
    });
  }

  private async at(lists: readonly List[], place: AnnouncementPlace): Promise<ArchivedMessage | null> {
    const list = lists.find(({ name }) => name === place.list);
    return list === undefined ? null : this.archive.byKey(list.id, place.key);
  }
}
