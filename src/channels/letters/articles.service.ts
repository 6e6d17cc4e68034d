import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { isUniqueViolation } from '../../foundation/database/unique-violation.js';
import { Article, type ArticleWords } from './article.entity.js';
import { type ArticleFault, articleFaults, fitsTheTable, isDay } from './article-faults.js';
import {
  type Decider,
  keepingPromises,
  type Locked,
  lockedArticle,
  mayMove,
  moveArticle,
  type MoveRefusal,
} from './article-moves.js';
import type { ArticleRoad } from './article-transitions.js';
import { IssuesService } from './issues.service.js';
import { Letter } from './letter.entity.js';
import { LetterNews } from './letter-news.service.js';
import { normalTitle } from './normal-title.js';
import type { Outlook, Place } from './place.js';
import { PlacesService, type Proposal } from './places.service.js';

/** What somebody wrote in the form of a proposal. */
export interface WrittenArticle extends ArticleWords {
  readonly groupId: string | null;
  readonly isCalendar: boolean;
}

/** Who announces: an editor's words in their own letter count for nobody. */
export interface Announcer {
  readonly personId: string;
  readonly isEditor: boolean;
}

export type DraftOutcome =
  | { readonly kind: 'kept'; readonly article: Article }
  /** More than the table holds: nothing was kept, so that nothing is cut in silence. */
  | { readonly kind: 'too-long' | 'unknown' | 'not-now' };

export type ProposeOutcome =
  | { readonly kind: 'proposed'; readonly article: Article; readonly place: Place }
  | { readonly kind: 'faults'; readonly faults: readonly ArticleFault[] }
  | { readonly kind: 'nowhere'; readonly outlook: Exclude<Outlook, { kind: 'fits' }> }
  | MoveRefusal;

/** A message that became a draft. */
export interface DraftSource {
  readonly via: Exclude<ArticleRoad, 'job'>;
  readonly messageId?: string;
  /** A UUID that its form was given: sent twice, it is one draft. */
  readonly id?: string;
}

const oncePromised = 2;

