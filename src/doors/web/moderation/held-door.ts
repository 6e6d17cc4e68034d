import { Injectable, NotFoundException } from '@nestjs/common';
import { type HeldItem, HeldItems } from '../../../channels/moderation/held-items.service.js';
import { canModerate, canSeeQueue } from '../../../community/lists/list-permissions.js';
import type { List } from '../../../community/lists/list.entity.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import type { Viewer } from '../session/viewer.js';

/** A held message in front of somebody who may read it. */
export interface HeldInSight {
  readonly item: HeldItem;
  readonly list: List;
  /** Whoever only sees what waits reads it without the forms. */
  readonly canDecide: boolean;
}

/** `/lists/NAME/held/ID`: the list must be the one the message waits on. */
export interface HeldPath {
  readonly name: string;
  readonly heldId: string;
}

/** Lets in who may see what waits on the list of a held message. */
@Injectable()
export class HeldDoor {
  constructor(
    private readonly items: HeldItems,
    private readonly lists: ListsService,
    private readonly moderators: ModeratorsService,
  ) {}

  /**
   * Null for somebody who may not see it. Throws 404 when there is no such message.
   * @param listName where the address names the list too
   */
  async enter({ personId, roles }: Viewer, heldId: string, listName?: string): Promise<HeldInSight | null> {
    if (personId === null) return null;
    const item = isUuid(heldId) ? await this.items.held(heldId) : null;
    const list = item && (await this.lists.findById(item.listId));
    if (item === null || list === null) throw new NotFoundException();
    if (listName !== undefined && listName.toLowerCase() !== list.name) throw new NotFoundException();
    const standing = await this.moderators.standingOf(personId, list.id, roles);
    return canSeeQueue(standing) ? { item, list, canDecide: canModerate(standing) } : null;
  }
}
