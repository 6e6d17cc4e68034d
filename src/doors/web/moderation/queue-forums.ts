import { Injectable } from '@nestjs/common';
import { ForumModeration } from '../../../intake/reception/forum-moderation.service.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import type { QueueAction, QueuePick } from './queue-picks.js';
import type { QueueTold } from './queue-told.js';

/** Decides on messages of forums by the gestures of the queue. */
@Injectable()
export class QueueForums {
  constructor(private readonly moderation: ForumModeration) {}

  async decide(
    viewer: Viewer,
    { id, version }: QueuePick,
    action: QueueAction,
    reason: string,
    now: Date,
  ): Promise<QueueTold> {
    // What was published in a forum is read at once: it is hidden, not taken back.
    if (action === 'undo') return { title: '', result: 'unknown' };
    const outcome = await this.moderation.decide({
      messageId: id,
      judgement: action,
      reason: action === 'reject' ? reason : '',
      seenVersion: version,
      actor: viewerActor(viewer),
      via: 'web',
      now,
    });
    if (!('held' in outcome)) {
      return { title: '', result: outcome.kind === 'not-allowed' ? 'not-allowed' : 'unknown' };
    }
    const title = outcome.held.subject;
    if (outcome.kind === 'decided') return { title, result: 'done' };
    const last = outcome.held.decisions.at(-1);
    if (last === undefined || outcome.held.state === 'waiting') return { title, result: 'changed' };
    return { title, result: 'already', before: { what: last.decision, by: last.by } };
  }
}
