import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { Article, type ArticleWords } from './article.entity.js';
import { ArticleDecision } from './article-decision.entity.js';
import { plannedAtOf } from './issue-calendar.js';
import { IssueContents } from './issue-contents.service.js';
import { IssueKeeping } from './issue-keeping.service.js';
import { outgoingIssue } from './issue-outgoing.js';
import type { Letter } from './letter.entity.js';
import { LetterIssue } from './letter-issue.entity.js';
import { normalTitle } from './normal-title.js';

/** An article of an issue that was put together elsewhere. */
export interface ImportedArticle extends ArticleWords {
  readonly announcerPersonId: string | null;
  readonly groupId: string | null;
  readonly isCalendar: boolean;
}

export interface ImportedIssue {
  /** `2026-12-01`. */
  readonly month: string;
  readonly introduction: string;
  /** Sent already, or still to be approved. */
  readonly isSent: boolean;
  readonly articles: readonly ImportedArticle[];
}

/** Issues of before: what a letter was when it came here. */
@Injectable()
export class LetterImport {
  constructor(
    private readonly config: Config,
    private readonly contents: IssueContents,
    private readonly keeping: IssueKeeping,
  ) {}

  /** Adds an issue with its articles, unless the letter has one of that month. */
  async add(
    manager: EntityManager,
    letter: Letter,
    { articles, ...issue }: ImportedIssue,
    now: Date,
  ): Promise<void> {
    const { month, introduction, isSent } = issue;
    if (await manager.existsBy(LetterIssue, { letterId: letter.id, month })) return;
    const leavesAt = plannedAtOf(month, letter, this.config.timeZone);
    const sent = { readyAt: leavesAt, closedAt: leavesAt, startedAt: leavesAt, sentAt: leavesAt };
    const state = isSent ? 'sent' : 'open';
    const { id: issueId } = await manager.save(
      manager.create(LetterIssue, {
        letterId: letter.id,
        month,
        introduction,
        state,
        plannedAt: leavesAt,
        openedAt: isSent ? leavesAt : now,
        ...(isSent ? sent : {}),
      }),
    );
    const at = isSent ? leavesAt : now;
    const rows = articles.map((article, position) => ({
      ...article,
      letterId: letter.id,
      issueId,
      normalTitle: normalTitle(article.title),
      state: isSent ? ('published' as const) : ('accepted' as const),
      // Its announcers proposed to another house, which had other rules.
      isCounted: !isSent && letter.kind === 'platform',
      position: position + 1,
      via: 'command' as const,
      createdAt: at,
      changedAt: at,
      proposedAt: at,
    }));
    const saved = await manager.save(rows.map(row => manager.create(Article, row)));
    if (isSent) return this.keep(manager, letter, issueId, leavesAt);
    await manager.insert(
      ArticleDecision,
      saved.map(({ id }) => acceptance(id, now)),
    );
  }

  /** As it would have left from here, so that it is searched and taken along like any other. */
  private async keep(manager: EntityManager, letter: Letter, issueId: string, leftAt: Date): Promise<void> {
    const content = await this.contents.of(issueId, manager);
    if (content === null) throw new Error('an issue that was just added has a content');
    const outgoing = outgoingIssue(content, new Map(), this.config, leftAt);
    await this.keeping.keep(manager, letter, content, outgoing, leftAt);
  }
}

function acceptance(articleId: string, decidedAt: Date) {
  return {
    articleId,
    version: 1,
    action: 'accept' as const,
    fromState: 'proposed' as const,
    toState: 'accepted' as const,
    decidedBy: null,
    via: 'command' as const,
    decidedAt,
  };
}
