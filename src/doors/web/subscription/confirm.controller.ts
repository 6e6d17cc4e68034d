import { Controller, Get, Param, Post } from '@nestjs/common';
import { ConfirmationsService } from '../../../community/lists/confirmations.service.js';
import { Confirming } from '../../../community/lists/confirming.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { system } from '../../../foundation/journal/actor.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { type ConfirmedList, confirmedPage, confirmPage, deadConfirmationPage } from './confirm.page.js';

/** Confirming what was asked of a list, from the link in a mail. */
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
    if (!('list' in state)) return deadConfirmationPage(viewer);
    const list = this.shown(state.list);
    return state.kind === 'valid'
      ? confirmPage(viewer, list, { token, act: state.act })
      : confirmedPage(viewer, list, state);
  }

  @Post()
  async confirm(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    // The link proves the address, not the person: nobody in particular confirms.
    const outcome = await this.confirming.confirm(token, system, new Date());
    if (!('list' in outcome)) return deadConfirmationPage(viewer);
    return confirmedPage(viewer, this.shown(outcome.list), outcome);
  }

  private shown({ name }: List): ConfirmedList {
    return {
      name,
      address: siteAddress(this.config, name),
      ownerAddress: siteAddress(this.config, `${name}-owner`),
    };
  }
}
