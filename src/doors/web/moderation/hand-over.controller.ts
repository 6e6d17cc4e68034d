import { Body, Controller, NotFoundException, Param, Post } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { HandOver, type HandOverOutcome } from '../../../intake/reception/hand-over.service.js';
import { submitted } from '../form/submitted.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { decisionFieldsIn } from './decision-fields.js';
import { heldPage } from './held.page.js';
import type { HeldPath } from './held-door.js';
import { HeldReading } from './held-reading.js';

class HandOverForm {
  @IsString()
  @MaxLength(100)
  to: string;
}

/** Gives a held message to another list of its moderator. */
@Controller('lists/:name/held/:heldId/hand-over')
export class HandOverController {
  constructor(
    private readonly handOver: HandOver,
    private readonly reading: HeldReading,
  ) {}

  @Post()
  async give(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, heldId }: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    const { form, wrong } = await submitted(HandOverForm, body);
    // No list is called so, and the page says that.
    const to = wrong.size > 0 ? '' : form.to;
    const outcome = await this.handOver.handOver({
      heldId,
      listName: name,
      toListName: to,
      actor: viewerActor(viewer),
      via: 'web',
      now: new Date(),
      ...(await seenIn(body)),
    });
    return this.answer(viewer, heldId, to, outcome);
  }

  private async answer(
    viewer: Viewer,
    heldId: string,
    to: string,
    outcome: HandOverOutcome,
  ): Promise<Page | SeeOther> {
    const { kind } = outcome;
    if (kind === 'handed-over') return new SeeOther(`/moderation/${heldId}`);
    if (kind === 'unknown') throw new NotFoundException();
    const view = await this.reading.of(viewer, heldId, new Date());
    if (view === null || kind === 'not-allowed') return closedPage(viewer);
    const reasons = kind === 'refused-there' ? outcome.reasons : [];
    return heldPage(viewer, { ...view, trouble: kind, handOver: { to, reasons } });
  }
}

async function seenIn(body: unknown): Promise<{ readonly seenVersion?: number }> {
  const { seenVersion } = await decisionFieldsIn(body);
  return seenVersion === undefined ? {} : { seenVersion };
}
