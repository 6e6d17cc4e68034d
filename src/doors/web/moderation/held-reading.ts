import { Injectable } from '@nestjs/common';
import type { Viewer } from '../session/viewer.js';
import { MessageContent } from '../reading/message-content.js';
import { HeldDoor } from './held-door.js';
import { HeldElsewhere } from './held-elsewhere.js';
import { HeldSurroundings } from './held-surroundings.js';
import type { HeldView } from './held-view.js';

/** Gathers what the page of a held message shows. */
@Injectable()
export class HeldReading {
  constructor(
    private readonly door: HeldDoor,
    private readonly content: MessageContent,
    private readonly surroundings: HeldSurroundings,
    private readonly elsewhere: HeldElsewhere,
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
      this.elsewhere.of(viewer, seen.item),
    ]);
    return { ...seen, ...content, ...around, ...elsewhere, now };
  }
}
