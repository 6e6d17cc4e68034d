import { Injectable } from '@nestjs/common';
import { HeldQueueService } from '../../../channels/moderation/held-queue.service.js';
import { ListAlerts } from '../../../channels/moderation/list-alerts.service.js';
import { QueueCountsService } from '../../../channels/moderation/queue-counts.service.js';
import { BrakesService } from '../../../community/lists/brakes.service.js';
import { isOperator, type Viewer } from '../session/viewer.js';
import { isFiltered, type QueueQuery, withinReach } from './queue-query.js';
import { QueueReach } from './queue-reach.js';
import type { QueueView } from './queue-view.js';

/** As many as may be decided on at once, and no more than somebody reads on a phone. */
const pageLength = 50;

/** Gathers what the page of the queue shows. */
@Injectable()
export class QueueReading {
  constructor(
    private readonly reach: QueueReach,
    private readonly queue: HeldQueueService,
    private readonly counts: QueueCountsService,
    private readonly brakes: BrakesService,
    private readonly alerts: ListAlerts,
  ) {}

  async of(viewer: Viewer, query: QueueQuery, now: Date): Promise<QueueView> {
    const reach = await this.reach.of(viewer);
    const [filter, after] = [withinReach(query.filter, reach.listNames), query.after];
    const [page, leaving, counts, brakes, unmoderated, all] = await Promise.all([
      this.queue.page(reach, filter, { limit: pageLength, after }, now),
      this.queue.leaving(reach.listIds, now),
      this.counts.of(reach, filter),
      this.brakes.onAmong(reach.listIds, now),
      this.alerts.among({ isOperator: isOperator(viewer), groupIds: reach.groupIds }),
      isFiltered(filter) ? this.counts.of(reach, {}) : null,
    ]);
    const { messages, requests, forums } = all ?? counts;
    const asked = { filter, after };
    return {
      reach,
      query: asked,
      page,
      leaving,
      counts,
      brakes,
      unmoderated,
      waiting: messages + requests + forums,
      now,
    };
  }
}
