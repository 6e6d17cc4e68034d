import { Injectable, NotFoundException } from '@nestjs/common';
import { type HeldItem, ModerationService } from '../../../channels/moderation/moderation.service.js';
import { canModerate, canSeeQueue } from '../../../community/lists/list-permissions.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import type { Viewer } from '../session/viewer.js';
import { HeldContent } from './held-content.js';
import type { HeldView } from './held-view.js';

/** Gathers what the page of a held message shows. */
@Injectable()
export class HeldReading {
  constructor(
    private readonly moderation: ModerationService,
    private readonly lists: ListsService,
    private readonly moderators: ModeratorsService,
    private readonly content: HeldContent,
  ) {}

  /** Null for somebody who may not see what waits on its list. Throws 404 when there is no such message. */
  async of(viewer: Viewer, heldId: string, now: Date): Promise<HeldView | null> {
    const item = isUuid(heldId) ? await this.moderation.held(heldId) : null;
    const list = item && (await this.lists.findById(item.listId));
    if (item === null || list === null) throw new NotFoundException();
    const standing = await this.moderators.standingOf(viewer.personId, list.id, viewer.roles);
    if (!canSeeQueue(standing)) return null;
    const [content, nextId] = await Promise.all([
      this.content.of(item.post.rawId),
      this.nextAfter(viewer, item),
    ]);
    return { item, list, ...content, nextId, now, canDecide: canModerate(standing) };
  }

  private async nextAfter({ personId, roles }: Viewer, item: HeldItem): Promise<string | null> {
    if (personId === null) return null;
    const lists = await this.moderators.listsModeratedBy(personId, roles);
    return this.moderation.nextWaiting(
      lists.map(({ id }) => id),
      item.id,
    );
  }
}
