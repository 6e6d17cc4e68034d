import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { yearsAfter } from '../../../foundation/i18n/calendar.js';
import { isUuid } from '../../../foundation/uuid.js';
import { CampaignReading } from '../../../intake/steering/campaign-reading.service.js';
import type { GrowthReport } from '../../../intake/steering/growth-report.entity.js';
import { LedgerCampaigns } from '../../../postoffice/ledger/ledger-campaigns.service.js';
import { errorPage } from '../error/error.page.js';
import type { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { campaignPage } from './campaign.page.js';
import type { CampaignView } from './campaign-view.js';
import type { GrownAuthor } from './campaigns.page.js';
import { CampaignSayings } from './campaign-sayings.js';
import { drawnCurve, unitFor } from './curve.js';

type Gathered = Pick<
  CampaignView,
  'detail' | 'points' | 'unit' | 'words' | 'drafts' | 'hits' | 'names' | 'lists' | 'waiting'
>;

/** Gathers what the page of one campaign shows. */
@Injectable()
export class CampaignLook {
  constructor(
    private readonly reading: CampaignReading,
    private readonly said: CampaignSayings,
    private readonly ledger: LedgerCampaigns,
    private readonly directory: DirectoryService,
    private readonly lists: ListsService,
  ) {}

  async isThere(id: string): Promise<boolean> {
    return isUuid(id) && (await this.ledger.totals([id], new Date())).length > 0;
  }

  async page(
    viewer: Viewer,
    id: string,
    came: Pick<CampaignView, 'done' | 'form' | 'troubles'>,
  ): Promise<Page> {
    const now = new Date();
    const line = isUuid(id) ? await this.reading.one(id, yearsAfter(now, -1), now) : null;
    if (line === null) return errorPage(viewer, 404);
    const { firstAt, lastAt } = line.campaign;
    return campaignPage(viewer, { line, ...(await this.gather(viewer, id, firstAt, lastAt)), ...came });
  }

  /** Who grew, with what they sent. */
  async authors(reports: readonly GrowthReport[], from: Date): Promise<GrownAuthor[]> {
    const names = await this.directory.namesOf(reports.flatMap(({ author }) => author ?? []));
    return Promise.all(
      reports.map(async report => ({
        report,
        name: names.get(report.author ?? '') ?? '',
        texts: await this.reading.ofAuthor(report.author ?? '', from),
      })),
    );
  }

  private async gather(viewer: Viewer, id: string, firstAt: Date, lastAt: Date): Promise<Gathered> {
    const unit = unitFor(firstAt, lastAt);
    const [detail, points, sayings] = await Promise.all([
      this.ledger.detail(id),
      this.ledger.curve(id, unit, viewer.timeZone),
      this.said.of(id),
    ]);
    const [names, lists] = await Promise.all([
      this.directory.namesOf([
        ...detail.authors.map(({ author }) => author),
        ...sayings.words.flatMap(({ saidBy }) => saidBy ?? []),
      ]),
      this.listNames(detail.lists.map(({ listId }) => listId)),
    ]);
    return { detail, unit, points: drawnCurve(points, unit, viewer.language), names, lists, ...sayings };
  }

  private async listNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.lists.byIds(ids)).map(({ id, name }) => [id, name]));
  }
}
