import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { Config } from '../../foundation/config/config.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import type { Article } from './article.entity.js';
import type { ArticleAction } from './article-transitions.js';
import { closedNotice, decidedNotice, proposedNotice } from './article.notice.js';
import { Letter } from './letter.entity.js';
import { LetterIssue } from './letter-issue.entity.js';
import { LetterStanding } from './letter-standing.service.js';

/** A little less than a day: a mail at nine each morning stays one each morning. */
const hoursBetween = 20;

/** Who hears what of a letter's life, by mail. */
@Injectable()
export class LetterNews {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly notices: NoticesService,
    private readonly standing: LetterStanding,
  ) {}

  /** To its author, whatever was decided. */
  async decided(
    manager: EntityManager,
    letter: Letter,
    article: Article,
    action: ArticleAction,
    reason: string,
    now: Date,
  ): Promise<void> {
    const { announcerPersonId, issueId } = article;
    if (announcerPersonId === null || issueId === null) return;
    const [contact] = await this.directory.contactsOf([announcerPersonId], manager);
    if (contact === undefined) return;
    const { month } = await manager.findOneByOrFail(LetterIssue, { id: issueId });
    const notice = decidedNotice(contact, letter, article, { action, reason, month }, this.config);
    if (notice !== null) await this.notices.send(manager, notice, now);
  }

  /** To the editors, once a day each. */
  async proposed(manager: EntityManager, letter: Letter, now: Date): Promise<void> {
    for (const editor of await this.standing.editorContacts(letter, manager)) {
      const notice = proposedNotice(editor, letter, this.config);
      await this.notices.sendAtMostEvery(manager, hoursBetween, `letter:${letter.slug}`, notice, now);
    }
  }

  /** To the editors: the deadline of an issue has passed. */
  async closed(manager: EntityManager, issue: LetterIssue, now: Date): Promise<void> {
    const letter = await manager.findOneByOrFail(Letter, { id: issue.letterId });
    const [counts]: { waiting: number; accepted: number }[] = await manager.query(
      `select count(*) filter (where state in ('proposed', 'changes-asked'))::int as waiting,
              count(*) filter (where state = 'accepted')::int as accepted
       from article where issue_id = $1`,
      [issue.id],
    );
    const { month, plannedAt } = issue;
    const closing = { month, plannedAt, waiting: counts?.waiting ?? 0, accepted: counts?.accepted ?? 0 };
    for (const editor of await this.standing.editorContacts(letter, manager))
      await this.notices.send(manager, closedNotice(editor, letter, closing, this.config), now);
  }
}
