import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SessionService } from '../../../community/accounts/session.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { sessionsPage } from './sessions.page.js';

/** Where one is signed in, and how to end that. */
@Controller('me/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionService) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const sessions = await this.sessions.sessionsOf(viewer.personId, new Date());
    return sessionsPage(viewer, { sessions, done });
  }

  @Post('end-others')
  async endOthers(@CurrentViewer() viewer: Viewer): Promise<Page | SeeOther> {
    const { personId, session } = viewer;
    if (personId === null) return closedPage(viewer);
    await this.sessions.endAllBut(personId, session?.id ?? null, { kind: 'person', personId }, new Date());
    return new SeeOther('/me/sessions', 'others-ended');
  }

  @Post(':sessionId/end')
  async end(@CurrentViewer() viewer: Viewer, @Param('sessionId') id: string): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return closedPage(viewer);
    const actor = { kind: 'person', personId } as const;
    const isEnded = isUuid(id) && (await this.sessions.end(personId, id, actor, new Date()));
    return new SeeOther('/me/sessions', isEnded ? 'ended' : 'not-there');
  }
}
