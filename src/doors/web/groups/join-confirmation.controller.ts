import { Controller, Get, Param, Post } from '@nestjs/common';
import { JoinConfirmationsService } from '../../../community/groups/join-confirmations.service.js';
import { StrangerConfirming } from '../../../community/lists/stranger-confirming.service.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { confirmedJoinPage, confirmJoinPage, deadJoinPage } from './join.page.js';

/** A stranger's wish, confirmed from the link in their mail. */
@Controller('groups/:slug/join/:token')
export class JoinConfirmationController {
  constructor(
    private readonly confirmations: JoinConfirmationsService,
    private readonly confirming: StrangerConfirming,
  ) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const state = await this.confirmations.peek(token, new Date());
    if (state.kind !== 'valid') return deadJoinPage(viewer, state.kind);
    return confirmJoinPage(viewer, { group: state.group, address: state.wish.address, token });
  }

  @Post()
  async confirm(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const outcome = await this.confirming.confirm(token, new Date());
    return outcome.kind === 'confirmed'
      ? confirmedJoinPage(viewer, outcome.group, outcome.outcome)
      : deadJoinPage(viewer, outcome.kind);
  }
}