/** An announcer's side of an article. Who may propose is asked by the caller (`canPropose`). */
@Injectable()
export class ArticlesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly issues: IssuesService,
    private readonly places: PlacesService,
    private readonly news: LetterNews,
  ) {}

  /** Keeps a new draft, whatever is wrong with it. */
  async draft(
    letter: Letter,
    announcer: Announcer,
    written: WrittenArticle,
    source: DraftSource,
    now: Date,
  ): Promise<DraftOutcome> {
    if (!fitsTheTable(written)) return { kind: 'too-long' };
    const { manager } = this.dataSource;
    try {
      return { kind: 'kept', article: await this.draftIn(manager, letter, announcer, written, source, now) };
    } catch (error) {
      if (source.id === undefined || !isUniqueViolation(error)) throw error;
      return this.save(source.id, announcer.personId, written, now);
    }
  }

  /** The same in the caller's transaction, for words that fit. */
  async draftIn(
    manager: EntityManager,
    letter: Letter,
    { personId, isEditor }: Announcer,
    written: WrittenArticle,
    { via, messageId, id }: DraftSource,
    now: Date,
  ): Promise<Article> {
    const article = manager.create(Article, {
      id: id ?? randomUUID(),
      letterId: letter.id,
      announcerPersonId: personId,
      isCounted: isCounted(letter, isEditor),
      via,
      messageId: messageId ?? null,
      createdAt: now,
      changedAt: now,
      ...fieldsOf(written, letter),
    });
    // Never `save`, which would write over a row of that id.
    await manager.insert(Article, article);
    return manager.findOneByOrFail(Article, { id: article.id });
  }

  /** Whether a mail has become a draft already, and how many somebody's have since then. */
  async byMail(
    manager: EntityManager,
    letterId: string,
    messageId: string,
    personId: string,
    since: Date,
  ): Promise<{ readonly isKnown: boolean; readonly count: number }> {
    const [isKnown, count] = await Promise.all([
      manager.existsBy(Article, { letterId, messageId }),
      manager.countBy(Article, { announcerPersonId: personId, via: 'mail', createdAt: MoreThan(since) }),
    ]);
    return { isKnown, count };
  }

  /** Keeps what was typed in a draft, whatever is wrong with it. */
  async save(articleId: string, personId: string, written: WrittenArticle, now: Date): Promise<DraftOutcome> {
    if (!fitsTheTable(written)) return { kind: 'too-long' };
    return this.dataSource.transaction(async manager => {
      const locked = await ownArticle(manager, articleId, personId);
      if (locked === null) return { kind: 'unknown' };
      if (locked.article.state !== 'draft') return { kind: 'not-now' };
      const letter = await manager.findOneByOrFail(Letter, { id: locked.article.letterId });
      const fields = { ...fieldsOf(written, letter), changedAt: now, version: locked.article.version + 1 };
      return { kind: 'kept', article: await manager.save(Object.assign(locked.article, fields)) };
    });
  }

  /**
   * Proposes an article, as it is written now, to the first issue that takes it; what is in one already keeps its
   * place, also past the deadline. A draft keeps its words whatever the outcome. Of two proposals that are one too many
   * together the second is looked at again, and goes where there is place.
   */
  async propose(
    articleId: string,
    announcer: Announcer,
    written: WrittenArticle,
    decider: Decider,
    now: Date,
  ): Promise<ProposeOutcome> {
    const kept = await this.save(articleId, announcer.personId, written, now);
    if (kept.kind === 'unknown') return { kind: 'unknown' };
    let outcome: ProposeOutcome = { kind: 'unknown' };
    for (let tries = 0; tries < oncePromised; tries += 1) {
      outcome = await keepingPromises(this.dataSource, manager =>
        this.proposeIn(manager, { articleId, announcer, written, decider, now }),
      );
      if (outcome.kind !== 'announcer-already' && outcome.kind !== 'event-already') return outcome;
    }
    return outcome;
  }

  /**
   * What is wrong with it, and where it would go.
   * @param keptMonth of the issue it is in already
   */
  async look(
    letter: Letter,
    announcer: Announcer,
    { articleId, keptMonth }: { readonly articleId: string | null; readonly keptMonth: string | null },
    written: WrittenArticle,
    now: Date,
  ): Promise<{ readonly faults: readonly ArticleFault[]; readonly outlook: Outlook }> {
    const faults = articleFaults(written, written.isCalendar, letter);
    const proposal = proposalOf(letter, announcer, articleId, written);
    const outlook = await this.places.outlook(letter, proposal, now, { month: keptMonth });
    return { faults, outlook };
  }

  async withdraw(
    articleId: string,
    decider: Decider,
    now: Date,
  ): Promise<MoveRefusal | { readonly kind: 'withdrawn' }> {
    return this.dataSource.transaction(async manager => {
      const locked = await ownArticle(manager, articleId, decider.personId);
      if (locked === null) return { kind: 'unknown' };
      if (!mayMove(locked, 'withdraw')) return { kind: 'not-now' };
      if (locked.article.state === 'accepted' && locked.issue !== null)
        await this.issues.disapprove(manager, locked.issue.id);
      await moveArticle(manager, locked.article, 'withdraw', decider, { issueId: null }, now);
      return { kind: 'withdrawn' };
    });
  }

  /** Takes a refused or withdrawn text up again, as a draft. */
  async revise(
    articleId: string,
    decider: Decider,
    now: Date,
  ): Promise<MoveRefusal | { readonly kind: 'revised' }> {
    return this.dataSource.transaction(async manager => {
      const locked = await ownArticle(manager, articleId, decider.personId);
      if (locked === null) return { kind: 'unknown' };
      if (!mayMove(locked, 'revise')) return { kind: 'not-now' };
      await moveArticle(manager, locked.article, 'revise', decider, { issueId: null, original: null }, now);
      return { kind: 'revised' };
    });
  }

  private async proposeIn(
    manager: EntityManager,
    { articleId, announcer, written, decider, now }: Proposing,
  ): Promise<ProposeOutcome> {
    const locked = await ownArticle(manager, articleId, announcer.personId);
    if (locked === null) return { kind: 'unknown' };
    if (!mayMove(locked, 'propose')) return { kind: 'not-now' };
    const { article, issue } = locked;
    const letter = await manager.findOneByOrFail(Letter, { id: article.letterId });
    const faults = articleFaults(written, written.isCalendar, letter);
    if (faults.length > 0) return { kind: 'faults', faults };
    const proposal = proposalOf(letter, announcer, articleId, written);
    const outlook = await this.places.outlook(letter, proposal, now, {
      month: issue?.month ?? null,
      manager,
    });
    if (outlook.kind !== 'fits') return { kind: 'nowhere', outlook };
    const { place } = outlook;
    const { id: issueId } = await this.issues.ensure(manager, letter, place.month, now);
    const words = { ...fieldsOf(written, letter), original: null };
    const changes = { ...words, issueId, proposedAt: article.proposedAt ?? now };
    const moved = await moveArticle(manager, article, 'propose', decider, changes, now);
    await this.news.proposed(manager, letter, now);
    return { kind: 'proposed', article: moved, place };
  }
}

interface Proposing {
  readonly articleId: string;
  readonly announcer: Announcer;
  readonly written: WrittenArticle;
  readonly decider: Decider;
  readonly now: Date;
}

/** A date no table takes is kept as none. */
export function fieldsOf(written: WrittenArticle, letter: Letter): Partial<Article> {
  const { title, text, contact, link, category, eventOn, isCalendar } = written;
  return {
    title,
    normalTitle: normalTitle(title),
    text,
    contact,
    link,
    category,
    eventOn: eventOn !== null && isDay(eventOn) ? eventOn : null,
    isCalendar,
    groupId: letter.groupId ?? written.groupId,
  };
}

/** The AX and groups write their own letters; the platform's editors announce like anybody. */
export function isCounted({ kind }: Pick<Letter, 'kind'>, isEditor: boolean): boolean {
  return kind === 'platform' || !isEditor;
}

function proposalOf(
  letter: Letter,
  { personId, isEditor }: Announcer,
  id: string | null,
  { title, eventOn, isCalendar, groupId }: WrittenArticle,
): Proposal {
  return {
    id,
    personId,
    groupId: letter.groupId ?? groupId,
    title,
    // What is no day is a fault of its own, and no table takes it.
    eventOn: eventOn !== null && isDay(eventOn) ? eventOn : null,
    isCalendar,
    isCounted: isCounted(letter, isEditor),
  };
}

/** Locked; null for somebody else's, which is none for them. */
async function ownArticle(
  manager: EntityManager,
  articleId: string,
  personId: string | null,
): Promise<Locked | null> {
  const locked = await lockedArticle(manager, articleId);
  return locked !== null && personId !== null && locked.article.announcerPersonId === personId
    ? locked
    : null;
}
