import { Injectable } from '@nestjs/common';
import { LetterSubscriptions } from '../../community/lists/letter-subscriptions.service.js';
import { Config } from '../../foundation/config/config.js';
import { dayAfter, dayOf, startOfDay } from '../../foundation/i18n/calendar.js';
import { LetterCopies } from '../../postoffice/delivery/letter-copies.service.js';
import type { LetterIssue } from './letter-issue.entity.js';
import { type SendingState, sendingState } from './sending-estimate.js';

/** What the mail system knows of one day. */
export interface IssueDay {
  /** `2026-03-01`. */
  readonly day: string;
  readonly sent: number;
  /** Refused by the reader's side before it took them. */
  readonly failed: number;
  /** Left the letter on that day. */
  readonly left: number;
}

/** Beyond, what happens has hardly to do with the issue: the next one is out. */
const daysShown = 14;

/** How far an issue is, and what became of it: what the mail system knows, and nothing about who read it. */
@Injectable()
export class IssueFigures {
  constructor(
    private readonly config: Config,
    private readonly copies: LetterCopies,
    private readonly choices: LetterSubscriptions,
  ) {}

  /** Null for what has not begun to leave. */
  async stateOf({ id }: Pick<LetterIssue, 'id'>, now: Date): Promise<SendingState | null> {
    const progress = (await this.copies.progressOf([id], now)).get(id);
    return progress === undefined ? null : sendingState(progress, now);
  }

  /** From the day it left, one line a day up to today, a fortnight at most. */
  async daysOf(issue: Pick<LetterIssue, 'id' | 'letterId' | 'startedAt'>, now: Date): Promise<IssueDay[]> {
    const { timeZone } = this.config;
    if (issue.startedAt === null) return [];
    const first = dayOf(issue.startedAt, timeZone);
    const since = startOfDay(first, timeZone) ?? issue.startedAt;
    const [sent, left] = await Promise.all([
      this.copies.daysOf(issue.id, timeZone),
      this.choices.leavesByDay(issue.letterId, since, timeZone),
    ]);
    return daysFrom(first, dayOf(now, timeZone)).map(day => {
      const copies = sent.find(one => one.day === day);
      const leaves = left.find(one => one.day === day);
      return { day, sent: copies?.sent ?? 0, failed: copies?.failed ?? 0, left: leaves?.left ?? 0 };
    });
  }
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last && days.length < daysShown; day = dayAfter(day)) days.push(day);
  return days;
}
