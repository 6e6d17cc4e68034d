import { Controller, Get, Query } from '@nestjs/common';
import type { Page } from '../layout/page.js';
import { LetterSight } from '../letters/letter-sight.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { LetterReceptions } from './letter-receptions.js';
import { myLettersPage } from './my-letters.page.js';

/** Which letters I get. */
@Controller('me/letters')
export class MyLettersController {
  constructor(
    private readonly sight: LetterSight,
    private readonly receptions: LetterReceptions,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const letters = (await this.sight.all(viewer)).filter(({ letter }) => letter.closedAt === null);
    return myLettersPage(viewer, {
      letters,
      receptions: await this.receptions.of(viewer.personId, letters),
      done,
    });
  }
}
