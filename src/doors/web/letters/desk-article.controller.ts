import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ArticleDesk,
  type DeskAction,
  type DeskOutcome,
} from '../../../channels/letters/article-desk.service.js';
import { ArticleReading, type OwnArticle } from '../../../channels/letters/article-reading.service.js';
import { monthKey } from '../../../channels/letters/issue-calendar.js';
import { IssuesService } from '../../../channels/letters/issues.service.js';
import { LetterReasons } from '../../../channels/letters/letter-reasons.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { articleIn } from './article-form.js';
import { type DeskArticleView, deskArticlePage } from './desk-article.page.js';
import { type LetterInSight, LetterSight } from './letter-sight.js';

interface ArticlePath {
  readonly slug: string;
  readonly id: string;
}

const actions: readonly DeskAction[] = ['accept', 'refuse', 'ask-changes', 'postpone', 'reopen'];
const mostReason = 5_000;

/** A proposal in front of an editor: decided on, edited, moved. */
@Controller('letters/:slug/desk/articles/:id')
export class DeskArticleController {
  constructor(
    private readonly sight: LetterSight,
    private readonly desk: ArticleDesk,
    private readonly reading: ArticleReading,
    private readonly issues: IssuesService,
    private readonly reasons: LetterReasons,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() path: ArticlePath,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const found = await this.found(viewer, path);
    return found instanceof Page ? found : this.page(viewer, found, { done });
  }

  @Post('decision')
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param() path: ArticlePath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const found = await this.found(viewer, path);
    if (found instanceof Page) return found;
    const fields: Readonly<Record<string, unknown>> = Object(body);
    const action = actions.find(known => known === written(fields['action']));
    if (action === undefined) return this.page(viewer, found, { trouble: 'not-now' });
    const reason = await this.reasonIn(found, fields);
    const decider = { personId: viewer.personId, via: 'web', reason } as const;
    const outcome = await this.desk.decide(on(found, fields), action, decider, new Date());
    return this.answer(viewer, found, action, outcome, { reason });
  }

  @Post('edition')
  async edit(
    @CurrentViewer() viewer: Viewer,
    @Param() path: ArticlePath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const found = await this.found(viewer, path);
    if (found instanceof Page) return found;
    const form = articleIn(body, []);
    const { title, text, contact, link, category, eventOn, isCalendar } = form;
    const words = { title, text, contact, link, category, eventOn, isCalendar };
    const decider = { personId: viewer.personId, via: 'web' } as const;
    const outcome = await this.desk.edit(on(found, Object(body)), words, decider, new Date());
    return this.answer(viewer, found, 'edit', outcome, { form });
  }

  @Post('place')
  async shift(
    @CurrentViewer() viewer: Viewer,
    @Param() path: ArticlePath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const found = await this.found(viewer, path);
    if (found instanceof Page) return found;
    const by = written(Object(body).by) === 'down' ? 'down' : 'up';
    const { kind } = await this.desk.shift(on(found, {}), by);
    if (kind !== 'shifted') return this.page(viewer, found, { trouble: kind });
    return new SeeOther(deskOf(found));
  }

  /** What was done goes back to the issue, whose next proposal waits; an edition stays with its article. */
  private async answer(
    viewer: Viewer,
    found: Found,
    action: string,
    outcome: DeskOutcome,
    back: Pick<DeskArticleView, 'reason' | 'form'>,
  ): Promise<Page | SeeOther> {
    if (outcome.kind === 'done')
      return new SeeOther(action === 'edit' ? pathOf(found) : deskOf(found), action);
    const again = (await this.found(viewer, { slug: found.seen.letter.slug, id: found.article.id })) ?? found;
    if (again instanceof Page) return again;
    const faults = outcome.kind === 'faults' ? { faults: outcome.faults } : {};
    return this.page(viewer, again, { trouble: outcome.kind, ...faults, ...back });
  }

  private async page(
    viewer: Viewer,
    { seen, article }: Found,
    rest: Pick<DeskArticleView, 'done' | 'trouble' | 'faults' | 'reason' | 'form'>,
  ): Promise<Page> {
    const { letter } = seen;
    const [issue, decisions, reasons] = await Promise.all([
      article.issueId === null ? null : this.issues.findById(article.issueId),
      this.reading.decisionsOn(article.id),
      this.reasons.of(letter.id),
    ]);
    const nextMonth = issue === null ? null : this.issues.nextMonth(letter, issue.month);
    return deskArticlePage(viewer, { seen, article, issue, nextMonth, decisions, reasons, ...rest });
  }

  /** A draft is its author's own. */
  private async found(viewer: Viewer, { slug, id }: ArticlePath): Promise<Found | Page> {
    const seen = await this.sight.toEdit(viewer, slug);
    if (seen instanceof Page) return seen;
    const article = isUuid(id) ? await this.reading.one(seen.letter.id, id) : null;
    return article === null || article.state === 'draft' ? unseenPage(viewer) : { seen, article };
  }

  /** One kept ready, in the author's language, and what was written besides. */
  private async reasonIn(
    { seen, article }: Found,
    fields: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const own = written(fields['reason']).replaceAll(/\r\n?/g, '\n').trim().slice(0, mostReason);
    const chosen = written(fields['template']);
    const template = (await this.reasons.of(seen.letter.id)).find(({ id }) => id === chosen);
    if (template === undefined) return own;
    const author =
      article.announcerPersonId === null ? null : await this.directory.findById(article.announcerPersonId);
    const [first, other] =
      author?.language === 'en' ? [template.textEn, template.textFr] : [template.textFr, template.textEn];
    return [first || other, own].filter(text => text !== '').join('\n\n');
  }
}

interface Found {
  readonly seen: LetterInSight;
  readonly article: OwnArticle;
}

function on({ seen, article }: Found, fields: Readonly<Record<string, unknown>>) {
  const version = written(fields['version']);
  return {
    letter: seen.letter,
    articleId: article.id,
    version: /^\d{1,9}$/.test(version) ? Number(version) : null,
  };
}

function pathOf({ seen, article }: Found): string {
  return `/letters/${seen.letter.slug}/desk/articles/${article.id}`;
}

function deskOf({ seen, article }: Found): string {
  const month = article.month === null ? '' : `/${monthKey(article.month)}`;
  return `/letters/${seen.letter.slug}/desk${month}`;
}
