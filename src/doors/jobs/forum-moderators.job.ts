import { Injectable } from '@nestjs/common';
import { ForumModeratorTelling } from '../../intake/reception/forum-moderator-telling.service.js';
import type { Job } from './job.js';

/** Moderators of forums hear of what waits, by the rhythm they chose. */
@Injectable()
export class ForumModeratorsJob implements Job {
  readonly name = 'forum-moderators';
  readonly everyMs = 30_000;

  constructor(private readonly telling: ForumModeratorTelling) {}

  run(now: Date): Promise<number> {
    return this.telling.tellDue(now);
  }
}
