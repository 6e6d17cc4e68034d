import { Injectable } from '@nestjs/common';
import { ExceptionalSending } from '../../channels/letters/exceptional-sending.service.js';
import type { Job } from './job.js';

/** Of an exceptional send that stopped half-way the board is asked whether it goes on. */
@Injectable()
export class ExceptionalSendingJob implements Job {
  readonly name = 'exceptional-sending';
  readonly everyMs = 60_000;

  constructor(private readonly sending: ExceptionalSending) {}

  run(now: Date): Promise<void> {
    return this.sending.askHeldBack(now);
  }
}
