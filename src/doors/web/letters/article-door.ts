import { Injectable } from '@nestjs/common';
import { ArticleReading } from '../../../channels/letters/article-reading.service.js';
import { ArticlesService } from '../../../channels/letters/articles.service.js';
import { type Page, SeeOther } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import type { Viewer } from '../session/viewer.js';
import type { ArticleForm } from './article-form.js';
import { articlePage } from './article.page.js';
import { ArticleRoom } from './article-room.js';
import type { LetterInSight } from './letter-sight.js';

/** Answers the form of an article that is kept already, wherever it stands. */
@Injectable()
export class ArticleDoor {
  constructor(
    private readonly room: ArticleRoom,
    private readonly articles: ArticlesService,
    private readonly reading: ArticleReading,
  ) {}

  /** Keeps it, or proposes it; says on its page what keeps it from being proposed. */
  async answer(
    viewer: Viewer,
    seen: LetterInSight,
    id: string,
    form: ArticleForm,
    body: unknown,
    now: Date,
  ): Promise<Page | SeeOther> {
    const personId = viewer.personId ?? '';
    const path = `/letters/${seen.letter.slug}/articles/${id}`;
    if (Object(body).action === 'save') return this.keep(viewer, seen, id, form, now);
    const outcome = await this.room.propose(seen, personId, id, form, now);
    switch (outcome.kind) {
      case 'proposed':
        return new SeeOther(path, 'proposed');
      case 'unknown':
        return unseenPage(viewer);
      case 'faults':
        await this.articles.save(id, personId, form, now);
        return this.page(viewer, seen, id, { form, faults: outcome.faults }, now);
      case 'nowhere':
        return this.page(viewer, seen, id, { form, isNowhere: true }, now);
      default:
        return this.page(viewer, seen, id, { hasMovedOn: true }, now);
    }
  }

  /** An article's own page. */
  async page(
    viewer: Viewer,
    seen: LetterInSight,
    id: string,
    at: Pick<Parameters<typeof articlePage>[1], 'hasMovedOn' | 'isNowhere' | 'done'> & {
      readonly form?: ArticleForm;
      readonly faults?: Parameters<ArticleRoom['view']>[3]['faults'];
      readonly isTooLong?: boolean;
    },
    now: Date,
  ): Promise<Page> {
    const personId = viewer.personId ?? '';
    const article = await this.room.ownArticle(seen, personId, id);
    if (article === null) return unseenPage(viewer);
    const { form, faults, isTooLong, ...rest } = at;
    const decisions = await this.reading.decisionsOn(id);
    const view = await this.room.view(
      seen,
      personId,
      { article, ...(form === undefined ? {} : { form }) },
      { ...(faults === undefined ? {} : { faults }), ...(isTooLong === true ? { isTooLong } : {}) },
      now,
    );
    return articlePage(viewer, { article, decisions, form: view, ...rest });
  }

  private async keep(
    viewer: Viewer,
    seen: LetterInSight,
    id: string,
    form: ArticleForm,
    now: Date,
  ): Promise<Page | SeeOther> {
    const { kind } = await this.articles.save(id, viewer.personId ?? '', form, now);
    switch (kind) {
      case 'kept':
        return new SeeOther(`/letters/${seen.letter.slug}/articles/${id}`, 'saved');
      case 'too-long':
        return this.page(viewer, seen, id, { form, isTooLong: true }, now);
      case 'unknown':
        return unseenPage(viewer);
      case 'not-now':
        return this.page(viewer, seen, id, { hasMovedOn: true }, now);
    }
  }
}
