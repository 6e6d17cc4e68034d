import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { monthIn, monthKey } from '../../../channels/letters/issue-calendar.js';
import { type IssueOutcome, IssuesService } from '../../../channels/letters/issues.service.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { DeskRoom } from './desk-room.js';
import { type LetterInSight, LetterSight } from './letter-sight.js';

interface DeskPath {
  readonly slug: string;
  readonly month: string;
}

const mostIntroduction = 2_000;

/** The editors' desk, one issue at a time. */
@Controller('letters/:slug/desk')
export class DeskController {
  constructor(
    private readonly sight: LetterSight,
    private readonly room: DeskRoom,
    private readonly issues: IssuesService,
  ) {}

  @Get()
  async current(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | SeeOther> {
    const seen = await this.sight.toEdit(viewer, slug);
    if (seen instanceof Page) return seen;
    const month = await this.room.currentMonth(seen, new Date());
    return new SeeOther(`/letters/${slug}/desk/${monthKey(month)}`);
  }

  @Get(':month')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, month }: DeskPath,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toEdit(viewer, slug);
    if (seen instanceof Page) return seen;
    return this.room.page(viewer, seen, monthOf(month), { done }, new Date());
  }

  @Post(':month/introduction')
  async introduce(
    @CurrentViewer() viewer: Viewer,
    @Param() path: DeskPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const fields: Readonly<Record<string, unknown>> = Object(body);
    const text = written(fields['introduction']).replaceAll(/\r\n?/g, '\n').trim().slice(0, mostIntroduction);
    const version = Number(written(fields['version']));
    return this.act(viewer, path, 'introduced', (issue, now) =>
      this.issues.introduce(issue.id, text, version, viewerActor(viewer), now),
    );
  }

  @Post(':month/closing')
  close(@CurrentViewer() viewer: Viewer, @Param() path: DeskPath): Promise<Page | SeeOther> {
    return this.act(viewer, path, 'close', (issue, now) =>
      this.issues.close(issue.id, viewerActor(viewer), now),
    );
  }

  @Post(':month/reopening')
  reopen(@CurrentViewer() viewer: Viewer, @Param() path: DeskPath): Promise<Page | SeeOther> {
    return this.act(viewer, path, 'reopened', (issue, now) =>
      this.issues.reopen(issue.id, viewerActor(viewer), now),
    );
  }

  @Post(':month/approval')
  approve(@CurrentViewer() viewer: Viewer, @Param() path: DeskPath): Promise<Page | SeeOther> {
    return this.act(viewer, path, 'approved', (issue, now) =>
      this.issues.approve(issue.id, viewerActor(viewer), now),
    );
  }

  private async act(
    viewer: Viewer,
    { slug, month }: DeskPath,
    done: string,
    work: (issue: LetterIssue, now: Date) => Promise<IssueOutcome>,
  ): Promise<Page | SeeOther> {
    const now = new Date();
    const seen = await this.sight.toEdit(viewer, slug);
    if (seen instanceof Page) return seen;
    const issue = await this.issueOf(seen, month);
    const { kind } = await work(issue, now);
    if (kind === 'moved') return new SeeOther(`/letters/${slug}/desk/${month}`, done);
    if (kind === 'half-approved') return new SeeOther(`/letters/${slug}/desk/${month}`, kind);
    return this.room.page(viewer, seen, issue.month, { trouble: kind }, now);
  }

  private async issueOf({ letter }: LetterInSight, month: string): Promise<LetterIssue> {
    const issue = await this.issues.ofMonth(letter.id, monthOf(month));
    if (issue === null) throw new NotFoundException();
    return issue;
  }
}

/** `2026-12` of an address. */
export function monthOf(text: string): string {
  const month = monthIn(text);
  if (month === null) throw new NotFoundException();
  return month;
}
