import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { canonicalAddress } from '../../../foundation/mail/address.js';
import { written } from '../form/written.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { AttachedMail } from './attached-mail.js';
import { AttachedReading } from './attached-reading.js';
import { attachedPage, goneFilePage, linkSentPage } from './attached.page.js';

/** Where the link in a copy leads: to the file, for whoever is found entitled to it. */
@Controller('attached/:token')
export class AttachedController {
  constructor(
    private readonly reading: AttachedReading,
    private readonly mail: AttachedMail,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Query('proof') proof: unknown,
  ): Promise<Page> {
    const view = await this.reading.of(viewer, token, proof, new Date());
    return view === null ? goneFilePage(viewer) : attachedPage(viewer, view);
  }

  @Post('link')
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Body() form: { readonly address?: unknown } | undefined,
  ): Promise<Page> {
    const now = new Date();
    const view = await this.reading.of(viewer, token, null, now);
    if (view === null) return goneFilePage(viewer);
    const text = written(form?.address).trim();
    const address = canonicalAddress(text);
    if (address === null) return attachedPage(viewer, { ...view, bytesPath: null, wrongAddress: text });
    await this.mail.send(view, address, now);
    return linkSentPage(viewer);
  }
}
