import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Page } from '../layout/page.js';
import { fieldIn, sectionKeys, textsIn } from '../list-settings/settings-form.js';
import { ListSight } from '../lists/list-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { whatIfPage } from './what-if.page.js';
import { blankForm, formIn } from './what-if-form.js';
import { WhatIfTrial } from './what-if-trial.js';

/** “What would happen if…”: every POST here only asks. */
@Controller('lists/:name/what-if')
export class WhatIfController {
  constructor(
    private readonly sight: ListSight,
    private readonly trial: WhatIfTrial,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    return whatIfPage(viewer, { seen, form: blankForm, unsaved: null, result: null });
  }

  /** By the settings of the list. */
  @Post()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const form = formIn(body);
    const result = await this.trial.ask(viewer, seen, form, {}, new Date());
    return whatIfPage(viewer, { seen, form, unsaved: null, result });
  }

  /** By settings that are not saved; the form of settings itself comes here first, and asks nothing yet. */
  @Post('unsaved')
  async askUnsaved(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const now = new Date();
    const unsaved = textsIn(body, sectionKeys.posting, now);
    const form = formIn(body);
    const asks = fieldIn(body, 'asks') === 'yes';
    const result = asks ? await this.trial.ask(viewer, seen, form, unsaved, now) : null;
    return whatIfPage(viewer, { seen, form: asks ? form : blankForm, unsaved, result });
  }
}
