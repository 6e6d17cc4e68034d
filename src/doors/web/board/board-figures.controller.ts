import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { canSetFigures } from '../../../community/accounts/role-permissions.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { BoardFigures } from '../../../intake/steering/board-figures.service.js';
import { FigureChanges } from '../../../intake/steering/figure-changes.service.js';
import { figureBounds, figureNames, type Figures } from '../../../intake/steering/figures.js';
import { Replays } from '../../../intake/steering/replays.service.js';
import { hasWords } from '../../../intake/reception/held-decisions.service.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import {
  boardFiguresPage,
  type BoardFiguresView,
  longestFigureReason,
  type WrittenFigures,
} from './board-figures.page.js';

/** « 5 000 » and « 12,5 » are how half of the readers write them. Nothing is no number. */
function numberOf(value: unknown): number {
  return typeof value === 'string' && value.trim() !== ''
    ? Number(value.replaceAll(/\s/g, '').replace(',', '.'))
    : Number.NaN;
}

/** A figure within the bounds of its name; a share is written in percent, with one decimal at most. */
function Figure(name: keyof Figures): PropertyDecorator {
  const [least, most] = figureBounds[name];
  const scale = name === 'listShare' ? 100 : 1;
  return (target, key) => {
    Transform(({ value }: { value: unknown }) => numberOf(value))(target, key);
    IsNumber({ maxDecimalPlaces: name === 'listShare' ? 1 : 0 })(target, key);
    Min(least * scale)(target, key);
    Max(most * scale)(target, key);
  };
}

class FiguresForm implements Record<keyof Figures, number> {
  @Figure('peopleInMessage')
  peopleInMessage: number;

  @Figure('peopleByText')
  peopleByText: number;

  @Figure('peopleByAuthor')
  peopleByAuthor: number;

  @Figure('textDays')
  textDays: number;

  @Figure('lists')
  lists: number;

  @Figure('listDays')
  listDays: number;

  @Figure('listShare')
  listShare: number;

  @Figure('doublings')
  doublings: number;

  @Figure('growthPeople')
  growthPeople: number;

  @Figure('secondsToRead')
  secondsToRead: number;

  @IsOptional()
  @IsString()
  @MaxLength(longestFigureReason)
  reason = '';

  @IsOptional()
  @Matches(/^\d{0,18}$/)
  seenId = '';
}

/** What came with the form, whether or not it can be used. */
interface Came {
  readonly figures: Figures | null;
  readonly form: WrittenFigures;
  readonly wrong: ReadonlySet<string>;
  readonly seenId: string | null;
}

/** The board reads and changes what is too much, and sees before what that would have done. */
@Controller('board/figures')
export class BoardFiguresController {
  constructor(
    private readonly figures: BoardFigures,
    private readonly changes: FigureChanges,
    private readonly replays: Replays,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return canSetFigures(viewer) ? this.page(viewer, { done }) : closedPage(viewer);
  }

  @Post()
  async change(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    if (!canSetFigures(viewer)) return closedPage(viewer);
    const { figures, form, wrong, seenId } = await read(body);
    if (figures === null) return this.page(viewer, { form, wrong });
    if (!hasWords(form.reason)) return this.page(viewer, { form, trouble: 'reason-missing' });
    if (wrong.has('reason')) return this.page(viewer, { form, trouble: 'reason-too-long' });
    const change = { figures, reason: form.reason.trim(), seenId };
    const { kind } = await this.changes.change(change, viewerActor(viewer), new Date());
    return kind === 'changed'
      ? new SeeOther('/board/figures', 'changed')
      : this.page(viewer, { form, trouble: kind });
  }

  /** Changes nothing. */
  @Post('replay')
  async replay(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    if (!canSetFigures(viewer)) return closedPage(viewer);
    const { figures, form, wrong } = await read(body);
    if (figures === null) return this.page(viewer, { form, wrong });
    return this.page(viewer, { form, replay: await this.replays.of(figures, new Date()) });
  }

  private async page(
    viewer: Viewer,
    came: Omit<BoardFiguresView, 'figures' | 'changes' | 'names'>,
  ): Promise<Page> {
    const [figures, changes] = await Promise.all([this.figures.current(), this.changes.recent()]);
    const names = await this.directory.namesOf([
      ...new Set(changes.flatMap(({ changedBy }) => changedBy ?? [])),
    ]);
    return boardFiguresPage(viewer, { figures, changes, names, ...came });
  }
}

async function read(body: unknown): Promise<Came> {
  const { form, wrong } = await submitted(FiguresForm, body);
  const sent = new Map<string, unknown>(Object.entries(body ?? {}));
  const text = (name: string): string => written(sent.get(name)).slice(0, longestFigureReason);
  const values: WrittenFigures = {
    peopleInMessage: text('peopleInMessage'),
    peopleByText: text('peopleByText'),
    peopleByAuthor: text('peopleByAuthor'),
    textDays: text('textDays'),
    lists: text('lists'),
    listDays: text('listDays'),
    listShare: text('listShare'),
    doublings: text('doublings'),
    growthPeople: text('growthPeople'),
    secondsToRead: text('secondsToRead'),
    reason: written(sent.get('reason')),
  };
  const isUsable = figureNames.every(name => !wrong.has(name));
  const { reason: _reason, seenId, ...figures } = form;
  return {
    figures: isUsable ? { ...figures, listShare: Math.round(figures.listShare * 10) / 1000 } : null,
    form: values,
    wrong,
    seenId: seenId === '' || wrong.has('seenId') ? null : seenId,
  };
}
