import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Page, type SeeOther } from '../layout/page.js';
import { Files } from '../reading/files.js';
import { framedHtml, framedHtmlPolicy, imagesHtmlPolicy } from '../reading/framed-html.js';
import { MessageContent } from '../reading/message-content.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { ArchiveSight } from './archive-sight.js';
import type { MessageInSight } from './archive-sight.js';

interface MessagePath {
  readonly name: string;
  readonly key: string;
}

/** What came with an archived message, kept apart from our pages: its own colours, and its files. */
@Controller('lists/:name/archive/:key')
export class ArchivedFilesController {
  constructor(
    private readonly sight: ArchiveSight,
    private readonly content: MessageContent,
    private readonly files: Files,
  ) {}

  @Get('html')
  async html(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, key }: MessagePath,
    @Query('images') images: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | Page> {
    const seen = await this.sight.toReadMessage(viewer, name, key);
    if (seen instanceof Page) return seen;
    // Addresses can't be masked in it.
    if (!seen.showsAddresses) throw new NotFoundException();
    const withImages = images === '1';
    const html = await this.content.html(rawOf(seen), withImages);
    if (html === null) throw new NotFoundException();
    const policy = withImages ? imagesHtmlPolicy : framedHtmlPolicy;
    response.setHeader('Content-Security-Policy', policy).setHeader('Referrer-Policy', 'no-referrer');
    response.type('html');
    return framedHtml(html);
  }

  @Get('files/:digest')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, key, digest }: MessagePath & { readonly digest: string },
  ): Promise<SeeOther | Page> {
    const seen = await this.sight.toReadMessage(viewer, name, key);
    if (seen instanceof Page) return seen;
    const there = await this.files.leadTo(rawOf(seen), digest, new Date());
    if (there === null) throw new NotFoundException();
    return there;
  }
}

/** Throws 404 for a message whose bytes are gone, or not for its reader. */
function rawOf({ message: { rawId } }: MessageInSight): string {
  if (rawId === null) throw new NotFoundException();
  return rawId;
}
