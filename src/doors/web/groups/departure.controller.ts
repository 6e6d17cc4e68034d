import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { GroupExitService } from '../../../community/lists/group-exit.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { departurePage } from './departure.page.js';
import { DepartureReading } from './departure-reading.js';
import { GroupSight } from './group-sight.js';

interface DepartureForm {
  readonly refuses?: unknown;
  readonly successor?: unknown;
  /** Of the search that found the successor. */
  readonly q?: unknown;
}

/** Leaving a group. */
@Controller('groups/:slug/departure')
export class DepartureController {
  constructor(
    private readonly sight: GroupSight,
    private readonly reading: DepartureReading,
    private readonly exit: GroupExitService,
  ) {}

  @Get()
  async look(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('q') q: unknown,
  ): Promise<Page | SeeOther> {
    const stance = await this.sight.of(viewer, slug);
    const { personId } = viewer;
    if (stance === null || personId === null) return unseenPage(viewer);
    if (!stance.standing.isMember) return new SeeOther(`/groups/${stance.group.slug}`);
    return departurePage(viewer, await this.reading.of(viewer, personId, stance, wordsIn(q)));
  }

  @Post()
  async leave(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: DepartureForm | undefined,
  ): Promise<Page | SeeOther> {
    const stance = await this.sight.of(viewer, slug);
    const { personId } = viewer;
    if (stance === null || personId === null) return unseenPage(viewer);
    const successorId = typeof body?.successor === 'string' && isUuid(body.successor) ? body.successor : null;
    const refuses = body?.refuses === 'on';
    const leaving = { groupId: stance.group.id, personId, refuses, successorId };
    const { kind } = await this.exit.leave(leaving, { kind: 'person', personId }, new Date());
    if (kind === 'left') return new SeeOther('/me', 'left-group');
    if (kind === 'not-a-member') return new SeeOther(`/groups/${stance.group.slug}`);
    const view = await this.reading.of(viewer, personId, stance, wordsIn(body?.q));
    return departurePage(viewer, { ...view, isWrong: true, refuses });
  }
}

function wordsIn(value: unknown): string {
  return written(value).trim().slice(0, 200);
}
