import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { Page } from '../layout/page.js';
import { fieldIn, sectionKeys, textsIn } from '../list-settings/settings-form.js';
import { ListSight } from '../lists/list-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { whatIfPage, type WhatIfView } from './what-if.page.js';
import { blankForm, formIn } from './what-if-form.js';
import { type WhatIfResult, WhatIfTrial } from './what-if-trial.js';

/** “What would happen if…”: every POST here only asks. */
@Controller('lists/:name/what-if')
export class WhatIfController {
  constructor(
    private readonly sight: ListSight,
    private readonly trial: WhatIfTrial,
    private readonly watch: DirectoryWatch,
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
    const now = new Date();
    const result = await this.trial.ask(viewer, seen, form, {}, now);
    return this.counted(viewer, { seen, form, unsaved: null, result }, now);
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
    return this.counted(viewer, { seen, form: asks ? form : blankForm, unsaved, result }, now);
  }

  /** An answer tells something of whom it is about, and a name finds several people. */
  private async counted(viewer: Viewer, view: WhatIfView, now: Date): Promise<Page> {
    const refusal = await this.watch.refusal(viewer, peopleIn(view.result), now);
    return refusal ?? whatIfPage(viewer, view);
  }
}

function peopleIn(result: WhatIfResult | null): number {
  if (result?.kind === 'several') return result.candidates.length;
  return result?.kind === 'judged' ? 1 : 0;
}
