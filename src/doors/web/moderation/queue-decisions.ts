import { Injectable } from '@nestjs/common';
import { longestLine } from '../../../channels/moderation/queue-entry.js';
import type { HeldItem } from '../../../channels/moderation/held-items.service.js';
import { type DecideOutcome, HeldDecisions } from '../../../intake/reception/held-decisions.service.js';
import { viewerActor, type Viewer } from '../session/viewer.js';
import type { QueueAction, QueuePick } from './queue-picks.js';
import { QueueForums } from './queue-forums.js';
import { QueueRequests } from './queue-requests.js';
import type { QueueTold } from './queue-told.js';

/** Carries what was picked in the queue to where it is decided, one by one: one that fails stops no other. */
@Injectable()
export class QueueDecisions {
  constructor(
    private readonly held: HeldDecisions,
    private readonly requests: QueueRequests,
    private readonly forums: QueueForums,
  ) {}

  /** @param reason not empty for a refusal */
  async decide(
    viewer: Viewer,
    { action, picks, reason }: { action: QueueAction; picks: readonly QueuePick[]; reason: string },
    now: Date,
  ): Promise<QueueTold[]> {
    const told: QueueTold[] = [];
    for (const pick of picks) {
      told.push(await this.one(viewer, pick, action, reason, now));
    }
    return told;
  }

  private one(
    viewer: Viewer,
    pick: QueuePick,
    action: QueueAction,
    reason: string,
    now: Date,
  ): Promise<QueueTold> {
    switch (pick.kind) {
      case 'message':
        return this.message(viewer, pick, action, reason, now);
      case 'forum':
        return this.forums.decide(viewer, pick, action, reason, now);
      default:
        return this.requests.decide(viewer, { kind: pick.kind, id: pick.id, action, reason }, now);
    }
  }

  private async message(
    viewer: Viewer,
    { id, version }: QueuePick,
    action: QueueAction,
    reason: string,
    now: Date,
  ): Promise<QueueTold> {
    const outcome = await this.held.decide({
      heldId: id,
      action,
      reason: action === 'reject' ? reason : '',
      actor: viewerActor(viewer),
      via: 'web',
      now,
      seenVersion: version,
    });
    return toldOf(outcome);
  }
}

function toldOf(outcome: DecideOutcome): QueueTold {
  if (!('held' in outcome)) {
    return { title: '', result: outcome.kind === 'not-allowed' ? 'not-allowed' : 'unknown' };
  }
  const { held, kind } = outcome;
  const title = held.post.subject.slice(0, longestLine).toWellFormed();
  if (kind === 'decided') return { title, result: 'done' };
  return { title, ...(kind === 'already' ? beforeOf(held) : { result: 'changed' }) };
}

/** A message that waits again, or is another by now, has to be read again. */
function beforeOf({ state, decisions }: HeldItem): Pick<QueueTold, 'result' | 'before'> {
  const last = decisions.at(-1);
  if (state === 'waiting' || last === undefined) return { result: 'changed' };
  return { result: 'already', before: { what: last.decision, by: last.decidedByName } };
}
