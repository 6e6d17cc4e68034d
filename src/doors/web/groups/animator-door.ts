import { Injectable } from '@nestjs/common';
import { canAnimate } from '../../../community/groups/group-permissions.js';
import type { Actor } from '../../../foundation/journal/actor.js';
import type { Page } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import type { Viewer } from '../session/viewer.js';
import { GroupSight } from './group-sight.js';
import type { GroupStance } from './group-tabs.js';

export type AnimatorEntry =
  | { readonly closed: Page }
  | { readonly stance: GroupStance; readonly actor: Actor; readonly personId: string };

/** Lets in who runs a group. */
@Injectable()
export class AnimatorDoor {
  constructor(private readonly sight: GroupSight) {}

  async enter(viewer: Viewer, slug: string): Promise<AnimatorEntry> {
    const stance = await this.sight.of(viewer, slug);
    if (stance === null) return { closed: unseenPage(viewer) };
    const { personId } = viewer;
    if (personId === null || !canAnimate(stance.standing)) return { closed: closedPage(viewer) };
    return { stance, personId, actor: { kind: 'person', personId } };
  }
}
