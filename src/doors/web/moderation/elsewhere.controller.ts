import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HandElsewhere } from '../../../intake/reception/hand-elsewhere.service.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { elsewherePage, type ElsewhereView } from './elsewhere.page.js';
import { HeldDoor } from './held-door.js';

/** Gives a held message to a forum or a letter, as a draft of its author. */
@Controller('moderation/:heldId/elsewhere')
export class ElsewhereController {
  constructor(
    private readonly door: HeldDoor,
    private readonly elsewhere: HandElsewhere,
  ) {}

  @Get()
  ask(@CurrentViewer() viewer: Viewer, @Param('heldId') heldId: string): Promise<Page> {
    return this.page(viewer, heldId, { to: '' });
  }

  @Post()
  async give(
    @CurrentViewer() viewer: Viewer,
    @Param('heldId') heldId: string,
    @Body() form: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    const to = written(form?.['to']);
    const { kind } = await this.elsewhere.give({
      heldId,
      to,
      actor: viewerActor(viewer),
      now: new Date(),
      seenVersion: Number(written(form?.['version'])),
    });
    switch (kind) {
      case 'given':
        return new SeeOther(`/moderation/${heldId}`);
      case 'already':
      case 'draft-there':
      case 'no-such-place':
        return this.page(viewer, heldId, { to, trouble: kind });
      case 'author-unknown':
        return this.page(viewer, heldId, { to });
      default:
        return closedPage(viewer);
    }
  }

  private async page(
    viewer: Viewer,
    heldId: string,
    view: Pick<ElsewhereView, 'to' | 'trouble'>,
  ): Promise<Page> {
    const seen = viewer.personId === null ? null : await this.door.enter(viewer, heldId);
    if (seen === null || !seen.canDecide) return closedPage(viewer);
    const offers = await this.elsewhere.offers(seen.item, viewer.personId);
    return elsewherePage(viewer, { ...seen, ...view, offers });
  }
}
