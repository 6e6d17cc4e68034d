import { Injectable } from '@nestjs/common';
import { type HeldItem, ModerationService } from '../../../channels/moderation/moderation.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import type { Viewer } from '../session/viewer.js';
import { HeldContent } from './held-content.js';
import { HeldDoor } from './held-door.js';
import { HeldSurroundings } from './held-surroundings.js';
import type { HeldView } from './held-view.js';

/** Gathers what the page of a held message shows. */
@Injectable()
export class HeldReading {
  constructor(
    private readonly door: HeldDoor,
    private readonly content: HeldContent,
    private readonly surroundings: HeldSurroundings,
    private readonly moderation: ModerationService,
    private readonly moderators: ModeratorsService,
  ) {}

  /**
   * Null for somebody who may not see what waits on its list. Throws 404 when there is no such message.
   * @param templateId the reason to begin with
   */
  async of(viewer: Viewer, heldId: string, now: Date, templateId?: unknown): Promise<HeldView | null> {
    const seen = await this.door.enter(viewer, heldId);
    if (seen === null) return null;
    const [content, around, elsewhere] = await Promise.all([
      this.content.of(seen.item.post.rawId),
      this.surroundings.of(seen, templateId, now),
      this.elsewhere(viewer, seen.item),
    ]);
    return { ...seen, ...content, ...around, ...elsewhere, now };
  }

  /** What else its reader looks after: the next message, and the lists it might be handed over to. */
  private async elsewhere(
    { personId, roles }: Viewer,
    item: HeldItem,
  ): Promise<Pick<HeldView, 'nextId' | 'otherLists'>> {
    if (personId === null) return { nextId: null, otherLists: [] };
    const lists = await this.moderators.listsModeratedBy(personId, roles);
    const ids = lists.map(({ id }) => id);
    const others = lists.filter(({ id, mayDecide }) => mayDecide && id !== item.listId);
    return {
      nextId: await this.moderation.nextWaiting(ids, item.id),
      otherLists: others.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')),
    };
  }
}
