import { Injectable } from '@nestjs/common';
import type { HeldItem } from '../../channels/moderation/moderation.service.js';
import { HeldOutcomes } from './held-outcomes.service.js';
import { OutcomeNotices } from './outcome-notices.service.js';

/** The mail by which an author hears of a refusal, to be read before it is sent. */
@Injectable()
export class RefusalMail {
  constructor(
    private readonly outcomes: HeldOutcomes,
    private readonly notices: OutcomeNotices,
  ) {}

  /** As bytes; null when the author was never told that the message waits, and would hear nothing. */
  async of(held: HeldItem, reason: string, now: Date): Promise<Buffer | null> {
    const { told } = await this.outcomes.prepare(held, false);
    return told === null ? null : this.notices.rejection(told, reason.trim(), now);
  }
}
