import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { canWatchCampaigns } from '../../../community/accounts/role-permissions.js';
import { yearsAfter } from '../../../foundation/i18n/calendar.js';
import { hasWords } from '../../../intake/reception/held-decisions.service.js';
import { CampaignReading } from '../../../intake/steering/campaign-reading.service.js';
import type { CampaignWord, Word } from '../../../intake/steering/campaign-word.entity.js';
import { CampaignWords } from '../../../intake/steering/campaign-words.service.js';
import { DraftReview } from '../../../intake/steering/draft-review.service.js';
import { GrowthWatch } from '../../../intake/steering/growth-watch.service.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { CampaignLook } from './campaign-look.js';
import { longestSaying, wordChoices, type WordTrouble } from './campaign-view.js';
import { campaignsPage, type GrownAuthor } from './campaigns.page.js';
import { endOf } from './ending.js';

const pageSize = 30;
const shownGrown = 20;

class WordForm {
  @IsIn(wordChoices)
  word: Word;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  until = '';

  @IsString()
  @MaxLength(longestSaying)
  reason = '';
}

/** Announcements worth a look, one by one, and what the ethics team says of them. */
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly reading: CampaignReading,
    private readonly looking: CampaignLook,
    private readonly words: CampaignWords,
    private readonly growth: GrowthWatch,
    private readonly review: DraftReview,
  ) {}

  @Get()
  async all(
    @CurrentViewer() viewer: Viewer,
    @Query('page') asked: unknown,
    @Query('done') done: unknown,
  ): Promise<Page> {
    if (!canWatchCampaigns(viewer)) return closedPage(viewer);
    const now = new Date();
    const last = Math.max(1, Math.ceil((await this.reading.count()) / pageSize));
    const page = pageAmong(asked, last);
    const [lines, grown, waiting] = await Promise.all([
      this.reading.page(page, pageSize, now),
      this.grown(now),
      this.review.waitingCount(),
    ]);
    return campaignsPage(viewer, { lines, page, last, grown, waiting, done });
  }

  @Get(':id')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    return canWatchCampaigns(viewer) ? this.looking.page(viewer, id, { done }) : closedPage(viewer);
  }

  @Post(':id/words')
  async say(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    if (!canWatchCampaigns(viewer)) return closedPage(viewer);
    const now = new Date();
    const { form, wrong } = await submitted(WordForm, body);
    const { word, reason } = form;
    const day = written(form.until).trim();
    const until = endOf(day, viewer.timeZone, now);
    const troubles = new Set<WordTrouble>();
    if (wrong.has('word')) troubles.add('word');
    if (word === 'allow' && day === '') troubles.add('until-missing');
    if (mayEnd(word) && day !== '' && until === null) troubles.add('until');
    if (wrong.has('reason') || !hasWords(reason)) troubles.add('reason');
    const came = { word: written(word), until: day, reason: written(reason) };
    if (troubles.size > 0 || !(await this.looking.isThere(id)))
      return this.looking.page(viewer, id, { form: came, troubles });
    const said = { word, until: mayEnd(word) ? until : null, reason: reason.trim() };
    await this.words.say(id, said, viewerActor(viewer), now);
    return new SeeOther(`/campaigns/${id}`, 'said');
  }

  private async grown(now: Date): Promise<GrownAuthor[]> {
    const reports = (await this.growth.recent(shownGrown)).filter(({ author }) => author !== null);
    return this.looking.authors(reports, yearsAfter(now, -1));
  }
}

function mayEnd(word: CampaignWord['word']): boolean {
  return word === 'allow' || word === 'hold';
}

function pageAmong(asked: unknown, last: number): number {
  const page = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  return Math.min(Math.max(page, 1), last);
}
