import { Injectable } from '@nestjs/common';
import { JoiningLimits } from '../../community/lists/joining-limits.service.js';
import { LetterStrangers } from '../../community/lists/letter-strangers.service.js';
import { ForumAnswerWriting } from '../../intake/reception/forum-answer-writing.service.js';
import { MailCommands } from '../../intake/reception/mail-commands.service.js';
import { ModeratorAnswers } from '../../intake/reception/moderator-answers.service.js';
import type { Job } from './job.js';

/** Who asked or answered what by mail, and from where, is of use for a time. */
@Injectable()
export class JoiningSweepJob implements Job {
  readonly name = 'joining-sweep';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly limits: JoiningLimits,
    private readonly commands: MailCommands,
    private readonly answers: ModeratorAnswers,
    private readonly forumAnswers: ForumAnswerWriting,
    private readonly readers: LetterStrangers,
  ) {}

  async run(now: Date): Promise<void> {
    await this.limits.forgetOld(now);
    await this.commands.forgetOld(now);
    await this.answers.forgetOld(now);
    await this.forumAnswers.forgetOld(now);
    await this.readers.forgetUnconfirmed(now);
  }
}
