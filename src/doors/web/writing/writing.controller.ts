import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { WebPostOutcome } from '../../../intake/reception/web-post.js';
import { WebPosts } from '../../../intake/reception/web-posts.service.js';
import { uploadedFiles } from '../form/upload.middleware.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { signInWallPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { writtenFile } from './written-file.js';
import { closedListPage, writingPage } from './writing.page.js';
import { answersTo, draftIdIn, WritingDesk } from './writing-desk.js';

type Form = Readonly<Record<string, unknown>> | undefined;

/** A message written on the site to a list, and how it is answered there. */
@Controller('lists/:name/posts')
export class WritingController {
  constructor(
    private readonly sight: ListSight,
    private readonly desk: WritingDesk,
    private readonly posts: WebPosts,
  ) {}

  @Get('new')
  async begin(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('answers') key: unknown,
  ): Promise<Page> {
    const seen = await this.toWrite(viewer, name);
    if (seen instanceof Page) return seen;
    const answered = await this.desk.answered(seen, key);
    return writingPage(viewer, await this.desk.of(viewer, seen, answered, new Date()));
  }

  @Post()
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() form: Form,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const seen = await this.toWrite(viewer, name);
    if (seen instanceof Page) return seen;
    const now = new Date();
    const files = uploadedFiles(request, 'files');
    const answered = await this.desk.answered(seen, form?.['answers']);
    const draft = {
      draftId: draftIdIn(form?.['draft']),
      subject: written(form?.['subject']),
      text: written(form?.['text']),
    };
    const outcome = await this.posts.send(
      {
        ...draft,
        authorId: viewer.personId ?? '',
        list: seen.list,
        attachments: files.map(file => writtenFile(file)),
        answers: answersTo(answered),
      },
      now,
    );
    const next = nextOf(seen, outcome);
    if (next !== null) return next;
    const view = await this.desk.of(viewer, seen, answered, now, draft);
    return writingPage(viewer, { ...view, ...troubleOf(outcome), hadFiles: files.length > 0 });
  }

  private async toWrite(viewer: Viewer, name: string): Promise<ListInSight | Page> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    if (viewer.personId === null) return signInWallPage(viewer);
    return seen.list.closedAt === null ? seen : closedListPage(viewer, seen.list);
  }
}

/** Where it is now, for its author: in the archive if they may read it, or waiting. */
function nextOf({ list }: ListInSight, outcome: WebPostOutcome): SeeOther | null {
  if (outcome.kind === 'held') return new SeeOther(`/posts/${outcome.heldId}`);
  if (outcome.kind === 'steered') return new SeeOther(outcome.path);
  if (outcome.kind === 'unknown-list') return new SeeOther('/me');
  return outcome.kind === 'distributed' ? new SeeOther(`/lists/${list.name}`, 'sent') : null;
}

function troubleOf(outcome: WebPostOutcome): Pick<Parameters<typeof writingPage>[1], 'trouble' | 'reasons'> {
  if (outcome.kind === 'refused') return { trouble: 'refused', reasons: outcome.reasons };
  switch (outcome.kind) {
    case 'held':
    case 'distributed':
    case 'steered':
    case 'unknown-list':
      return {};
    default:
      return { trouble: outcome.kind };
  }
}
