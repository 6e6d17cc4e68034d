import { Injectable } from '@nestjs/common';
import { AdsEnding } from '../../channels/forums/ads-ending.service.js';
import { ThreadLife } from '../../channels/forums/thread-life.service.js';
import { UnreadMarks } from '../../channels/forums/unread.service.js';
import type { Job } from './job.js';

/** Who published small ads hears that they end, those whose time is long over are closed, and marks of what is old anyway are forgotten. */
@Injectable()
export class ForumsJob implements Job {
  readonly name = 'forums';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly ending: AdsEnding,
    private readonly life: ThreadLife,
    private readonly unread: UnreadMarks,
  ) {}

  async run(now: Date): Promise<void> {
    await this.ending.tellDue(now);
    await this.life.closeExpired(now);
    await this.unread.forgetOld(now);
  }
}
