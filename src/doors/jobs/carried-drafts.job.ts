import { Injectable } from '@nestjs/common';
import { StepSettling } from '../../intake/steering/step-settling.service.js';
import type { Job } from './job.js';

/** What became of announcements where they were carried. */
@Injectable()
export class CarriedDraftsJob implements Job {
  readonly name = 'carried-drafts';
  readonly everyMs = 60_000;

  constructor(private readonly settling: StepSettling) {}

  run(now: Date): Promise<number> {
    return this.settling.settleDue(now);
  }
}
