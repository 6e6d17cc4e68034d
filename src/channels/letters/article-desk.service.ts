import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Article, type ArticleWords } from './article.entity.js';
import { type ArticleFault, articleFaults } from './article-faults.js';
import {
  type Decider,
  keepingPromises,
  type Locked,
  lockedArticle,
  mayMove,
  moveArticle,
  type MoveRefusal,
} from './article-moves.js';
import type { ArticleAction } from './article-transitions.js';
import { isEditable } from './issue-transitions.js';
import { IssuesService } from './issues.service.js';
import { Letter } from './letter.entity.js';
import { LetterNews } from './letter-news.service.js';
import { normalTitle } from './normal-title.js';

/** What an editor decides on a proposal. */
export type DeskAction = Extract<ArticleAction, 'accept' | 'refuse' | 'ask-changes' | 'reopen' | 'postpone'>;

export type DeskOutcome =
  | { readonly kind: 'done'; readonly article: Article; readonly from: Article['state'] }
  | { readonly kind: 'faults'; readonly faults: readonly ArticleFault[] }
  /** A refusal and a wish need words. */
  | { readonly kind: 'reason-missing' }
  /** It would be over when the next issue leaves. */
  | { readonly kind: 'event-too-early' }
  | MoveRefusal;

/** Which article of which letter, and as which version it was read. */
export interface OnDesk {
  readonly letter: Letter;
  readonly articleId: string;
  /** Null where whoever decides cannot have seen one. */
  readonly version: number | null;
}

/** The words an editor may change, and whether it is a line of the calendar. */
export interface EditedArticle extends ArticleWords {
  readonly isCalendar: boolean;
}

/** The editors' side of an article. Who may decide is asked by the caller (`canEdit`). */
@Injectable()
export class ArticleDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly issues: IssuesService,
    private readonly news: LetterNews,
  ) {}

  /** Decides, writes it down and tells its author; a full issue refuses one more. */
  decide(on: OnDesk, action: DeskAction, decider: Decider, now: Date): Promise<DeskOutcome> {
    const needsWords = action === 'refuse' || action === 'ask-changes';
    if (needsWords && (decider.reason ?? '').trim() === '')
      return Promise.resolve({ kind: 'reason-missing' });
    return this.onArticle(on, action, async (manager, locked) => {
      const changes = await this.changesFor(manager, on.letter, locked, action, now);
      if ('kind' in changes) return changes;
      return this.moved(manager, on.letter, locked, action, decider, changes, now);
    });
  }

  /** Changes its words; what its author wrote is kept beside. */
  edit(on: OnDesk, words: EditedArticle, decider: Decider, now: Date): Promise<DeskOutcome> {
    const faults = articleFaults(words, words.isCalendar, on.letter);
    if (faults.length > 0) return Promise.resolve({ kind: 'faults', faults });
    return this.onArticle(on, 'edit', async (manager, locked) => {
      const { article } = locked;
      const original = article.original ?? wordsOf(article);
      const changes = { ...words, normalTitle: normalTitle(words.title), original };
      return this.moved(manager, on.letter, locked, 'edit', decider, changes, now);
    });
  }

  /** Up or down among the accepted ones of its category. */
  async shift(
    { letter, articleId }: OnDesk,
    by: 'up' | 'down',
  ): Promise<DeskOutcome | { readonly kind: 'shifted' }> {
    return this.dataSource.transaction(async manager => {
      const locked = await lockedOf(manager, letter, articleId);
      if (locked === null) return { kind: 'unknown' };
      const { article, issue } = locked;
      if (issue === null || !isEditable(issue.state)) return { kind: 'not-now' };
      const row = await inOrder(manager, article);
      const at = row.indexOf(article.id);
      const to = by === 'up' ? at - 1 : at + 1;
      if (at === -1 || to < 0 || to >= row.length) return { kind: 'shifted' };
      [row[at], row[to]] = [row[to] ?? '', row[at] ?? ''];
      await manager.query(
        `update article set position = place from unnest($1::uuid[]) with ordinality as row (id, place)
         where article.id = row.id`,
        [row],
      );
      await this.issues.disapprove(manager, issue.id);
      return { kind: 'shifted' };
    });
  }

  private onArticle(
    { letter, articleId, version }: OnDesk,
    action: ArticleAction,
    work: (manager: EntityManager, locked: Locked) => Promise<DeskOutcome>,
  ): Promise<DeskOutcome> {
    return keepingPromises(this.dataSource, async (manager): Promise<DeskOutcome> => {
      const locked = await lockedOf(manager, letter, articleId);
      if (locked === null) return { kind: 'unknown' };
      if (version !== null && locked.article.version !== version) return { kind: 'stale' };
      if (!mayMove(locked, action) || !isOnOpenDesk(locked)) return { kind: 'not-now' };
      return work(manager, locked);
    });
  }

  private async changesFor(
    manager: EntityManager,
    letter: Letter,
    { article, issue }: Locked,
    action: DeskAction,
    now: Date,
  ): Promise<Partial<Article> | Extract<DeskOutcome, { kind: 'event-too-early' | 'faults' }>> {
    if (action === 'accept') {
      // The letter's limits may have changed since it was proposed.
      const faults = articleFaults(article, article.isCalendar, letter);
      return faults.length > 0
        ? { kind: 'faults', faults }
        : { position: await lastPosition(manager, article) };
    }
    if (action !== 'postpone' || issue === null) return {};
    const month = this.issues.nextMonth(letter, issue.month);
    if (article.eventOn !== null && article.eventOn < month) return { kind: 'event-too-early' };
    return { issueId: (await this.issues.ensure(manager, letter, month, now)).id };
  }

  private async moved(
    manager: EntityManager,
    letter: Letter,
    { article, issue }: Locked,
    action: ArticleAction,
    decider: Decider,
    changes: Partial<Article>,
    now: Date,
  ): Promise<DeskOutcome> {
    const from = article.state;
    const saved = await moveArticle(manager, article, action, decider, changes, now);
    // Approved was what stood there before.
    if (issue !== null && (from === 'accepted' || saved.state === 'accepted'))
      await this.issues.disapprove(manager, issue.id);
    await this.news.decided(manager, letter, saved, action, decider.reason ?? '', now);
    return { kind: 'done', article: saved, from };
  }
}

/** Locked; null for an article of another letter, or one its author has not proposed. */
async function lockedOf(manager: EntityManager, letter: Letter, articleId: string): Promise<Locked | null> {
  const locked = await lockedArticle(manager, articleId);
  if (locked === null || locked.article.letterId !== letter.id) return null;
  return locked.article.state === 'draft' ? null : locked;
}

/** Also what was refused comes back only into an issue that is still put together. */
function isOnOpenDesk({ issue }: Locked): boolean {
  return issue !== null && isEditable(issue.state);
}

async function lastPosition(manager: EntityManager, { issueId, category }: Article): Promise<number> {
  const [{ last }] = await manager.query(
    'select coalesce(max(position), 0)::int + 1 as last from article where issue_id = $1 and category = $2',
    [issueId, category],
  );
  return last;
}

async function inOrder(
  manager: EntityManager,
  { issueId, category, isCalendar }: Article,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select id from article where issue_id = $1 and category = $2 and is_calendar = $3 and state = 'accepted'
     order by position, proposed_at, id for update`,
    [issueId, category, isCalendar],
  );
  return rows.map(({ id }) => id);
}

export function wordsOf({ title, text, contact, link, category, eventOn }: ArticleWords): ArticleWords {
  return { title, text, contact, link, category, eventOn };
}
