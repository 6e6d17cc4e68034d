import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { ForumDecision, type ForumDecisionKind, type ForumDecisionRoad } from './forum-decision.entity.js';
import type { ForumMessage } from './forum-message.entity.js';
import type { ForumThread } from './forum-thread.entity.js';
import { judge, type Judged, type Judgement } from './judgement.js';
import { lockedMessage, MessageMoves } from './message-moves.service.js';

export interface JudgedMessage {
  readonly messageId: string;
  readonly judgement: Judgement;
  readonly reason: string;
  /** What whoever decides has read. */
  readonly seenVersion: number;
}

export type JudgeOutcome =
  | {
      readonly kind: 'decided';
      readonly decision: ForumDecisionKind;
      readonly message: ForumMessage;
      readonly thread: ForumThread;
    }
  | { readonly kind: 'already' | 'unknown' };

/** One decision on a forum's message, with who and why: its row is locked, so of two who decide at once the second is told. */
@Injectable()
export class ForumJudgements {
  private readonly record = recordsAbout(this.journal, 'forum-message');

  constructor(
    private readonly journal: JournalService,
    private readonly moves: MessageMoves,
  ) {}

  /** Who may is asked by the caller. */
  async decideIn(
    manager: EntityManager,
    { messageId, judgement, reason, seenVersion }: JudgedMessage,
    { actor, via }: { readonly actor: Actor; readonly via: ForumDecisionRoad },
    now: Date,
  ): Promise<JudgeOutcome> {
    const found = await lockedMessage(manager, messageId);
    if (found === null) return { kind: 'unknown' };
    const judged = judge(found.message.state, judgement);
    if (judged === null || found.message.version !== seenVersion) return { kind: 'already' };
    const isNothingAsked =
      judged.decision === 'keep' &&
      found.message.state === 'published' &&
      !(await isReported(manager, messageId));
    if (isNothingAsked) return { kind: 'already' };
    const message = await this.carryOut(manager, found.message, judged, reason, actor, now);
    await manager.insert(ForumDecision, {
      forumId: found.thread.forumId,
      messageId,
      version: message.version,
      decision: judged.decision,
      reason,
      decidedBy: actorPersonId(actor),
      decidedVia: via,
      decidedAt: now,
    });
    await manager.query(
      'update forum_report set settled_at = $2 where message_id = $1 and settled_at is null',
      [messageId, now],
    );
    return { kind: 'decided', decision: judged.decision, message, thread: found.thread };
  }

  private async carryOut(
    manager: EntityManager,
    message: ForumMessage,
    { action, decision }: Judged,
    reason: string,
    actor: Actor,
    now: Date,
  ): Promise<ForumMessage> {
    if (action !== null) {
      const moved = await this.moves.moveIn(manager, { messageId: message.id, action, reason }, actor, now);
      if (moved.kind !== 'moved')
        throw new Error(`a decision that its life allows was not carried out: ${moved.kind}`);
      return moved.message;
    }
    message.version += 1;
    await manager.save(message);
    await this.record(manager, `forum-message.${decision}`, message.id, { reason }, actor, now);
    return message;
  }
}

export async function isReported(manager: EntityManager, messageId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'select from forum_report where message_id = $1 and settled_at is null limit 1',
    [messageId],
  );
  return rows.length > 0;
}
