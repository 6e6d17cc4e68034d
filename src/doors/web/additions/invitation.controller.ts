import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  type AnswerOutcome,
  InvitationAnswers,
  type InvitationLook,
} from '../../../community/additions/invitation-answers.service.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { linkActor, type Viewer } from '../session/viewer.js';
import {
  acceptedPage,
  closedInvitationPage,
  deadInvitationPage,
  declinedPage,
  expiredInvitationPage,
  invitationPage,
} from './invitation.page.js';
import { InvitationReading } from './invitation-view.js';

/** Answering an invitation from the link in its mail; no account is needed. */
@Controller('invitations/:token')
export class InvitationController {
  constructor(
    private readonly answers: InvitationAnswers,
    private readonly reading: InvitationReading,
  ) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const look = await this.answers.peek(token, new Date());
    return look.kind === 'open'
      ? invitationPage(viewer, await this.reading.of(look.invitation), token)
      : this.over(viewer, look);
  }

  @Post('acceptance')
  async accept(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const outcome = await this.answers.accept(token, linkActor(viewer), new Date());
    return outcome.kind === 'accepted'
      ? acceptedPage(viewer, await this.reading.of(outcome.invitation))
      : this.over(viewer, outcome);
  }

  @Post('refusal')
  async decline(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Body() body: { readonly refuses?: unknown } | undefined,
  ): Promise<Page> {
    const refuses = body?.refuses === 'on';
    const outcome = await this.answers.decline(token, refuses, linkActor(viewer), new Date());
    return outcome.kind === 'declined'
      ? declinedPage(viewer, await this.reading.of(outcome.invitation), refuses)
      : this.over(viewer, outcome);
  }

  private async over(viewer: Viewer, outcome: AnswerOutcome | InvitationLook): Promise<Page> {
    if (outcome.kind === 'unknown') return deadInvitationPage(viewer);
    const shown = await this.reading.of(outcome.invitation);
    const { state } = outcome.invitation;
    return outcome.kind === 'expired' || state === 'pending'
      ? expiredInvitationPage(viewer, shown)
      : closedInvitationPage(viewer, shown, state);
  }
}
