import { Injectable } from '@nestjs/common';
import { ForumAnswerWriting } from '../../intake/reception/forum-answer-writing.service.js';
import type { Job } from './job.js';

/** What somebody answers by mail is read in its thread within seconds. */
@Injectable()
export class ForumAnswersJob implements Job {
  readonly name = 'forum-answers';
  readonly everyMs = 2_000;

  constructor(private readonly answers: ForumAnswerWriting) {}

  run(now: Date): Promise<number> {
    return this.answers.writeDue(now);
  }
}
