import { Controller, Get, Param, Query } from '@nestjs/common';
import { type AudiencePart, AudienceReading } from '../../../community/audiences/audience-reading.service.js';
import { RuleNamesService } from '../../../community/audiences/rule-names.service.js';
import { readRule } from '../../../community/audiences/rule-reader.js';
import { canConfigure, canSeeQueue, canSeeRoster } from '../../../community/lists/list-permissions.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import type { Page } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { audiencePage } from './audience.page.js';

const pageSize = 50;

interface Question {
  readonly part?: unknown;
  readonly q?: unknown;
  readonly from?: unknown;
  readonly address?: unknown;
  readonly done?: unknown;
}

/** Who is on a list and why, and why somebody is not. */
@Controller('lists/:name/audience')
export class AudienceController {
  constructor(
    private readonly sight: ListSight,
    private readonly reading: AudienceReading,
    private readonly names: RuleNamesService,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query() query: Question,
  ): Promise<Page> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    if (!canSeeRoster(seen.standing, seen.list)) return closedPage(viewer);
    // Subscribers see who is in; who left, and why somebody is not in, is for those in charge.
    const isInCharge = canSeeQueue(seen.standing);
    const asked = {
      part: isInCharge ? partIn(query.part) : ('all' as const),
      search: textIn(query.q),
      offset: offsetIn(query.from),
      limit: pageSize,
    };
    const address = isInCharge ? textIn(query.address) : '';
    const now = new Date();
    const rule = readRule(seen.list.rule);
    const [page, why, names] = await Promise.all([
      this.reading.page(seen.list, asked, now, { withAddresses: isInCharge }),
      address === '' ? null : this.reading.why(seen.list, address, now),
      this.names.of(rule === null ? [] : [rule]),
    ]);
    const shown = page.rows.length + (why?.kind === 'known' ? 1 : 0);
    const refusal = await this.watch.refusal(viewer, shown, now);
    if (refusal !== null) return refusal;
    const canAct = canConfigure(seen.standing);
    return audiencePage(viewer, {
      seen,
      asked,
      page,
      names,
      why,
      address,
      isInCharge,
      canAct,
      done: query.done,
    });
  }
}

function partIn(value: unknown): AudiencePart {
  return value === 'by-hand' || value === 'out' ? value : 'all';
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 200).replaceAll('\0', '') : '';
}

function offsetIn(value: unknown): number {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0;
}
