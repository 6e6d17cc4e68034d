import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IssueFigures } from '../../../channels/letters/issue-figures.service.js';
import { IssueSending } from '../../../channels/letters/issue-sending.service.js';
import { monthIn } from '../../../channels/letters/issue-calendar.js';
import { IssuesService } from '../../../channels/letters/issues.service.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import { Config } from '../../../foundation/config/config.js';
import { BouncesService } from '../../../intake/bounces/bounces.service.js';
import { Page, SeeOther } from '../layout/page.js';
import { type LetterInSight, LetterSight } from '../letters/letter-sight.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { sendingPage } from './sending.page.js';

interface IssuePath {
  readonly slug: string;
  readonly month: string;
}

/** How an issue leaves, for its editors. */
@Controller('letters/:slug/:month/sending')
export class SendingController {
  constructor(
    private readonly sight: LetterSight,
    private readonly issues: IssuesService,
    private readonly sending: IssueSending,
    private readonly figures: IssueFigures,
    private readonly bounces: BouncesService,
    private readonly config: Config,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() path: IssuePath,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const found = await this.found(viewer, path);
    if (found instanceof Page) return found;
    const { seen, issue } = found;
    const now = new Date();
    const [state, days, returned, reach] = await Promise.all([
      this.figures.stateOf(issue, now),
      this.figures.daysOf(issue, now),
      this.bounces.returnedByDay(issue.id, this.config.timeZone),
      issue.startedAt === null ? this.sending.reach(seen.letter, now) : null,
    ]);
    return sendingPage(viewer, {
      seen,
      issue,
      state,
      days: days.map(one => ({
        ...one,
        returned: returned.find(({ day }) => day === one.day)?.returned ?? 0,
      })),
      reach,
      now,
      done,
    });
  }

  /** Of an issue that is late, by the editor who was asked. */
  @Post()
  start(@CurrentViewer() viewer: Viewer, @Param() path: IssuePath): Promise<Page | SeeOther> {
    return this.act(viewer, path, 'start');
  }

  @Post('pause')
  pause(@CurrentViewer() viewer: Viewer, @Param() path: IssuePath): Promise<Page | SeeOther> {
    return this.act(viewer, path, 'pause');
  }

  @Post('resumption')
  resume(@CurrentViewer() viewer: Viewer, @Param() path: IssuePath): Promise<Page | SeeOther> {
    return this.act(viewer, path, 'resume');
  }

  private async act(
    viewer: Viewer,
    path: IssuePath,
    act: 'start' | 'pause' | 'resume',
  ): Promise<Page | SeeOther> {
    const found = await this.found(viewer, path);
    if (found instanceof Page) return found;
    const { kind } = await this.sending[act](found.issue.id, viewerActor(viewer), new Date());
    const done = kind === 'moved' && act === 'start' ? 'started' : kind;
    return new SeeOther(`/letters/${path.slug}/${path.month}/sending`, done);
  }

  private async found(
    viewer: Viewer,
    { slug, month }: IssuePath,
  ): Promise<{ readonly seen: LetterInSight; readonly issue: LetterIssue } | Page> {
    const seen = await this.sight.toEdit(viewer, slug);
    if (seen instanceof Page) return seen;
    const wanted = monthIn(month);
    const issue = wanted === null ? null : await this.issues.ofMonth(seen.letter.id, wanted);
    return issue === null ? unseenPage(viewer) : { seen, issue };
  }
}
