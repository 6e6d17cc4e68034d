import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ForumDrafts, type WritingPlace } from '../../../channels/forums/drafts.service.js';
import { ForumCategories } from '../../../channels/forums/forum-categories.service.js';
import { canStart } from '../../../channels/forums/forum-permissions.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { readThread, type ThreadFields } from '../../../channels/forums/thread-words.js';
import { ForumWriting } from '../../../channels/forums/writing.service.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { DraftFiles } from './draft-files.js';
import { ForumDoor } from './forum-door.js';
import { isEmpty, submissionIn, threadFields } from './thread-form.js';
import { writePage, type WriteView } from './write.page.js';

type Form = Readonly<Record<string, unknown>> | undefined;

/** Somebody who may start a thread here. */
interface Writer {
  readonly seen: ForumInSight;
  readonly draft: WritingPlace;
}

/** A new thread: written, looked at, kept, sent. */
@Controller('forums/:slug')
export class WriteController {
  constructor(
    private readonly door: ForumDoor,
    private readonly categories: ForumCategories,
    private readonly writing: ForumWriting,
    private readonly drafts: ForumDrafts,
    private readonly files: DraftFiles,
  ) {}

  @Get('write')
  async form(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page> {
    const writer = await this.enter(viewer, slug);
    if ('closed' in writer) return writer.closed;
    const draft = await this.drafts.find(writer.draft);
    return this.page(viewer, writer, threadFields(draft?.fields), {
      submissionId: submissionIn(draft?.fields),
      ...(draft === null ? {} : { draftAt: draft.savedAt }),
    });
  }

  @Post('threads')
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const fields = threadFields(form);
    const writer = await this.enter(viewer, slug);
    if ('closed' in writer) return writer.closed;
    const submissionId = submissionIn(form);
    const taken = await this.files.take(writer.draft, request, new Date());
    if (taken !== 'added')
      return this.page(viewer, writer, fields, { submissionId, filesFault: taken }, true);
    const words = readThread(writer.seen.forum, fields);
    if ('faults' in words)
      return this.page(viewer, writer, fields, { submissionId, faults: words.faults }, true);
    const submission = { id: submissionId, via: 'web' } as const;
    const outcome = await this.writing.start(writer.seen, words, submission, new Date());
    if (outcome.kind !== 'written')
      return this.page(viewer, writer, fields, { submissionId, refusal: outcome.kind }, true);
    return new SeeOther(`/forums/${writer.seen.forum.slug}/${outcome.threadKey}`, outcome.state);
  }

  @Post('threads/preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
    @Req() request: Request,
  ): Promise<Page> {
    const fields = threadFields(form);
    const writer = await this.enter(viewer, slug);
    if ('closed' in writer) return writer.closed;
    const taken = await this.files.take(writer.draft, request, new Date());
    const words = readThread(writer.seen.forum, fields);
    const given = {
      submissionId: submissionIn(form),
      ...(taken === 'added' ? {} : { filesFault: taken }),
    };
    return 'faults' in words
      ? this.page(viewer, writer, fields, { ...given, faults: words.faults }, true)
      : this.page(viewer, writer, fields, { ...given, isPreview: true }, true);
  }

  @Post('threads/draft')
  async keep(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const writer = await this.enter(viewer, slug);
    if ('closed' in writer) return writer.closed;
    await this.files.take(writer.draft, request, new Date());
    await this.save(writer, threadFields(form), submissionIn(form));
    return new SeeOther('/forums', 'draft');
  }

  @Post('threads/draft/removal')
  async throwAway(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | SeeOther> {
    const writer = await this.enter(viewer, slug);
    if ('closed' in writer) return writer.closed;
    await this.files.drop(writer.draft, new Date());
    await this.drafts.remove(writer.draft);
    return new SeeOther(`/forums/${writer.seen.forum.slug}`, 'thrown');
  }

  private async enter(viewer: Viewer, slug: string): Promise<Writer | { readonly closed: Page }> {
    const seen = await this.door.forum(viewer, slug);
    if (seen === null) return { closed: unseenPage(viewer) };
    const { personId } = viewer;
    if (personId === null || !canStart(seen.viewer, seen.forum)) return { closed: closedPage(viewer) };
    return { seen, draft: { personId, forumId: seen.forum.id, place: '' } };
  }

  /** @param isKept what was sent and not published is never lost */
  private async page(
    viewer: Viewer,
    writer: Writer,
    fields: ThreadFields,
    rest: Omit<WriteView, 'seen' | 'categories' | 'fields' | 'isHeld' | 'files'>,
    isKept = false,
  ): Promise<Page> {
    const { seen } = writer;
    if (isKept) await this.save(writer, fields, rest.submissionId);
    const [categories, isHeld, files] = await Promise.all([
      this.categories.of(seen.forum.id),
      this.writing.isHeld(seen, new Date()),
      this.files.of(writer.draft),
    ]);
    return writePage(viewer, { seen, categories, fields, isHeld, files, ...rest });
  }

  /** @param submissionId what was carried here from an announcement is found again by it */
  private async save({ draft }: Writer, fields: ThreadFields, submissionId: string): Promise<void> {
    if (!isEmpty(fields)) await this.drafts.save(draft, { ...fields, submissionId }, new Date());
  }
}
