import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ArticlesService } from '../../../channels/letters/articles.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ArticleDoor } from './article-door.js';
import { articleIn } from './article-form.js';
import { ArticleRoom } from './article-room.js';
import { type LetterInSight, LetterSight } from './letter-sight.js';

interface ArticlePath {
  readonly slug: string;
  readonly id: string;
}

/** One's own article. */
@Controller('letters/:slug/articles/:id')
export class ArticleController {
  constructor(
    private readonly sight: LetterSight,
    private readonly room: ArticleRoom,
    private readonly door: ArticleDoor,
    private readonly articles: ArticlesService,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() path: ArticlePath,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.own(viewer, path);
    return seen instanceof Page ? seen : this.door.page(viewer, seen, path.id, { done }, new Date());
  }

  /** The same page for what is being written: it keeps nothing. */
  @Post('preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param() path: ArticlePath,
    @Body() body: unknown,
  ): Promise<Page> {
    const seen = await this.own(viewer, path);
    if (seen instanceof Page) return seen;
    return this.door.page(viewer, seen, path.id, { form: await this.form(viewer, body) }, new Date());
  }

  @Post()
  async propose(
    @CurrentViewer() viewer: Viewer,
    @Param() path: ArticlePath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const now = new Date();
    // A measure keeps from proposing, never from withdrawing.
    const open = await this.sight.toPropose(viewer, path.slug, now);
    if (open instanceof Page) return open;
    const seen = await this.own(viewer, path);
    if (seen instanceof Page) return seen;
    return this.door.answer(viewer, seen, path.id, await this.form(viewer, body), body, now);
  }

  @Post('withdrawal')
  async withdraw(@CurrentViewer() viewer: Viewer, @Param() path: ArticlePath): Promise<Page | SeeOther> {
    const seen = await this.own(viewer, path);
    if (seen instanceof Page) return seen;
    const decider = { personId: viewer.personId, via: 'web' } as const;
    const { kind } = await this.articles.withdraw(path.id, decider, new Date());
    return kind === 'withdrawn' ? new SeeOther(pathOf(path), kind) : this.movedOn(viewer, seen, path);
  }

  @Post('revision')
  async revise(@CurrentViewer() viewer: Viewer, @Param() path: ArticlePath): Promise<Page | SeeOther> {
    const seen = await this.own(viewer, path);
    if (seen instanceof Page) return seen;
    const decider = { personId: viewer.personId, via: 'web' } as const;
    const { kind } = await this.articles.revise(path.id, decider, new Date());
    return kind === 'revised' ? new SeeOther(pathOf(path), kind) : this.movedOn(viewer, seen, path);
  }

  private movedOn(viewer: Viewer, seen: LetterInSight, { id }: ArticlePath): Promise<Page> {
    return this.door.page(viewer, seen, id, { hasMovedOn: true }, new Date());
  }

  /** Nobody learns of another's article that there is one. */
  private async own(viewer: Viewer, { slug, id }: ArticlePath): Promise<LetterInSight | Page> {
    const seen = await this.sight.of(viewer, slug);
    if (seen instanceof Page) return seen;
    const { personId } = viewer;
    if (personId === null) return closedPage(viewer);
    const article = isUuid(id) ? await this.room.ownArticle(seen, personId, id) : null;
    return article === null ? unseenPage(viewer) : seen;
  }

  private async form(viewer: Viewer, body: unknown) {
    const groups = await this.room.groupsOf(viewer.personId ?? '');
    return articleIn(
      body,
      groups.map(({ id }) => id),
    );
  }
}

function pathOf({ slug, id }: ArticlePath): string {
  return `/letters/${slug}/articles/${id}`;
}
