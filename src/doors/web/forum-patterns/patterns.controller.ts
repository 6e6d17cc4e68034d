import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { patternOutcomes } from '../../../channels/forums/forum-pattern.entity.js';
import { ForumPatterns } from '../../../channels/forums/forum-patterns.service.js';
import { canModerate } from '../../../channels/forums/forum-permissions.js';
import { type ForumInSight, ForumSight } from '../../../channels/forums/forum-sight.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { patternsPage, type PatternsView } from './patterns.page.js';

/** As the table has it. */
const mostReports = 50;

type Form = Readonly<Record<string, unknown>> | undefined;

/** What a forum's moderators do not want in it. */
@Controller('forums/:slug/patterns')
export class ForumPatternsController {
  constructor(
    private readonly sight: ForumSight,
    private readonly patterns: ForumPatterns,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.bySlug(viewer, slug);
    return this.page(viewer, seen, { pattern: '', outcome: 'hold', done });
  }

  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.bySlug(viewer, slug);
    const pattern = written(form?.['pattern']);
    const outcome = patternOutcomes.find(known => known === form?.['outcome']) ?? 'hold';
    if (seen === null || !canModerate(seen.viewer)) return this.page(viewer, seen, { pattern, outcome });
    const added = await this.patterns.add(seen.forum.id, pattern, outcome, viewerActor(viewer), new Date());
    return added.kind === 'added'
      ? new SeeOther(`/forums/${slug}/patterns`, 'added')
      : this.page(viewer, seen, { pattern, outcome, trouble: added.kind });
  }

  @Post('removal')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.bySlug(viewer, slug);
    if (seen === null || !canModerate(seen.viewer))
      return this.page(viewer, seen, { pattern: '', outcome: 'hold' });
    const id = written(form?.['id']);
    if (isUuid(id)) await this.patterns.remove(seen.forum.id, id, viewerActor(viewer), new Date());
    return new SeeOther(`/forums/${slug}/patterns`, 'removed');
  }

  /** How many reports hide a message. */
  @Post('reports')
  async reports(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.bySlug(viewer, slug);
    if (seen === null || !canModerate(seen.viewer))
      return this.page(viewer, seen, { pattern: '', outcome: 'hold' });
    const given = written(form?.['reports']).trim();
    const isCount = /^\d{1,2}$/.test(given) && Number(given) <= mostReports;
    if (!isCount) return this.page(viewer, seen, { pattern: '', outcome: 'hold', wrongReports: given });
    await this.patterns.setReportsToHide(seen.forum.id, Number(given), viewerActor(viewer), new Date());
    return new SeeOther(`/forums/${slug}/patterns`, 'saved');
  }

  private async page(
    viewer: Viewer,
    seen: ForumInSight | null,
    view: Omit<PatternsView, 'seen' | 'patterns'>,
  ): Promise<Page> {
    if (seen === null) return unseenPage(viewer);
    if (!canModerate(seen.viewer)) return closedPage(viewer);
    return patternsPage(viewer, { ...view, seen, patterns: await this.patterns.of(seen.forum.id) });
  }
}
