import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { issueHeldNotice, issueLateNotice } from './issue-sending.notice.js';
import type { LetterIssue } from './letter-issue.entity.js';
import { LetterStanding } from './letter-standing.service.js';
import { Letter } from './letter.entity.js';

const hoursBetweenReminders = 24;
const noticeOf = { late: issueLateNotice, held: issueHeldNotice } as const;

/** Asks the editors what only a person can know: whether an issue reached its readers already. */
@Injectable()
export class IssueAsking {
  constructor(
    private readonly config: Config,
    private readonly standing: LetterStanding,
    private readonly notices: NoticesService,
  ) {}

  /** Once a day, until somebody answers on the page. */
  async ask(
    manager: EntityManager,
    why: keyof typeof noticeOf,
    issue: LetterIssue,
    now: Date,
  ): Promise<void> {
    const letter = await manager.findOneByOrFail(Letter, { id: issue.letterId });
    for (const editor of await this.standing.editorContacts(letter, manager)) {
      const notice = noticeOf[why](editor, letter, issue, this.config);
      const key = `${why}-issue:${issue.id}`;
      await this.notices.sendAtMostEvery(manager, hoursBetweenReminders, key, notice, now);
    }
  }
}
