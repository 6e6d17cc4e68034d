import { Injectable } from '@nestjs/common';
import { HeldDue } from '../../../channels/moderation/held-due.service.js';
import type { HeldItem } from '../../../channels/moderation/held-items.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { ListSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import type { HeldView } from './held-view.js';

/** What else the reader of a held message looks after, and sees. */
@Injectable()
export class HeldElsewhere {
  constructor(
    private readonly due: HeldDue,
    private readonly moderators: ModeratorsService,
    private readonly sight: ListSight,
  ) {}

  /** The next message, the lists this one might be handed over to, and whether they see the one it was. */
  async of(
    viewer: Viewer,
    item: HeldItem,
  ): Promise<Pick<HeldView, 'nextId' | 'otherLists' | 'seesHandedTo'>> {
    const { personId, roles } = viewer;
    if (personId === null) return { nextId: null, otherLists: [], seesHandedTo: false };
    const lists = await this.moderators.listsModeratedBy(personId, roles);
    const ids = lists.map(({ id }) => id);
    const others = lists.filter(({ id, mayDecide }) => mayDecide && id !== item.listId);
    return {
      nextId: await this.due.nextWaiting(ids, item.id),
      otherLists: others.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')),
      seesHandedTo: await this.seesHandedTo(viewer, item),
    };
  }

  private async seesHandedTo(viewer: Viewer, { decisions }: HeldItem): Promise<boolean> {
    const handed = decisions.find(({ decision }) => decision === 'hand-over');
    return handed !== undefined && (await this.sight.of(viewer, handed.reason)) !== null;
  }
}
