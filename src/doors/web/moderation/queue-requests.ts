import { Injectable } from '@nestjs/common';
import { HeldQueueService } from '../../../channels/moderation/held-queue.service.js';
import type { QueuedRequest } from '../../../channels/moderation/queue-entry.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { JoinRequestsService } from '../../../community/groups/join-requests.service.js';
import { RequestDecisions } from '../../../community/lists/request-decisions.service.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import type { QueueAction } from './queue-picks.js';
import { QueueReach } from './queue-reach.js';
import type { QueueTold } from './queue-told.js';

export interface RequestAnswer {
  readonly kind: QueuedRequest['kind'];
  readonly id: string;
  readonly action: QueueAction;
  /** Not empty for a refusal. */
  readonly reason: string;
}

/** As long as the pages of requests take. */
const longestReason = 2_000;

type Past = {
  readonly outcome: 'accepted' | 'refused' | 'withdrawn' | null;
  readonly decidedBy: string | null;
};

/** Answers those who ask to receive a list or to join a group, by the gestures of the queue. */
@Injectable()
export class QueueRequests {
  constructor(
    private readonly reach: QueueReach,
    private readonly queue: HeldQueueService,
    private readonly subscriptions: RequestDecisions,
    private readonly memberships: JoinRequestsService,
    private readonly directory: DirectoryService,
  ) {}

  async decide(viewer: Viewer, answer: RequestAnswer, now: Date): Promise<QueueTold> {
    const { kind, id, action, reason } = answer;
    const request = await this.queue.request(kind, id);
    if (request === null) return { title: '', result: 'unknown' };
    if (!(await this.reach.mayAnswer(viewer, kind, id))) return { title: '', result: 'not-allowed' };
    const title = request.name || request.address;
    if (action === 'discard' || action === 'undo') return { title, result: 'answers-only' };
    if (action === 'reject' && reason.length > longestReason) return { title, result: 'reason-too-long' };
    const past =
      kind === 'subscription'
        ? await this.subscribe(viewer, answer, now)
        : await this.join(viewer, answer, now);
    return past === null ? { title, result: 'done' } : { title, ...(await this.told(past)) };
  }

  /** Null when it was answered now. */
  private async subscribe(viewer: Viewer, answer: RequestAnswer, now: Date): Promise<Past | null> {
    const { id, action, reason } = answer;
    const request = await this.subscriptions.findById(id);
    if (request === null) return { outcome: null, decidedBy: null };
    const isRefused = action === 'reject';
    const outcome = await this.subscriptions.decide(
      {
        listId: request.listId,
        requestIds: [id],
        action: isRefused ? 'refuse' : 'accept',
        answer: isRefused ? reason : '',
      },
      viewerActor(viewer),
      now,
    );
    const isDone = outcome.kind === 'decided' && outcome.decided > 0;
    return isDone ? null : this.subscriptions.findById(id);
  }

  private async join(viewer: Viewer, answer: RequestAnswer, now: Date): Promise<Past | null> {
    const { id, action, reason } = answer;
    const actor = viewerActor(viewer);
    const outcome =
      action === 'reject'
        ? await this.memberships.refuse(id, reason, actor, now)
        : await this.memberships.accept(id, '', actor, now);
    if (outcome.kind === 'accepted' || outcome.kind === 'refused') return null;
    if (outcome.kind !== 'already') return { outcome: null, decidedBy: null };
    const { state, decidedBy } = outcome.request;
    return { outcome: state === 'waiting' ? null : state, decidedBy };
  }

  private async told({ outcome, decidedBy }: Past): Promise<Pick<QueueTold, 'result' | 'before'>> {
    if (outcome === null) return { result: 'changed' };
    const names = decidedBy === null ? null : await this.directory.namesOf([decidedBy]);
    return { result: 'already', before: { what: outcome, by: names?.get(decidedBy ?? '') ?? null } };
  }
}
