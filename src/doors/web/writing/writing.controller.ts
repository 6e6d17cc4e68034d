import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { WebPostOutcome } from '../../../intake/reception/web-post.js';
import { WebPosts } from '../../../intake/reception/web-posts.service.js';
import { errorPage, type LostForm } from '../error/error.page.js';
import { isOwnForm, ReturnsItsForm } from '../form/csrf.guard.js';
import { uploadedFiles } from '../form/upload.middleware.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { signInWallPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { keptPage } from './kept.page.js';
import type { WrittenDraft } from './writing-view.js';
import { sendingId } from './sending-id.js';
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

  /** Whoever is signed in no more, or anew, finds what they wrote again. */
  @Post()
  @ReturnsItsForm()
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() form: Form,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const files = uploadedFiles(request, 'files');
    const draft = draftIn(form);
    const isOwn = isOwnForm(viewer, form);
    const hadFiles = files.length > 0 || form?.['had-files'] === 'on';
    if (viewer.personId === null) {
      const [draftId, answers] = [written(form?.['draft']), written(form?.['answers'])];
      const kept = { ...draft, draftId };
      return keptPage(viewer, { name, draft: kept, answers, hadFiles, status: isOwn ? 403 : 409 });
    }
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return errorPage(viewer, isOwn ? 404 : 409, lostIn(name, draft));
    if (seen.list.closedAt !== null) return closedListPage(viewer, seen.list, draft);
    const now = new Date();
    const answered = await this.desk.answered(seen, form?.['answers']);
    const view = { ...(await this.desk.of(viewer, seen, answered, now, draft)), hadFiles };
    if (!isOwn) return writingPage(viewer, { ...view, isResumed: true });
    const outcome = await this.posts.send(
      {
        ...draft,
        draftId: sendingId(draft, files),
        authorId: viewer.personId,
        list: seen.list,
        attachments: files.map(file => writtenFile(file)),
        answers: answersTo(answered),
      },
      now,
    );
    return nextOf(seen, outcome) ?? writingPage(viewer, { ...view, ...troubleOf(outcome) });
  }

  private async toWrite(viewer: Viewer, name: string): Promise<ListInSight | Page> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    if (viewer.personId === null) return signInWallPage(viewer);
    return seen.list.closedAt === null ? seen : closedListPage(viewer, seen.list);
  }
}

function draftIn(form: Form): WrittenDraft {
  return {
    draftId: draftIdIn(form?.['draft']),
    subject: written(form?.['subject']),
    text: written(form?.['text']),
  };
}

/** Of a list that is gone, or no longer theirs to see. */
function lostIn(name: string, { subject, text }: WrittenDraft): LostForm {
  return { path: `/lists/${encodeURIComponent(name)}`, texts: [subject, text].filter(each => each !== '') };
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
