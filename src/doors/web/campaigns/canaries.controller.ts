import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Canaries } from '../../../channels/forwarding/canaries.service.js';
import { canWatchCampaigns } from '../../../community/accounts/role-permissions.js';
import { OneLine } from '../../../foundation/one-line.js';
import { isUuid } from '../../../foundation/uuid.js';
import { CanaryAlarm } from '../../../intake/steering/canary-alarm.service.js';
import { DraftReview } from '../../../intake/steering/draft-review.service.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { canariesPage, type CanariesView } from './canaries.page.js';

const shownHits = 200;
const longestName = 60;

function trimmed({ value }: TransformFnParams): unknown {
  return typeof value === 'string' ? value.trim() : (value as unknown);
}

class CanaryForm {
  @Transform(trimmed)
  @IsString()
  @Length(1, longestName)
  @OneLine()
  givenName: string;

  @Transform(trimmed)
  @IsString()
  @Length(1, longestName)
  @OneLine()
  familyName: string;

  @Transform(({ value }: TransformFnParams) => (typeof value === 'string' ? Number(value) : Number.NaN))
  @IsInt()
  @Min(1900)
  @Max(2100)
  promotion: number;
}

/** Where the ethics team sets entries that are nobody. */
@Controller('campaigns/canaries')
export class CanariesController {
  constructor(
    private readonly canaries: Canaries,
    private readonly alarm: CanaryAlarm,
    private readonly review: DraftReview,
  ) {}

  @Get()
  async all(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return canWatchCampaigns(viewer) ? this.page(viewer, { done }) : closedPage(viewer);
  }

  @Post()
  async make(
    @CurrentViewer() viewer: Viewer,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page | SeeOther> {
    if (!canWatchCampaigns(viewer)) return closedPage(viewer);
    const now = new Date();
    const { form: name, wrong } = await submitted(CanaryForm, body);
    const form = {
      givenName: written(body?.givenName),
      familyName: written(body?.familyName),
      promotion: written(body?.promotion),
    };
    const tooLate = name.promotion > now.getFullYear() ? new Set([...wrong, 'promotion']) : wrong;
    if (tooLate.size > 0) return this.page(viewer, { form, wrong: tooLate });
    const { givenName, familyName, promotion } = name;
    const made = await this.canaries.make({ givenName, familyName, promotion }, viewerActor(viewer), now);
    if (made.kind !== 'made') return this.page(viewer, { form, trouble: made.kind });
    return new SeeOther('/campaigns/canaries', 'made');
  }

  @Post(':id/end')
  async end(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    if (!canWatchCampaigns(viewer)) return closedPage(viewer);
    if (!isUuid(id)) throw new NotFoundException();
    const isEnded = await this.canaries.end(id, viewerActor(viewer), new Date());
    return new SeeOther('/campaigns/canaries', isEnded ? 'ended' : 'over');
  }

  private async page(
    viewer: Viewer,
    came: Omit<CanariesView, 'canaries' | 'hits' | 'waiting'>,
  ): Promise<Page> {
    const [canaries, hits, waiting] = await Promise.all([
      this.canaries.all(),
      this.alarm.hits({}, shownHits),
      this.review.waitingCount(),
    ]);
    const shown = canaries.map(canary => ({ canary, address: this.canaries.addressOf(canary) }));
    return canariesPage(viewer, { canaries: shown, hits, waiting, ...came });
  }
}
