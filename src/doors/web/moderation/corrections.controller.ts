import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { CorrectionsService } from '../../../channels/moderation/corrections.service.js';
import type { Page } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { beforePage } from './before.page.js';
import { MessageContent } from '../reading/message-content.js';
import { HeldDoor } from './held-door.js';

/** What a held message was before its author corrected it. */
@Controller('moderation/:heldId/corrections')
export class CorrectionsController {
  constructor(
    private readonly door: HeldDoor,
    private readonly corrections: CorrectionsService,
    private readonly content: MessageContent,
  ) {}

  @Get(':rawId')
  async before(
    @CurrentViewer() viewer: Viewer,
    @Param('heldId') heldId: string,
    @Param('rawId') rawId: string,
  ): Promise<Page> {
    const seen = await this.door.enter(viewer, heldId);
    if (seen === null) return closedPage(viewer);
    const corrections = await this.corrections.of(heldId);
    const correction = corrections.find(each => each.rawId === rawId);
    if (correction === undefined) throw new NotFoundException();
    const content = await this.content.of(correction.rawId);
    return beforePage(viewer, { heldId, subject: correction.subject, message: content.message });
  }
}
