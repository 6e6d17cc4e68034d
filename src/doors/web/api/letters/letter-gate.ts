import { Injectable } from '@nestjs/common';
import { ArticleReading, type OwnArticle } from '../../../../channels/letters/article-reading.service.js';
import type { Letter } from '../../../../channels/letters/letter.entity.js';
import { canEdit, canSee, type LetterViewer } from '../../../../channels/letters/letter-permissions.js';
import { LetterStanding } from '../../../../channels/letters/letter-standing.service.js';
import { LettersService } from '../../../../channels/letters/letters.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import type { ApiCall } from '../frame/api-call.js';
import { notFound, type Problem } from '../frame/problem.js';

export interface LetterInCall {
  readonly letter: Letter;
  readonly standing: LetterViewer;
}

export interface ArticleInCall extends LetterInCall {
  readonly article: OwnArticle;
  readonly isOwn: boolean;
}

/** Leads a call to a letter and its articles: what one may not know of is not there. */
@Injectable()
export class LetterGate {
  constructor(
    private readonly letters: LettersService,
    private readonly standings: LetterStanding,
    private readonly reading: ArticleReading,
  ) {}

  async all(call: ApiCall): Promise<LetterInCall[]> {
    const { personId, roles } = call.viewer;
    const letters = await this.letters.all();
    const viewerOf = await this.standings.viewersOf(letters, personId, roles);
    return letters
      .map(letter => ({ letter, standing: viewerOf(letter) }))
      .filter(({ standing, letter }) => canSee(standing) && letter.closedAt === null);
  }

  async open(call: ApiCall, slug: string): Promise<LetterInCall | Problem> {
    const letter = await this.letters.findBySlug(slug);
    if (letter === null) return notFound;
    const seen = await this.standing(call, letter);
    return canSee(seen.standing) ? seen : notFound;
  }

  /** One's own, or one that was proposed to a letter one edits. */
  async article(call: ApiCall, slug: string, id: string): Promise<ArticleInCall | Problem> {
    const letter = await this.letters.findBySlug(slug);
    if (letter === null || !isUuid(id)) return notFound;
    const { standing } = await this.standing(call, letter);
    const article = await this.reading.one(letter.id, id);
    if (article === null) return notFound;
    const isOwn = article.announcerPersonId === call.personId;
    const mayRead = isOwn || (canEdit(standing, letter) && article.state !== 'draft');
    return mayRead ? { letter, standing, article, isOwn } : notFound;
  }

  isSilenced(call: ApiCall): Promise<boolean> {
    return this.standings.isSilenced(call.personId, call.now);
  }

  private async standing({ viewer }: ApiCall, letter: Letter): Promise<LetterInCall> {
    return { letter, standing: await this.standings.viewerOf(letter, viewer.personId, viewer.roles) };
  }
}
