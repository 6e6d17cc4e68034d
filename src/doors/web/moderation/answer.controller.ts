import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type PendingAnswer, PendingAnswers } from '../../../intake/reception/pending-answers.service.js';
import { submitted } from '../form/submitted.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { answerPage } from './answer.page.js';
import { heldPage } from './held.page.js';
import { HeldDoor, type HeldInSight } from './held-door.js';
import { HeldReading } from './held-reading.js';
import type { HeldTrouble } from './held-view.js';

class ReasonForm {
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  reason = '';
}

/** Where the link leads that is mailed when nothing proves who answered a notice: its moderator sees, and decides. */
@Controller('moderation/answers')
export class AnswerController {
  constructor(
    private readonly answers: PendingAnswers,
    private readonly door: HeldDoor,
    private readonly reading: HeldReading,
  ) {}

  @Get(':token')
  async look(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page | SeeOther> {
    const mine = await this.mine(viewer, token);
    if (!('answer' in mine)) return mine;
    const { answer, seen } = mine;
    return answer.isExpired || seen.item.version !== answer.seenVersion
      ? new SeeOther(`/moderation/${answer.heldId}`)
      : answerPage(viewer, { token, answer, seen });
  }

  @Post(':token')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const mine = await this.mine(viewer, token);
    if (!('answer' in mine)) return mine;
    const { answer, seen } = mine;
    const { form, wrong } = await submitted(ReasonForm, body);
    const reason = typeof form.reason === 'string' ? form.reason.trim() : '';
    const asked = { token, answer: { ...answer, reason }, seen };
    if (answer.isExpired) return this.again(viewer, asked.answer, 'expired');
    return wrong.size > 0
      ? answerPage(viewer, { ...asked, trouble: 'reason-too-long' })
      : this.decide(viewer, asked);
  }

  private async decide(
    viewer: Viewer,
    asked: { token: string; answer: PendingAnswer; seen: HeldInSight },
  ): Promise<Page | SeeOther> {
    const { answer } = asked;
    const { kind } = await this.answers.confirm(answer, answer.reason, new Date());
    if (kind === 'decided') return new SeeOther(`/moderation/${answer.heldId}`);
    if (kind === 'reason-required') return answerPage(viewer, { ...asked, trouble: kind });
    if (kind === 'not-allowed' || kind === 'unknown') return closedPage(viewer);
    return this.again(viewer, answer, kind);
  }

  /** The message itself, and what was written in the field of its reason. */
  private async again(
    viewer: Viewer,
    { heldId, reason }: PendingAnswer,
    trouble: HeldTrouble,
  ): Promise<Page> {
    const view = await this.reading.of(viewer, heldId, new Date());
    return view === null ? closedPage(viewer) : heldPage(viewer, { ...view, reason, trouble });
  }

  /** The page to show instead where it is not this viewer's to confirm, or they may not see the message any more. */
  private async mine(
    viewer: Viewer,
    token: string,
  ): Promise<{ answer: PendingAnswer; seen: HeldInSight } | Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const answer = await this.answers.find(token, new Date());
    if (answer === null) return unseenPage(viewer);
    if (answer.personId !== viewer.personId) return closedPage(viewer);
    const seen = await this.door.enter(viewer, answer.heldId);
    return seen === null ? closedPage(viewer) : { answer, seen };
  }
}
