import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Download, type Page } from '../layout/page.js';
import { framedHtml, lockedHtmlPolicy } from '../reading/framed-html.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { HeldContent } from './held-content.js';
import { HeldDoor } from './held-door.js';

/** What came with a held message, kept apart from our pages: it was written by anybody. */
@Controller('moderation/:heldId')
export class HeldFilesController {
  constructor(
    private readonly door: HeldDoor,
    private readonly content: HeldContent,
  ) {}

  @Get('html')
  async html(
    @CurrentViewer() viewer: Viewer,
    @Param('heldId') heldId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | Page> {
    const seen = await this.door.enter(viewer, heldId);
    if (seen === null) return closedPage(viewer);
    const html = await this.content.html(seen.item.post.rawId);
    if (html === null) throw new NotFoundException();
    response.setHeader('Content-Security-Policy', lockedHtmlPolicy).type('html');
    return framedHtml(html);
  }

  @Get('attachments/:digest')
  async attachment(
    @CurrentViewer() viewer: Viewer,
    @Param() { heldId, digest }: { readonly heldId: string; readonly digest: string },
  ): Promise<Download | Page> {
    const seen = await this.door.enter(viewer, heldId);
    if (seen === null) return closedPage(viewer);
    const outcome = await this.content.attachment(seen.item.post.rawId, digest);
    if (outcome.kind !== 'attachment') throw new NotFoundException();
    // Whatever its sender calls it: no browser should try to show it.
    return new Download(outcome.attachment.filename, 'application/octet-stream', outcome.content);
  }
}
