import { Injectable } from '@nestjs/common';
import { SteeredTelling } from '../../intake/steering/steered-telling.service.js';
import type { Job } from './job.js';

/** What became of announcements where they were carried. */
@Injectable()
export class CarriedDraftsJob implements Job {
  readonly name = 'carried-drafts';
  readonly everyMs = 60_000;

  constructor(private readonly telling: SteeredTelling) {}

  run(now: Date): Promise<number> {
    return this.telling.settleDue(now);
  }
}
