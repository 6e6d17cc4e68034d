import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { articleFaults } from '../../channels/letters/article-faults.js';
import { lineCount } from '../../channels/letters/article-lines.js';
import { ArticlesService, type WrittenArticle } from '../../channels/letters/articles.service.js';
import type { Letter } from '../../channels/letters/letter.entity.js';
import { canEdit, canPropose } from '../../channels/letters/letter-permissions.js';
import { LetterReadership } from '../../channels/letters/letter-readership.service.js';
import { LetterStanding } from '../../channels/letters/letter-standing.service.js';
import { LettersService } from '../../channels/letters/letters.service.js';
import type { Advice, Proposal } from './advice.js';
import { dayNamed, letterCategory, purposeOf } from './carried-words.js';
import type { ElsewhereDraft, ElsewhereWords, LetterPlace } from './elsewhere-place.js';
import {
  type Advised,
  bareOffer,
  type LetterOffer,
  type OfferingPlaces,
  type OfferQuestion,
  placed,
  type PlaceOffer,
} from './place-offer.js';

/** What a letter's table takes of a draft: the author shortens it anyway. */
const [longestTitle, longestArticle] = [200, 8_000];

/** What an author may do in a letter, and what keeps their words from being proposed as they are. */
export interface LetterAnswer {
  readonly mayPropose: boolean;
  readonly isEditor: boolean;
  readonly trouble: { readonly kind: 'too-long' | 'nowhere'; readonly offer: LetterOffer } | null;
}

/** Letters, those of the AX's editors too, as places that an announcement is carried to. */
@Injectable()
export class LetterPlaces implements OfferingPlaces {
  constructor(
    private readonly letters: LettersService,
    private readonly standing: LetterStanding,
    private readonly articles: ArticlesService,
    private readonly readership: LetterReadership,
  ) {}

  /** Where somebody may propose. */
  async of(personId: string, roles: readonly string[]): Promise<LetterPlace[]> {
    const letters = await this.letters.all();
    const viewerOf = await this.standing.viewersOf(letters, personId, roles);
    return letters.filter(letter => canPropose(viewerOf(letter), letter)).map(placeOf);
  }

  /** The AX's editors take what any registered member hands them. */
  async handedOver(personId: string): Promise<LetterPlace[]> {
    const open = (await this.letters.all()).filter(
      ({ kind, closedAt }) => kind === 'ax' && closedAt === null,
    );
    const [first] = open;
    if (first === undefined) return [];
    const { isRegistered } = await this.standing.viewerOf(first, personId);
    return isRegistered ? open.map(placeOf) : [];
  }

  async offer(
    proposal: Proposal,
    { draft, personId, open, advice, now }: OfferQuestion,
  ): Promise<PlaceOffer> {
    const place = open.find(({ kind, slug }) => kind === 'letter' && slug === proposal.target);
    const letter = place === undefined ? null : await this.letters.findById(place.id);
    if (place === undefined || letter === null) return bareOffer(proposal);
    const [readers, offer] = await Promise.all([
      this.readership.count(letter, now),
      this.lookAt(letter, draft, personId, advice, now),
    ]);
    return { ...bareOffer(proposal), ...placed(place), readers, letter: offer };
  }

  /** How it fits a letter, and which issue would take it. */
  private async lookAt(
    letter: Letter,
    { subject, body: text, eventOn: day }: Pick<Advised, 'subject' | 'body' | 'eventOn'>,
    personId: string,
    advice: Pick<Advice, 'channels'>,
    now: Date,
  ): Promise<LetterOffer> {
    const eventOn = day ?? dayNamed(advice);
    const category = letterCategory(purposeOf(advice), eventOn);
    const written = articleOf({ subject, text, eventOn, category });
    const announcer = { personId, isEditor: false };
    const at = { articleId: null, keptMonth: null };
    const { outlook } = await this.articles.look(letter, announcer, at, written, now);
    return { lines: lineCount(text, letter.lineWidth), mostLines: letter.maxLines, outlook };
  }

  /** What a letter says to words as they are; null where there is no such letter any more. */
  async ask(
    place: LetterPlace,
    words: ElsewhereWords & { readonly eventOn: string | null },
    personId: string,
    now: Date,
  ): Promise<LetterAnswer | null> {
    const letter = await this.letters.findById(place.id);
    if (letter === null) return null;
    const { subject, text: body, eventOn } = words;
    const unread = { channels: [] };
    const [viewer, offer] = await Promise.all([
      this.standing.viewerOf(letter, personId),
      this.lookAt(letter, { subject, body, eventOn }, personId, unread, now),
    ]);
    const rights = { mayPropose: canPropose(viewer, letter), isEditor: canEdit(viewer, letter) };
    if (articleFaults(articleOf(words), false, letter).length > 0)
      return { ...rights, trouble: { kind: 'too-long', offer } };
    const fits = offer.outlook.kind === 'fits';
    return { ...rights, trouble: fits ? null : { kind: 'nowhere', offer } };
  }

  /** Gives its editors the article that a draft became; whether they have it. */
  async propose(
    articleId: string,
    { isEditor }: LetterAnswer,
    words: ElsewhereWords,
    personId: string,
    now: Date,
  ): Promise<boolean> {
    const [announcer, decider] = [{ personId, isEditor }, { personId, via: 'web' } as const];
    const outcome = await this.articles.propose(articleId, announcer, articleOf(words), decider, now);
    return outcome.kind === 'proposed';
  }

  /** Null where there is no such letter any more. */
  async keepDraft(
    manager: EntityManager,
    place: LetterPlace,
    authorId: string,
    words: ElsewhereWords,
    now: Date,
  ): Promise<ElsewhereDraft | null> {
    const letter = await this.letters.findById(place.id, manager);
    if (letter === null) return null;
    const announcer = { personId: authorId, isEditor: false };
    const via = { via: 'hand-over' } as const;
    const article = await this.articles.draftIn(manager, letter, announcer, articleOf(words), via, now);
    return { path: `/letters/${place.slug}/articles/${article.id}`, articleId: article.id };
  }
}

function placeOf({ id, slug, name, kind }: Letter): LetterPlace {
  return { kind: 'letter', id, slug, name, letterKind: kind };
}

/** An article as a letter takes it from elsewhere. */
export function articleOf({ subject, text, eventOn = null, category }: ElsewhereWords): WrittenArticle {
  return {
    title: subject.slice(0, longestTitle),
    text: text.slice(0, longestArticle),
    category: category ?? 'miscellaneous',
    eventOn,
    contact: '',
    link: '',
    groupId: null,
    isCalendar: false,
  };
}
