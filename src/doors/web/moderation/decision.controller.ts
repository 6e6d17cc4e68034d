import { Body, Controller, Param, Post } from '@nestjs/common';
import { type Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { HeldAnswers } from './held-answers.js';
import type { HeldPath } from './held-door.js';

/** What a moderator decides on a page: each decision is a noun of its own. */
@Controller('lists/:name/held/:heldId')
export class DecisionController {
  constructor(private readonly answers: HeldAnswers) {}

  @Post('approval')
  approve(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.answers.decide(viewer, held, 'approve', body);
  }

  @Post('approval/trust')
  trust(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.answers.decide(viewer, held, 'trust', body);
  }

  @Post('approval/undo')
  undo(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.answers.decide(viewer, held, 'undo', body);
  }

  @Post('rejection')
  reject(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.answers.decide(viewer, held, 'reject', body);
  }

  /** Shows the mails that a refusal and a wish for a change would send; nothing is sent. */
  @Post('rejection/preview')
  preview(@CurrentViewer() viewer: Viewer, @Param() held: HeldPath, @Body() body: unknown): Promise<Page> {
    return this.answers.preview(viewer, held, body);
  }

  @Post('return')
  giveBack(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.answers.decide(viewer, held, 'return', body);
  }

  @Post('discard')
  discard(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.answers.decide(viewer, held, 'discard', body);
  }

  @Post('spam')
  spam(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.answers.decide(viewer, held, 'spam', body);
  }

  @Post('ban')
  ban(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.answers.decide(viewer, held, 'ban', body);
  }
}
