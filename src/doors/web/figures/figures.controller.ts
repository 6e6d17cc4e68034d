import { Controller, Get } from '@nestjs/common';
import { ExceptionalSends } from '../../../channels/letters/exceptional-sends.service.js';
import { BoardFigures } from '../../../intake/steering/board-figures.service.js';
import { FigureChanges } from '../../../intake/steering/figure-changes.service.js';
import { PublicFigures } from '../../../intake/steering/public-figures.service.js';
import { yearsAfter } from '../../../foundation/i18n/calendar.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { figuresPage } from './figures.page.js';

const shownMonths = 12;

/** What steering did and by which thresholds, for everybody. */
@Controller('figures')
export class FiguresController {
  constructor(
    private readonly totals: PublicFigures,
    private readonly figures: BoardFigures,
    private readonly changes: FigureChanges,
    private readonly sends: ExceptionalSends,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const now = new Date();
    const [months, carried, figures, changes, sends] = await Promise.all([
      this.totals.months(shownMonths, viewer.timeZone, now),
      this.totals.carried(yearsAfter(now, -1)),
      this.figures.current(),
      this.changes.recent(),
      this.sends.register(),
    ]);
    return figuresPage(viewer, { months, carried, figures, changes, exceptional: sends.length });
  }
}
