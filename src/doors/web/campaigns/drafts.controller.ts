import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { canWatchCampaigns } from '../../../community/accounts/role-permissions.js';
import { isUuid } from '../../../foundation/uuid.js';
import { hasWords } from '../../../intake/reception/held-decisions.service.js';
import { DraftFiles } from '../../../intake/steering/draft-files.service.js';
import { DraftReview } from '../../../intake/steering/draft-review.service.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import type { DraftAnswer } from '../../../intake/steering/watching.notice.js';
import { errorPage } from '../error/error.page.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { Files } from '../reading/files.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { longestSaying } from './campaign-view.js';
import { draftsPage, type DraftTrouble, reviewPage, type ReviewView } from './drafts.page.js';
import { endOf } from './ending.js';

const shownDrafts = 50;

class AnswerForm {
  @IsString()
  @MaxLength(longestSaying)
  sentence = '';

  @IsOptional()
  @IsString()
  @MaxLength(10)
  until = '';
}

/** Announcements that wait for the ethics team. */
@Controller('campaigns/drafts')
export class DraftsForReviewController {
  constructor(
    private readonly review: DraftReview,
    private readonly draftFiles: DraftFiles,
    private readonly files: Files,
  ) {}

  @Get()
  async all(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (!canWatchCampaigns(viewer)) return closedPage(viewer);
    const [drafts, waiting] = await Promise.all([
      this.review.waiting(shownDrafts),
      this.review.waitingCount(),
    ]);
    return draftsPage(viewer, { drafts, waiting, done });
  }

  @Get(':id')
  async one(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return canWatchCampaigns(viewer) ? this.page(viewer, id) : closedPage(viewer);
  }

  /** Whoever may read it may have what came with it, as its author can. */
  @Get(':id/files/:digest')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param() { id, digest }: { readonly id: string; readonly digest: string },
  ): Promise<Page | SeeOther> {
    if (!canWatchCampaigns(viewer)) return closedPage(viewer);
    const draft = await this.find(id);
    const rawId = draft?.rawId ?? null;
    const there = rawId === null ? null : await this.files.leadTo(rawId, digest, new Date());
    return there ?? errorPage(viewer, 404);
  }

  @Post(':id/answer')
  answer(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.decide(viewer, id, body, 'answered');
  }

  @Post(':id/permission')
  allow(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.decide(viewer, id, body, 'allowed');
  }

  @Post(':id/refusal')
  drop(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.decide(viewer, id, body, 'dropped');
  }

  private async decide(
    viewer: Viewer,
    id: string,
    body: unknown,
    kind: DraftAnswer['kind'],
  ): Promise<Page | SeeOther> {
    if (!canWatchCampaigns(viewer)) return closedPage(viewer);
    const now = new Date();
    const { form, wrong } = await submitted(AnswerForm, body);
    const came = { sentence: written(form.sentence), until: written(form.until).trim() };
    const until = endOf(came.until, viewer.timeZone, now);
    const troubles = new Set<DraftTrouble>();
    if (wrong.has('sentence') || !hasWords(came.sentence)) troubles.add('sentence');
    if (kind === 'allowed' && until === null) troubles.add('until');
    if (troubles.size > 0 || !isUuid(id)) return this.page(viewer, id, { form: came, troubles });
    const sentence = came.sentence.trim();
    const answer: DraftAnswer =
      kind === 'allowed' ? { kind, sentence, until: until ?? now } : { kind, sentence };
    const outcome = (await this.review.decide(id, answer, viewerActor(viewer), now)).kind;
    if (outcome === 'already' || outcome === 'no-text' || outcome === 'nobody')
      return this.page(viewer, id, { form: came, troubles: new Set([outcome]) });
    return new SeeOther('/campaigns/drafts', outcome);
  }

  /** Only what came to the team is theirs to read. */
  private find(id: string): Promise<SteeringDraft | null> {
    return isUuid(id) ? this.review.find(id) : Promise.resolve(null);
  }

  private async page(
    viewer: Viewer,
    id: string,
    came: Pick<ReviewView, 'form' | 'troubles'> = {},
  ): Promise<Page> {
    const draft = await this.find(id);
    if (draft === null) return errorPage(viewer, 404);
    const [said, waiting, files] = await Promise.all([
      this.review.said(id),
      this.review.waitingCount(),
      this.draftFiles.of(draft),
    ]);
    return reviewPage(viewer, { draft, said, waiting, files, ...came });
  }
}
