import { Injectable } from '@nestjs/common';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { transitions } from '../../channels/moderation/transitions.js';
import { hasWords } from './held-decisions.service.js';
import { HeldOutcomes } from './held-outcomes.service.js';
import { OutcomeNotices } from './outcome-notices.service.js';

/** Each mail as bytes; null where that decision can't be taken, or its author would hear nothing of it. */
export interface ReplyMails {
  readonly rejection: Buffer | null;
  readonly giveBack: Buffer | null;
}

export type ReplyPreview =
  | { readonly kind: 'mails'; readonly mails: ReplyMails }
  /** What the decision itself would meet. */
  | { readonly kind: 'already' | 'reason-required' };

/** The mails by which an author hears of a refusal, or is asked for a change: to be read before one is sent. */
@Injectable()
export class ReplyPreviews {
  constructor(
    private readonly outcomes: HeldOutcomes,
    private readonly notices: OutcomeNotices,
  ) {}

  /** @param seenVersion that was read; of another one by now nothing is shown, as nothing would be decided */
  async of(held: HeldItem, reason: string, seenVersion: number, now: Date): Promise<ReplyPreview> {
    const next = transitions[held.state];
    if (next.reject === undefined || held.version !== seenVersion) return { kind: 'already' };
    if (!hasWords(reason)) return { kind: 'reason-required' };
    const { told } = await this.outcomes.prepare(held);
    if (told === null) return { kind: 'mails', mails: { rejection: null, giveBack: null } };
    const words = reason.trim();
    const rejection = this.notices.rejection(told, words, now);
    const giveBack = next.return === undefined ? null : this.notices.giveBack(told, words, now);
    return { kind: 'mails', mails: { rejection, giveBack } };
  }
}
