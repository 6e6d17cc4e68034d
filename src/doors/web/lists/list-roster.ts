import { Injectable } from '@nestjs/common';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { canSeeQueue, canSeeRoster, type ListViewer } from '../../../community/lists/list-permissions.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';

export interface ShownRoster {
  /** Null for somebody who may not know. */
  readonly subscriberCount: number | null;
  readonly moderatorNames: readonly string[] | null;
}

/** What a list's page tells of its people. */
@Injectable()
export class ListRoster {
  constructor(
    private readonly audiences: AudiencesService,
    private readonly moderators: ModeratorsService,
    private readonly directory: DirectoryService,
  ) {}

  /** Subscribers know who moderates them; the number of subscribers follows the roster's setting. */
  async shownTo(standing: ListViewer, list: List, now: Date): Promise<ShownRoster> {
    return {
      subscriberCount: canSeeRoster(standing, list) ? await this.audiences.countRecipients(list, now) : null,
      moderatorNames:
        standing.isSubscribed || canSeeQueue(standing) ? await this.moderatorNames(list.id) : null,
    };
  }

  private async moderatorNames(listId: string): Promise<string[]> {
    const ids = await this.moderators.moderatorsOf(listId);
    const names = await this.directory.namesOf(ids);
    return ids.flatMap(id => names.get(id) ?? []);
  }
}
