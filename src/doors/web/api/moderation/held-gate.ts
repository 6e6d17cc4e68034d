import { Injectable } from '@nestjs/common';
import { type HeldItem, HeldItems } from '../../../../channels/moderation/held-items.service.js';
import type { List } from '../../../../community/lists/list.entity.js';
import { canModerate, canSeeQueue } from '../../../../community/lists/list-permissions.js';
import { ListsService } from '../../../../community/lists/lists.service.js';
import { ModeratorsService } from '../../../../community/lists/moderators.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import type { ApiCall } from '../frame/api-call.js';
import { notFound, type Problem } from '../frame/problem.js';

export interface HeldInSight {
  readonly item: HeldItem;
  readonly list: List;
  readonly mayDecide: boolean;
}

/** Leads a call to a held message: for whoever doesn't see what waits on its list, it isn't there. */
@Injectable()
export class HeldGate {
  constructor(
    private readonly items: HeldItems,
    private readonly lists: ListsService,
    private readonly moderators: ModeratorsService,
  ) {}

  async open({ viewer }: ApiCall, heldId: string): Promise<HeldInSight | Problem> {
    const item = isUuid(heldId) ? await this.items.held(heldId) : null;
    const list = item && (await this.lists.findById(item.listId));
    if (item === null || list === null) return notFound;
    const standing = await this.moderators.standingOf(viewer.personId, list.id, viewer.roles);
    return canSeeQueue(standing) ? { item, list, mayDecide: canModerate(standing) } : notFound;
  }
}
