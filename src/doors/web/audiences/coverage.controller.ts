import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { canSeeCoverage, canSignForCoverage } from '../../../community/audiences/coverage.js';
import { CoverageRequestsService } from '../../../community/audiences/coverage-requests.service.js';
import { RuleNamesService } from '../../../community/audiences/rule-names.service.js';
import { readRule } from '../../../community/audiences/rule-reader.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { coveragePage } from './coverage.page.js';

const shownRequests = 50;

/** What was asked of the board about wide lists, and its answers. */
@Controller('board/coverage')
export class CoverageController {
  constructor(
    private readonly requests: CoverageRequestsService,
    private readonly names: RuleNamesService,
    private readonly directory: DirectoryService,
    private readonly groups: GroupsService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (!canSeeCoverage(viewer.roles)) return closedPage(viewer);
    return this.page(viewer, { done });
  }

  @Post(':id/signature')
  async sign(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: { reason?: unknown; verdict?: unknown },
  ): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canSignForCoverage(viewer.roles)) return closedPage(viewer);
    if (!isUuid(id)) return unseenPage(viewer);
    const reason = typeof body.reason === 'string' ? body.reason.slice(0, 1_000).replaceAll('\0', '') : '';
    const verdict = body.verdict === 'refused' ? 'refused' : 'signed';
    const outcome = await this.requests.answer(id, viewer.personId, verdict, reason, new Date());
    if (outcome.kind === 'unknown') return unseenPage(viewer);
    if (outcome.kind === 'reason-missing') return this.page(viewer, { reasonMissingOf: id });
    return new SeeOther('/board/coverage', outcome.kind);
  }

  private async page(
    viewer: Viewer,
    came: { readonly done?: unknown; readonly reasonMissingOf?: string },
  ): Promise<Page> {
    const views = await this.requests.recent(shownRequests);
    const rules = views.flatMap(({ request }) => readRule(request.rule) ?? []);
    const people = views.flatMap(({ request, signatures }) => [
      ...(request.askedBy === null ? [] : [request.askedBy]),
      ...signatures.map(({ personId }) => personId),
    ]);
    const [ruleNames, names, groups] = await Promise.all([
      this.names.of(rules),
      this.directory.namesOf([...new Set(people)]),
      this.groupNames(views.flatMap(({ list }) => list.groupId ?? [])),
    ]);
    return coveragePage(viewer, { views, ruleNames, names, groups, ...came });
  }

  private async groupNames(ids: readonly string[]): Promise<Map<string, string>> {
    const groups = await this.groups.byIds([...new Set(ids)]);
    return new Map(groups.map(({ id, name }) => [id, name]));
  }
}
