import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { canReviewAdditions } from '../../../community/additions/addition-permissions.js';
import { AdditionRecords } from '../../../community/additions/addition-records.service.js';
import { Welcoming } from '../../../intake/steering/welcoming.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { type Page, SeeOther } from '../layout/page.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { reviewPage, reviewsPage } from './reviews.page.js';

/** Enough to know what kind of people they are. */
const peopleShown = 100;
const maxAnswer = 2_000;

/** Operators look at additions that are a jump. */
@Controller('board/reviews')
export class ReviewsController {
  constructor(
    private readonly records: AdditionRecords,
    private readonly welcoming: Welcoming,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get()
  async all(@CurrentViewer() viewer: Viewer): Promise<Page> {
    if (!canReviewAdditions(viewer.roles)) return closedPage(viewer);
    const [waiting, decided] = await Promise.all([this.records.waiting(), this.records.decided()]);
    return reviewsPage(viewer, { waiting, decided });
  }

  @Get(':id')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    if (!canReviewAdditions(viewer.roles)) return closedPage(viewer);
    const record = isUuid(id) ? await this.records.find(id) : null;
    if (record === null) return unseenPage(viewer);
    const people = await this.records.peopleOf(id, peopleShown);
    const refusal = await this.watch.refusal(viewer, people.length, new Date());
    return refusal ?? reviewPage(viewer, { record, people, done });
  }

  @Post(':id/approval')
  approve(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.decide(viewer, id, 'approve', body);
  }

  @Post(':id/refusal')
  refuse(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.decide(viewer, id, 'refuse', body);
  }

  private async decide(
    viewer: Viewer,
    id: string,
    decision: 'approve' | 'refuse',
    body: unknown,
  ): Promise<Page | SeeOther> {
    if (!canReviewAdditions(viewer.roles) || viewer.personId === null) return closedPage(viewer);
    if (!isUuid(id)) return unseenPage(viewer);
    const { answer }: { answer?: unknown } = Object(body);
    const text = typeof answer === 'string' ? answer.replaceAll('\0', '').slice(0, maxAnswer) : '';
    const actor = { kind: 'person', personId: viewer.personId } as const;
    const outcome = await this.welcoming.review(id, { decision, answer: text, actor }, new Date());
    return outcome.kind === 'unknown'
      ? unseenPage(viewer)
      : new SeeOther(`/board/reviews/${id}`, outcome.kind);
  }
}
