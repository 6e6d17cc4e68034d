import { Injectable } from '@nestjs/common';
import { ForumCopies } from '../../channels/forums/forum-copies.service.js';
import type { Job } from './job.js';

/** What comes out in a forum goes to those who follow it, within seconds. */
@Injectable()
export class ForumCopiesJob implements Job {
  readonly name = 'forum-copies';
  readonly everyMs = 2_000;

  constructor(private readonly copies: ForumCopies) {}

  run(now: Date): Promise<number> {
    return this.copies.sendDue(now);
  }
}
