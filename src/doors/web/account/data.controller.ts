import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { DepartureService } from '../../../intake/identity/departure.service.js';
import { EverythingAbout } from '../../../intake/identity/everything-about.service.js';
import { type Download, type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { SessionDoor } from '../session/session-door.js';
import { isFresh, type Viewer } from '../session/viewer.js';
import { dataArchive } from './data-archive.js';
import { dataPage, type DeletionView, deletionPage, goodbyePage } from './data.page.js';

/** Everything about oneself, and the way out. */
@Controller()
export class DataController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly everything: EverythingAbout,
    private readonly departure: DepartureService,
    private readonly door: SessionDoor,
  ) {}

  @Get('me/data')
  show(@CurrentViewer() viewer: Viewer): Page {
    return viewer.personId === null ? closedPage(viewer) : dataPage(viewer);
  }

  /** A POST: another site can't make a browser fetch it, and no cache or history keeps it. */
  @Post('me/data/archive')
  async archive(@CurrentViewer() viewer: Viewer): Promise<Page | Download> {
    if (viewer.personId === null) return closedPage(viewer);
    return dataArchive(viewer, await this.everything.show(viewer.personId), new Date());
  }

  @Get('me/data/deletion')
  ask(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return this.deletion(viewer, {});
  }

  @Post('me/data/deletion')
  async leave(
    @CurrentViewer() viewer: Viewer,
    @Body() body: { readonly sure?: unknown },
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | SeeOther> {
    const now = new Date();
    const { personId } = viewer;
    if (personId === null || !isFresh(viewer, now)) return this.deletion(viewer, { isRefused: true });
    if (body.sure !== 'on') return this.deletion(viewer, { isUnsure: true });
    const outcome = await this.departure.leave(personId, { kind: 'person', personId }, now);
    if (outcome.kind !== 'left' && outcome.kind !== 'unknown')
      return this.deletion(viewer, { isRefused: true });
    this.door.sayGoodbye(response);
    return new SeeOther('/goodbye');
  }

  /** For who has just left; it would frighten anybody else. */
  @Get('goodbye')
  goodbye(
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Page | SeeOther {
    return this.door.tookLeave(request, response) ? goodbyePage(viewer) : new SeeOther('/');
  }

  private async deletion(viewer: Viewer, view: Pick<DeletionView, 'isUnsure' | 'isRefused'>): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const [obstacle, address] = await Promise.all([
      this.departure.obstacles(viewer.personId),
      this.directory.preferredAddress(viewer.personId),
    ]);
    const signInAgain = isFresh(viewer, new Date()) ? null : (address ?? '');
    return deletionPage(viewer, { obstacle, signInAgain, ...view });
  }
}
