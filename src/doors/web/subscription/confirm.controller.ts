import { Controller, Get, Param, Post } from '@nestjs/common';
import { ConfirmationsService } from '../../../community/lists/confirmations.service.js';
import { Confirming } from '../../../community/lists/confirming.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { system } from '../../../foundation/journal/actor.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { confirmedPage, confirmPage, deadConfirmationPage } from './confirm.page.js';

/** Confirming a subscription from the link in a mail. */
@Controller('confirm/:token')
export class ConfirmController {
  constructor(
    private readonly config: Config,
    private readonly confirmations: ConfirmationsService,
    private readonly confirming: Confirming,
  ) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const state = await this.confirmations.peek(token, new Date());
    if (state.kind === 'valid') return confirmPage(viewer, this.addressOf(state), token);
    return state.kind === 'already'
      ? confirmedPage(viewer, this.addressOf(state))
      : deadConfirmationPage(viewer);
  }

  @Post()
  async confirm(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    // The link proves the address, not the person: nobody in particular confirms.
    const outcome = await this.confirming.confirm(token, system, new Date());
    return 'list' in outcome ? confirmedPage(viewer, this.addressOf(outcome)) : deadConfirmationPage(viewer);
  }

  private addressOf({ list }: { readonly list: { readonly name: string } }): string {
    return siteAddress(this.config, list.name);
  }
}
