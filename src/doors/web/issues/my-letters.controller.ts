import { Controller, Get, Query } from '@nestjs/common';
import type { Page } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { LettersShown } from './letters-shown.js';
import { myLettersPage } from './my-letters.page.js';

/** Which letters I get. */
@Controller('me/letters')
export class MyLettersController {
  constructor(private readonly letters: LettersShown) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    return myLettersPage(viewer, { choice: await this.letters.mine(viewer, viewer.personId), done });
  }
}
