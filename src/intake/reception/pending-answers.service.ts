import { Injectable } from '@nestjs/common';
import type { ModeratorNotice } from '../../channels/moderation/moderator-notice.entity.js';
import { ModeratorNoticesService } from '../../channels/moderation/moderator-notices.service.js';
import { AnswerLinks } from './answers/answer-links.js';
import { AnswerRecord } from './answers/answer-record.js';
import type { AnsweredAction } from './answers/read-answer.js';
import { seenVersion } from './answers/seen-version.js';
import { type DecideOutcome, HeldDecisions } from './held-decisions.service.js';

/** A decision that somebody asked for by mail, which waits for its moderator to confirm. */
export interface PendingAnswer {
  readonly heldId: string;
  /** Of the moderator: nobody else confirms it. */
  readonly personId: string;
  readonly action: AnsweredAction;
  readonly reason: string;
  /** Of the held message, when it can still be decided. */
  readonly seenVersion: number;
  readonly isExpired: boolean;
}

/** Answers to notices that nothing proves: their moderator sees them on a page, and decides there. */
@Injectable()
export class PendingAnswers {
  constructor(
    private readonly links: AnswerLinks,
    private readonly record: AnswerRecord,
    private readonly notices: ModeratorNoticesService,
    private readonly decisions: HeldDecisions,
  ) {}

  /** Null when no link of ours leads there. */
  async find(token: string, now: Date): Promise<PendingAnswer | null> {
    const id = this.links.answerIn(token);
    const answer = id === null ? null : await this.record.byId(id);
    const notice = answer && (await this.notices.byId(answer.noticeId));
    if (answer === null || notice === null || answer.action === null || answer.confirmUntil === null) {
      return null;
    }
    const { action, reason, confirmUntil } = answer;
    return { ...partsOf(notice, action), action, reason, isExpired: confirmUntil <= now };
  }

  /** In its moderator's name, whom the caller knows by their session. */
  confirm(
    { heldId, personId, action, seenVersion: version }: PendingAnswer,
    reason: string,
    now: Date,
  ): Promise<DecideOutcome> {
    return this.decisions.decide({
      heldId,
      action,
      reason: action === 'reject' ? reason : '',
      actor: { kind: 'person', personId },
      // The mail proves nothing: the session on the page is what decides.
      via: 'web',
      now,
      seenVersion: version,
    });
  }
}

function partsOf(
  { heldMessageId, personId, version }: ModeratorNotice,
  action: AnsweredAction,
): Pick<PendingAnswer, 'heldId' | 'personId' | 'seenVersion'> {
  return { heldId: heldMessageId, personId, seenVersion: seenVersion(action, version) };
}
