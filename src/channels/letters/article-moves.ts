import type { DataSource, EntityManager } from 'typeorm';
import { brokenConstraint } from '../../foundation/database/unique-violation.js';
import { Article } from './article.entity.js';
import { ArticleDecision } from './article-decision.entity.js';
import { type ArticleAction, type ArticleRoad, articleTransitions } from './article-transitions.js';
import { isEditable } from './issue-transitions.js';
import { lockedIssue } from './issues.service.js';
import type { LetterIssue } from './letter-issue.entity.js';

/** Who decides, by which door, and why. */
export interface Decider {
  /** Null for the command line and jobs. */
  readonly personId: string | null;
  readonly via: ArticleRoad;
  readonly reason?: string;
}

/** A promise of the database that a move would have broken. */
export type BrokenPromise = 'issue-full' | 'announcer-already' | 'event-already';

export type MoveRefusal = {
  /** `not-now`: its state or its issue's allows it no more; `stale`: it was changed meanwhile. */
  readonly kind: 'unknown' | 'not-now' | 'stale' | BrokenPromise;
};

/** An article and its issue, locked. */
export interface Locked {
  readonly article: Article;
  readonly issue: LetterIssue | null;
}

const promises: Readonly<Record<string, BrokenPromise>> = {
  article_issue_full: 'issue-full',
  article_one_per_announcer_idx: 'announcer-already',
  article_event_once_idx: 'event-already',
  article_calendar_once_idx: 'event-already',
};

/** The work in a transaction; what breaks a promise of the tables is an outcome, any other error climbs. */
export async function keepingPromises<Outcome>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Outcome>,
): Promise<Outcome | { readonly kind: BrokenPromise }> {
  try {
    return await dataSource.transaction(work);
  } catch (error) {
    const promise = promises[brokenConstraint(error) ?? ''];
    if (promise === undefined) throw error;
    return { kind: promise };
  }
}

/** Its issue first, as whoever sends it does; null when there is none, or it moved while we waited. */
export async function lockedArticle(manager: EntityManager, id: string): Promise<Locked | null> {
  const seen = await manager.findOne(Article, { select: { id: true, issueId: true }, where: { id } });
  if (seen === null) return null;
  const issue = seen.issueId === null ? null : await lockedIssue(manager, seen.issueId);
  const article = await manager.findOne(Article, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return article === null || article.issueId !== seen.issueId ? null : { article, issue };
}

/** Whether a locked article may be moved so. */
export function mayMove({ article, issue }: Locked, action: ArticleAction): boolean {
  if (articleTransitions[article.state][action] === undefined) return false;
  // What left its issue, or never was in one, is moved whatever becomes of that issue.
  const isInIssue = ['proposed', 'changes-asked', 'accepted'].includes(article.state);
  return !isInIssue || issue === null || isEditable(issue.state);
}

/** Moves a locked article and writes who did; the caller asked `mayMove`. */
export async function moveArticle(
  manager: EntityManager,
  article: Article,
  action: ArticleAction,
  { personId, via, reason = '' }: Decider,
  changes: Partial<Article>,
  now: Date,
): Promise<Article> {
  const from = article.state;
  const to = articleTransitions[from][action] ?? from;
  const fields = { ...changes, state: to, changedAt: now, version: article.version + 1 };
  const moved = await manager.save(Object.assign(article, fields));
  await manager.insert(ArticleDecision, {
    articleId: article.id,
    version: moved.version,
    action,
    fromState: from,
    toState: to,
    reason,
    decidedBy: personId,
    via,
    decidedAt: now,
  });
  return moved;
}
