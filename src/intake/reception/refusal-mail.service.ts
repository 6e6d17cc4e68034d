import { Injectable } from '@nestjs/common';
import type { HeldItem } from '../../channels/moderation/moderation.service.js';
import { hasWords } from './held-decisions.service.js';
import { HeldOutcomes } from './held-outcomes.service.js';
import { OutcomeNotices } from './outcome-notices.service.js';

export type RefusalPreview =
  /** As bytes; null when the author was never told that the message waits, and would hear nothing. */
  | { readonly kind: 'mail'; readonly raw: Buffer | null }
  /** What the refusal itself would meet. */
  | { readonly kind: 'already' | 'reason-required' };

/** The mail by which an author hears of a refusal, to be read before it is sent. */
@Injectable()
export class RefusalMail {
  constructor(
    private readonly outcomes: HeldOutcomes,
    private readonly notices: OutcomeNotices,
  ) {}

  /** @param seenVersion that was read; of another one by now nothing is shown, as nothing would be refused */
  async preview(held: HeldItem, reason: string, seenVersion: number, now: Date): Promise<RefusalPreview> {
    if (held.state !== 'waiting' || held.version !== seenVersion) return { kind: 'already' };
    if (!hasWords(reason)) return { kind: 'reason-required' };
    const { told } = await this.outcomes.prepare(held, false);
    return { kind: 'mail', raw: told === null ? null : this.notices.rejection(told, reason.trim(), now) };
  }
}
