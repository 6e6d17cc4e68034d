import { Controller, Get, Param, Query } from '@nestjs/common';
import { csvOf } from '../../../foundation/csv.js';
import { isUuid } from '../../../foundation/uuid.js';
import { Download, Page } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { kindIn } from './journal-kinds.js';
import { journalSentences } from './journal-line.js';
import { JournalReading, type JournalWish } from './journal-reading.js';
import { journalPage } from './journal.page.js';

const pageSize = 50;
/** A spreadsheet's worth: far more than a list lives through. */
const mostInFile = 20_000;

type JournalQuery = Readonly<Record<string, unknown>>;

/** The journal of a list, for those who run it. */
@Controller('lists/:name')
export class ListJournalController {
  constructor(
    private readonly sight: ListSight,
    private readonly reading: JournalReading,
  ) {}

  @Get('journal')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query() query: JournalQuery,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const wish = wishIn(query);
    const [lines, actors] = await Promise.all([
      this.reading.lines(viewer, seen.list, wish, pageSize + 1),
      this.reading.actors(seen.list),
    ]);
    const hasOlder = lines.length > pageSize;
    return journalPage(viewer, { seen, wish, actors, hasOlder, lines: lines.slice(0, pageSize) });
  }

  @Get('journal.csv')
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query() query: JournalQuery,
  ): Promise<Page | Download> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const lines = await this.reading.lines(viewer, seen.list, wishIn(query), mostInFile);
    const rows = lines.map(({ at, who, what, action, from, to }) => [
      at.toISOString(),
      who,
      what,
      action,
      from,
      to,
    ]);
    const csv = csvOf(journalSentences[viewer.language].columns, rows);
    return new Download(`journal-${seen.list.name}.csv`, 'text/csv; charset=utf-8', csv);
  }
}

function wishIn({ kind, by, before }: JournalQuery): JournalWish {
  return {
    kind: kindIn(kind),
    by: typeof by === 'string' && (by === 'nobody' || isUuid(by)) ? by : '',
    before: typeof before === 'string' && /^\d{1,18}$/.test(before) ? before : null,
  };
}
