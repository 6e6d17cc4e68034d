import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { followReasons } from '../../../channels/forums/forum-correspondence.entity.js';
import { ForumLeaving } from '../../../channels/forums/forum-leaving.service.js';
import { ProvenByItsAddress } from '../form/csrf.guard.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { deadForumLeavePage, forumLeavePage, forumLeftPage } from './forum-leave.page.js';

/** Leaving what one follows in a forum, from the link that every copy carries. */
@Controller('unsubscribe/forum/:token')
export class ForumLeaveController {
  constructor(private readonly leaving: ForumLeaving) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const from = await this.leaving.find(token);
    return from === null ? deadForumLeavePage(viewer) : forumLeavePage(viewer, from, token);
  }

  /**
   * The page's buttons, and the mail program's own (RFC 8058 §3.2), which says nothing more and leaves what the mail
   * named. No cookie comes with the latter, so the token in the address is the whole proof.
   */
  @Post()
  @ProvenByItsAddress()
  async leave(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Body() form: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page> {
    const from = await this.leaving.find(token);
    if (from === null) return deadForumLeavePage(viewer);
    const wanted = followReasons.find(known => known === form?.['what']) ?? null;
    return forumLeftPage(viewer, from, await this.leaving.leave(from, wanted, new Date()));
  }
}
