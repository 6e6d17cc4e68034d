import { Injectable } from '@nestjs/common';
import { IssueSending } from '../../channels/letters/issue-sending.service.js';
import type { Job } from './job.js';

/** Approved issues leave within seconds of their hour; of those that are late their editors are asked. */
@Injectable()
export class LetterSendingJob implements Job {
  readonly name = 'letter-sending';
  readonly everyMs = 5_000;

  constructor(private readonly sending: IssueSending) {}

  async run(now: Date): Promise<void> {
    await this.sending.sendDue(now);
    await this.sending.askHeldBack(now);
    await this.sending.finishDone(now);
  }
}
