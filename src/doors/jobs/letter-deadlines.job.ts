import { Injectable } from '@nestjs/common';
import { IssueClosing } from '../../channels/letters/issue-closing.service.js';
import type { Job } from './job.js';

/** Issues of letters take no proposal past their deadline. */
@Injectable()
export class LetterDeadlinesJob implements Job {
  readonly name = 'letter-deadlines';
  readonly everyMs = 60_000;

  constructor(private readonly closing: IssueClosing) {}

  run(now: Date): Promise<number> {
    return this.closing.closeDue(now);
  }
}
