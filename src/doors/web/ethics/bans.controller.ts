import {
  BadRequestException,
  Body,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type BanDecisionOutcome, BanProposals } from '../../../channels/moderation/ban-proposals.service.js';
import { BanReading } from '../../../channels/moderation/ban-reading.service.js';
import { canDecideBans } from '../../../community/accounts/role-permissions.js';
import { daysAfter } from '../../../foundation/i18n/calendar.js';
import { hasWords } from '../../../intake/reception/held-decisions.service.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { banDays, bansPage, type BansView, longestReason } from './bans.page.js';

type Sent = Pick<NonNullable<BansView['sent']>, 'id' | 'action' | 'reason'>;

class ReasonForm {
  @IsOptional()
  @IsString()
  @MaxLength(longestReason)
  reason?: string;
}

class BanForm extends ReasonForm {
  @Type(() => Number)
  @IsIn(banDays)
  days: number = banDays[0];
}

/** The ethics team reads on whom several lists agree, and decides. */
@Controller('ethics/bans')
export class BansController {
  constructor(
    private readonly proposals: BanProposals,
    private readonly reading: BanReading,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return canDecideBans(viewer) ? this.page(viewer, { done }) : closedPage(viewer);
  }

  @Post(':id/ban')
  async ban(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    if (!canDecideBans(viewer)) return closedPage(viewer);
    const { form, wrong } = await submitted(BanForm, body);
    // The page offers no other: nobody is refused for a time that nobody chose.
    if (wrong.has('days')) throw new BadRequestException();
    const { days } = form;
    const sent = { id, action: 'ban', reason: written(form.reason) } as const;
    return this.answer(viewer, sent, wrong, now =>
      this.proposals.ban(id, { reason: sent.reason, until: daysAfter(now, days) }, viewerActor(viewer), now),
    );
  }

  @Post(':id/dismissal')
  async dismiss(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    if (!canDecideBans(viewer)) return closedPage(viewer);
    const { form, wrong } = await submitted(ReasonForm, body);
    const sent = { id, action: 'dismissal', reason: written(form.reason) } as const;
    return this.answer(viewer, sent, wrong, now =>
      this.proposals.dismiss(id, sent.reason, viewerActor(viewer), now),
    );
  }

  @Post(':id/end')
  async end(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    if (!canDecideBans(viewer)) return closedPage(viewer);
    const { kind } = await this.proposals.end(id, viewerActor(viewer), new Date());
    if (kind === 'unknown') throw new NotFoundException();
    return new SeeOther('/ethics/bans', kind === 'ended' ? 'ended' : 'over');
  }

  private async answer(
    viewer: Viewer,
    sent: Sent,
    wrong: ReadonlySet<string>,
    decide: (now: Date) => Promise<BanDecisionOutcome>,
  ): Promise<Page | SeeOther> {
    if (!hasWords(sent.reason)) return this.page(viewer, { sent: { ...sent, trouble: 'reason-missing' } });
    if (wrong.has('reason')) return this.page(viewer, { sent: { ...sent, trouble: 'reason-too-long' } });
    const { kind } = await decide(new Date());
    if (kind === 'unknown') throw new NotFoundException();
    if (kind === 'already' || kind === 'reason-missing' || kind === 'already-over')
      return this.page(viewer, { sent: { ...sent, trouble: kind } });
    return new SeeOther('/ethics/bans', kind);
  }

  private async page(viewer: Viewer, rest: Pick<BansView, 'done' | 'sent'>): Promise<Page> {
    const [open, decided] = await Promise.all([this.reading.open(), this.reading.decided()]);
    return bansPage(viewer, { open, decided, now: new Date(), ...rest });
  }
}
