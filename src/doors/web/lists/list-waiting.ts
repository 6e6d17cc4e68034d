import { Injectable } from '@nestjs/common';
import { HeldDue } from '../../../channels/moderation/held-due.service.js';
import { type OwnHeld, OwnHeldService } from '../../../channels/moderation/own-held.service.js';
import { BrakesService } from '../../../community/lists/brakes.service.js';
import { canModerate, canSeeQueue } from '../../../community/lists/list-permissions.js';
import type { BrakeView } from '../brake/brake-part.js';
import type { ListInSight } from './list-sight.js';

export interface ShownWaiting {
  /** Null for somebody who doesn't see what waits. */
  readonly heldCount: number | null;
  /** Null for the same. */
  readonly brake: BrakeView | null;
  /** What the viewer wrote to the list that has not left. */
  readonly ownWaiting: readonly OwnHeld[];
}

/** What a list's page tells those who see what waits: how many messages, and whether all of them must. */
@Injectable()
export class ListWaiting {
  constructor(
    private readonly due: HeldDue,
    private readonly brakes: BrakesService,
    private readonly own: OwnHeldService,
  ) {}

  async shownTo(personId: string | null, { list, standing }: ListInSight, now: Date): Promise<ShownWaiting> {
    const ownWaiting = personId === null ? [] : await this.own.of(personId, list.id);
    if (!canSeeQueue(standing)) return { heldCount: null, brake: null, ownWaiting };
    const [heldCount, [on = null]] = await Promise.all([
      this.due.countWaiting([list.id]),
      this.brakes.onAmong([list.id], now),
    ]);
    const brake = { on, mayPull: canModerate(standing), hours: String(list.brakeHours) };
    return { heldCount, brake, ownWaiting };
  }
}
