import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { articleFaults } from '../../../channels/letters/article-faults.js';
import { ArticlesService } from '../../../channels/letters/articles.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { type ArticleForm, articleIn, blankArticle, isBlank } from './article-form.js';
import { ArticleDoor } from './article-door.js';
import { ArticleRoom } from './article-room.js';
import { type LetterInSight, LetterSight } from './letter-sight.js';
import { proposePage } from './propose.page.js';

/** Something new for a letter. */
@Controller('letters/:slug/propose')
export class ProposeController {
  constructor(
    private readonly sight: LetterSight,
    private readonly room: ArticleRoom,
    private readonly door: ArticleDoor,
    private readonly articles: ArticlesService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page> {
    const now = new Date();
    const seen = await this.sight.toPropose(viewer, slug, now);
    if (seen instanceof Page) return seen;
    const category = seen.letter.kind === 'group' ? 'groups' : blankArticle.category;
    return this.page(viewer, seen, { form: { ...blankArticle, category }, newId: randomUUID() }, now);
  }

  /** The same page for what is being written: it keeps nothing. */
  @Post('preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const now = new Date();
    const seen = await this.sight.toPropose(viewer, slug, now);
    if (seen instanceof Page) return seen;
    return this.page(viewer, seen, await this.written(viewer, body), now);
  }

  /** Keeps a draft, whatever is wrong with it, then proposes it if that was asked. */
  @Post()
  async propose(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const now = new Date();
    const seen = await this.sight.toPropose(viewer, slug, now);
    if (seen instanceof Page) return seen;
    const { form, newId } = await this.written(viewer, body);
    const personId = viewer.personId ?? '';
    if (isBlank(form)) {
      const faults = articleFaults(form, form.isCalendar, seen.letter);
      return proposePage(
        viewer,
        await this.room.view(seen, personId, { article: null, form, newId }, { faults }, now),
      );
    }
    const announcer = this.room.announcerOf(seen, personId);
    const source = { via: 'web', id: newId } as const;
    const kept = await this.articles.draft(seen.letter, announcer, form, source, now);
    // Its button was touched twice.
    if (kept.kind === 'not-now') return new SeeOther(`/letters/${slug}/articles/${newId}`);
    if (kept.kind !== 'kept') {
      const trouble = { isTooLong: true };
      return proposePage(
        viewer,
        await this.room.view(seen, personId, { article: null, form, newId }, trouble, now),
      );
    }
    return this.door.answer(viewer, seen, kept.article.id, form, body, now);
  }

  private async page(
    viewer: Viewer,
    seen: LetterInSight,
    at: { readonly form: ArticleForm; readonly newId: string },
    now: Date,
  ): Promise<Page> {
    return proposePage(
      viewer,
      await this.room.view(seen, viewer.personId ?? '', { article: null, ...at }, {}, now),
    );
  }

  private async written(
    viewer: Viewer,
    body: unknown,
  ): Promise<{ readonly form: ArticleForm; readonly newId: string }> {
    const groups = await this.room.groupsOf(viewer.personId ?? '');
    const fields: Readonly<Record<string, unknown>> = Object(body);
    const id = written(fields['id']);
    const form = articleIn(
      body,
      groups.map(group => group.id),
    );
    return { form, newId: isUuid(id) ? id : randomUUID() };
  }
}
