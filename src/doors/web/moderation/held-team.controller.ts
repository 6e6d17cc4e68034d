import { Body, Controller, Param, Post } from '@nestjs/common';
import { ClaimsService } from '../../../channels/moderation/claims.service.js';
import { NotesService } from '../../../channels/moderation/notes.service.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { heldPage } from './held.page.js';
import { HeldDoor, type HeldPath } from './held-door.js';
import { HeldReading } from './held-reading.js';
import type { HeldView } from './held-view.js';

/** What moderators of one list tell each other about a held message: who reads it, and what they think. */
@Controller('lists/:name/held/:heldId')
export class HeldTeamController {
  constructor(
    private readonly door: HeldDoor,
    private readonly reading: HeldReading,
    private readonly claims: ClaimsService,
    private readonly notes: NotesService,
  ) {}

  @Post('claim')
  async claim(@CurrentViewer() viewer: Viewer, @Param() held: HeldPath): Promise<Page | SeeOther> {
    const seen = await this.door.enter(viewer, held.heldId, held.name);
    if (viewer.personId === null || seen === null || !seen.canDecide) return closedPage(viewer);
    if (await this.claims.claim(seen.item.id, viewer.personId, new Date())) return back(held);
    return this.page(viewer, held, { trouble: 'claimed' });
  }

  @Post('claim/release')
  async release(@CurrentViewer() viewer: Viewer, @Param() held: HeldPath): Promise<Page | SeeOther> {
    const seen = await this.door.enter(viewer, held.heldId, held.name);
    if (viewer.personId === null || seen === null || !seen.canDecide) return closedPage(viewer);
    await this.claims.release(seen.item.id, viewer.personId);
    return back(held);
  }

  @Post('notes')
  async note(
    @CurrentViewer() viewer: Viewer,
    @Param() held: HeldPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.door.enter(viewer, held.heldId, held.name);
    if (viewer.personId === null || seen === null) return closedPage(viewer);
    const text = written(Object(body).note);
    const { kind } = await this.notes.write(seen.item.id, viewer.personId, text, new Date());
    if (kind === 'written') return new SeeOther(`/moderation/${held.heldId}#notes`);
    return this.page(viewer, held, { note: { kind, text } });
  }

  private async page(viewer: Viewer, { heldId }: HeldPath, change: Partial<HeldView>): Promise<Page> {
    const view = await this.reading.of(viewer, heldId, new Date());
    return view === null ? closedPage(viewer) : heldPage(viewer, { ...view, ...change });
  }
}

function back({ heldId }: HeldPath): SeeOther {
  return new SeeOther(`/moderation/${heldId}`);
}
