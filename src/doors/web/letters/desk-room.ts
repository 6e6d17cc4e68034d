import { Injectable } from '@nestjs/common';
import { ArticleReading } from '../../../channels/letters/article-reading.service.js';
import { deadlineOf, openMonths, plannedAtOf } from '../../../channels/letters/issue-calendar.js';
import { IssuesService } from '../../../channels/letters/issues.service.js';
import { Config } from '../../../foundation/config/config.js';
import type { Page } from '../layout/page.js';
import { deskPage } from './desk.page.js';
import type { DeskView } from './desk-view.js';
import type { LetterInSight } from './letter-sight.js';
import type { Viewer } from '../session/viewer.js';

const monthsShown = 3;

/** Gathers what the desk shows of one issue. */
@Injectable()
export class DeskRoom {
  constructor(
    private readonly config: Config,
    private readonly issues: IssuesService,
    private readonly reading: ArticleReading,
  ) {}

  /** The issue that is to be put together now: the oldest that has not left, else the next one. */
  async currentMonth({ letter }: LetterInSight, now: Date): Promise<string> {
    const unsent = await this.issues.of(letter.id, ['open', 'closed', 'ready', 'sending', 'paused']);
    const [next = ''] = openMonths(now, letter, this.config.timeZone, 1);
    return unsent.map(({ month }) => month).toSorted()[0] ?? next;
  }

  async page(
    viewer: Viewer,
    seen: LetterInSight,
    month: string,
    rest: Pick<DeskView, 'done' | 'trouble'>,
    now: Date,
  ): Promise<Page> {
    const { letter } = seen;
    const { timeZone } = this.config;
    const issue = await this.issues.ofMonth(letter.id, month);
    const [articles, approvals, months] = await Promise.all([
      issue === null ? [] : this.reading.ofIssue(issue.id),
      issue === null ? [] : this.issues.approvalsOf(issue.id),
      this.months(seen, month, now),
    ]);
    return deskPage(viewer, {
      seen,
      month,
      issue,
      deadline: deadlineOf(month, letter, timeZone),
      plannedAt: issue?.plannedAt ?? plannedAtOf(month, letter, timeZone),
      nextMonth: this.issues.nextMonth(letter, month),
      now,
      articles,
      approvals,
      months,
      ...rest,
    });
  }

  private async months({ letter }: LetterInSight, shown: string, now: Date): Promise<DeskView['months']> {
    const [unsent, sent, counts] = await Promise.all([
      this.issues.of(letter.id, ['open', 'closed', 'ready', 'sending', 'paused']),
      this.issues.of(letter.id, ['sent'], monthsShown),
      this.reading.countsOf(letter.id),
    ]);
    const known = [...sent, ...unsent];
    const [next = ''] = openMonths(now, letter, this.config.timeZone, 1);
    const months = new Set([...known.map(({ month }) => month), next, shown]);
    return [...months].toSorted().map(month => {
      const issue = known.find(one => one.month === month);
      return { month, waiting: issue === undefined ? 0 : (counts.get(issue.id)?.proposed ?? 0) };
    });
  }
}
