import type { OwnArticle } from '../../../channels/letters/article-reading.service.js';
import { monthKey } from '../../../channels/letters/issue-calendar.js';
import type { ShownApproval } from '../../../channels/letters/issues.service.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import type { Viewer } from '../session/viewer.js';
import type { LetterInSight } from './letter-sight.js';

/** An issue on the desk; one that nobody has proposed to yet is shown all the same. */
export interface DeskView {
  readonly seen: LetterInSight;
  readonly month: string;
  /** Null before the first proposal. */
  readonly issue: LetterIssue | null;
  readonly deadline: Date;
  readonly plannedAt: Date;
  readonly now: Date;
  /** The month after, in the letter's rhythm. */
  readonly nextMonth: string;
  readonly articles: readonly OwnArticle[];
  readonly approvals: readonly ShownApproval[];
  /** Of the issues that are worth opening, the latest last, with what waits in each. */
  readonly months: readonly { readonly month: string; readonly waiting: number }[];
  readonly done?: unknown;
  /** A code of `issueTrouble` or `trouble`. */
  readonly trouble?: string;
}

/** What each part of the page is given. */
export interface DeskPart {
  readonly viewer: Viewer;
  readonly view: DeskView;
}

/** Of the desk's page for an issue. */
export function deskPath({ seen, month }: Pick<DeskView, 'seen' | 'month'>): string {
  return `/letters/${seen.letter.slug}/desk/${monthKey(month)}`;
}
