import { Body, Controller, NotFoundException, Param, Post } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import {
  type DecideOutcome,
  HeldDecisions,
  type ModeratorAction,
} from '../../../intake/reception/held-decisions.service.js';
import { submitted } from '../form/submitted.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { heldPage } from './held.page.js';
import { HeldReading } from './held-reading.js';

/** `/lists/NAME/held/ID`: the list must be the one the message waits on. */
interface HeldPath {
  readonly name: string;
  readonly heldId: string;
}

class DecisionForm {
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  reason = '';
}

/** What a moderator decides on a page: each decision is a noun of its own. */
@Controller('lists/:name/held/:heldId')
export class DecisionController {
  constructor(
    private readonly decisions: HeldDecisions,
    private readonly reading: HeldReading,
  ) {}

  @Post('approval')
  approve(@CurrentViewer() viewer: Viewer, @Param() held: HeldPath): Promise<Page | SeeOther> {
    return this.decide(viewer, held, 'approve', '');
  }

  @Post('approval/trust')
  trust(@CurrentViewer() viewer: Viewer, @Param() held: HeldPath): Promise<Page | SeeOther> {
    return this.decide(viewer, held, 'trust', '');
  }

  @Post('approval/undo')
  undo(@CurrentViewer() viewer: Viewer, @Param() held: HeldPath): Promise<Page | SeeOther> {
    return this.decide(viewer, held, 'undo', '');
  }

  @Post('rejection')
  async reject(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { form, wrong } = await submitted(DecisionForm, body);
    if (wrong.size > 0) return this.tooLong(viewer, held.heldId, form.reason);
    return this.decide(viewer, held, 'reject', form.reason.trim());
  }

  @Post('ban')
  ban(@CurrentViewer() viewer: Viewer, @Param() held: HeldPath): Promise<Page | SeeOther> {
    return this.decide(viewer, held, 'ban', '');
  }

  @Post('discard')
  discard(@CurrentViewer() viewer: Viewer, @Param() held: HeldPath): Promise<Page | SeeOther> {
    return this.decide(viewer, held, 'discard', '');
  }

  /** What was written comes back: nobody writes so much twice. */
  private async tooLong(viewer: Viewer, heldId: string, reason: unknown): Promise<Page> {
    const view = viewer.personId === null ? null : await this.reading.of(viewer, heldId, new Date());
    if (view === null) return closedPage(viewer);
    const kept = typeof reason === 'string' ? reason : '';
    return heldPage(viewer, { ...view, trouble: { kind: 'reason-too-long', reason: kept } });
  }

  private async decide(
    viewer: Viewer,
    { name, heldId }: HeldPath,
    action: ModeratorAction,
    reason: string,
  ): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    const now = new Date();
    const actor = { kind: 'person', personId: viewer.personId } as const;
    const outcome = await this.decisions.decide({
      heldId,
      listName: name,
      action,
      reason,
      actor,
      via: 'web',
      now,
    });
    return this.answer(viewer, heldId, outcome, reason);
  }

  private async answer(
    viewer: Viewer,
    heldId: string,
    outcome: DecideOutcome,
    reason: string,
  ): Promise<Page | SeeOther> {
    if (outcome.kind === 'decided') return new SeeOther(`/moderation/${heldId}`);
    if (outcome.kind === 'unknown') throw new NotFoundException();
    const view = await this.reading.of(viewer, heldId, new Date());
    if (view === null || outcome.kind === 'not-allowed') return closedPage(viewer);
    if (outcome.kind === 'already' || outcome.kind === 'useless') {
      return heldPage(viewer, { ...view, trouble: { kind: outcome.kind } });
    }
    const trouble = { kind: outcome.kind, reason };
    return heldPage(viewer, { ...view, trouble });
  }
}
