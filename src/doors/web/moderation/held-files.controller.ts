import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Page, SeeOther } from '../layout/page.js';
import { Files } from '../reading/files.js';
import { framedHtml, lockedHtmlPolicy } from '../reading/framed-html.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { MessageContent } from '../reading/message-content.js';
import { HeldDoor } from './held-door.js';

/** What came with a held message, kept apart from our pages: it was written by anybody. */
@Controller('moderation/:heldId')
export class HeldFilesController {
  constructor(
    private readonly door: HeldDoor,
    private readonly content: MessageContent,
    private readonly files: Files,
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
  ): Promise<SeeOther | Page> {
    const seen = await this.door.enter(viewer, heldId);
    if (seen === null) return closedPage(viewer);
    const there = await this.files.leadTo(seen.item.post.rawId, digest, new Date());
    if (there === null) throw new NotFoundException();
    return there;
  }
}
