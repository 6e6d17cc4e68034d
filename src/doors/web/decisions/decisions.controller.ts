import { Controller, Get, Param, Query } from '@nestjs/common';
import { canSeeQueue } from '../../../community/lists/list-permissions.js';
import { csvOf } from '../../../foundation/csv.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { Download, Page } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { moderationSentences } from '../moderation/moderation-sentences.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { DecisionsReading } from './decisions-reading.js';
import { decisionsPage } from './decisions.page.js';
import { decisionQueryIn } from './decision-query.js';
import { actionName, deciderOf, decisionSentences } from './decision-words.js';

type Asked = Readonly<Record<string, unknown>>;

/** What was decided on a list's held messages, for those who see what waits there. */
@Controller('lists/:name')
export class DecisionsController {
  constructor(
    private readonly sight: ListSight,
    private readonly reading: DecisionsReading,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get('decisions')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query() asked: Asked,
  ): Promise<Page> {
    const seen = await this.enter(viewer, name);
    if (seen instanceof Page) return seen;
    return decisionsPage(viewer, await this.reading.of(seen, decisionQueryIn(asked), new Date()));
  }

  @Get('decisions.csv')
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query() asked: Asked,
  ): Promise<Page | Download> {
    const seen = await this.enter(viewer, name);
    if (seen instanceof Page) return seen;
    const decisions = await this.reading.all(seen, decisionQueryIn(asked).filter);
    const authors = new Set(decisions.map(({ authorAddress }) => authorAddress));
    const refusal = await this.watch.refusal(viewer, authors.size, new Date());
    if (refusal !== null) return refusal;
    const { roads } = moderationSentences[viewer.language];
    const rows = decisions.map(decision => [
      decision.at.toISOString(),
      deciderOf(viewer, decision),
      actionName(viewer, decision),
      roads[decision.via],
      decision.subject,
      decision.authorName,
      decision.authorAddress,
      decision.reason,
      decision.heldId,
    ]);
    const csv = csvOf(decisionSentences[viewer.language].columns, rows);
    return new Download(`decisions-${seen.list.name}.csv`, 'text/csv; charset=utf-8', csv);
  }

  private async enter(viewer: Viewer, name: string): Promise<ListInSight | Page> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    return canSeeQueue(seen.standing) ? seen : closedPage(viewer);
  }
}
