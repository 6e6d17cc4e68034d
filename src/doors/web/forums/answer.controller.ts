import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ForumDrafts, type WritingPlace } from '../../../channels/forums/drafts.service.js';
import { canAnswer } from '../../../channels/forums/forum-permissions.js';
import { ThreadReading } from '../../../channels/forums/thread-reading.service.js';
import { plainText, quoted, readText } from '../../../channels/forums/thread-words.js';
import { ForumWriting } from '../../../channels/forums/writing.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import type { AnswerView } from './answer-form.js';
import { DraftFiles } from './draft-files.js';
import { ForumDoor, type ThreadInSight } from './forum-door.js';
import { forumSentences } from './forum-sentences.js';
import { answerPage } from './message.page.js';
import { anchorOf } from './anchor.js';
import { answersIn, submissionIn } from './thread-form.js';
import { writingSentences } from './writing-sentences.js';

type Form = Readonly<Record<string, unknown>> | undefined;

interface Place {
  readonly slug: string;
  readonly key: string;
}

/** An answer as the form brings it. */
type Given = Omit<AnswerView, 'files'>;

interface Writer extends ThreadInSight {
  readonly draft: WritingPlace;
}

/** An answer in a thread: written, looked at, kept, sent. */
@Controller('forums/:slug/:key')
export class AnswerController {
  constructor(
    private readonly door: ForumDoor,
    private readonly reading: ThreadReading,
    private readonly writing: ForumWriting,
    private readonly drafts: ForumDrafts,
    private readonly files: DraftFiles,
  ) {}

  /** @param quote the message that is quoted; what was begun before stands above it */
  @Get('answer')
  async form(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Query('quote') quote: unknown,
  ): Promise<Page> {
    const writer = await this.enter(viewer, place);
    if ('closed' in writer) return writer.closed;
    const draft = await this.drafts.find(writer.draft);
    const begun = draft?.fields['text'] ?? '';
    const quotation = await this.quotation(viewer, writer, quote);
    return answerPage(viewer, {
      ...writer,
      answer: {
        text: begun === '' ? quotation : [begun, quotation].filter(text => text !== '').join('\n\n'),
        answersId: typeof quote === 'string' && isUuid(quote) ? quote : (draft?.fields['answersId'] ?? ''),
        submissionId: randomUUID(),
        files: await this.files.of(writer.draft),
        ...(draft === null ? {} : { draftAt: draft.savedAt }),
      },
    });
  }

  @Post('answers')
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Body() form: Form,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const found = await this.door.thread(viewer, place.slug, place.key);
    if (found === null) return unseenPage(viewer);
    if (viewer.personId === null) return closedPage(viewer);
    const writer = writerIn(found, viewer.personId);
    const given = givenIn(form);
    const taken = await this.files.take(writer.draft, request, new Date());
    if (taken !== 'added') return this.page(viewer, writer, { ...given, filesFault: taken });
    const read = readText(given.text);
    if ('faults' in read) return this.page(viewer, writer, { ...given, faults: read.faults });
    const answer = { text: read.text, answersId: given.answersId === '' ? null : given.answersId };
    const submission = { id: given.submissionId, via: 'web' } as const;
    const { seen, thread } = writer;
    const outcome = await this.writing.answer(seen, thread.id, answer, submission, new Date());
    if (outcome.kind !== 'written') return this.page(viewer, writer, { ...given, refusal: outcome.kind });
    const { messageId } = outcome;
    const path = `/forums/${seen.forum.slug}/${thread.key}?message=${messageId}`;
    return new SeeOther(`${path}#${anchorOf({ id: messageId })}`, outcome.state);
  }

  @Post('answers/preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Body() form: Form,
    @Req() request: Request,
  ): Promise<Page> {
    const writer = await this.enter(viewer, place);
    if ('closed' in writer) return writer.closed;
    const taken = await this.files.take(writer.draft, request, new Date());
    const given = { ...givenIn(form), ...(taken === 'added' ? {} : { filesFault: taken }) };
    const read = readText(given.text);
    return this.page(
      viewer,
      writer,
      'faults' in read ? { ...given, faults: read.faults } : { ...given, isPreview: true },
    );
  }

  @Post('answers/draft')
  async keep(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Body() form: Form,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const writer = await this.enter(viewer, place);
    if ('closed' in writer) return writer.closed;
    await this.files.take(writer.draft, request, new Date());
    await this.save(writer, givenIn(form));
    return new SeeOther(`/forums/${writer.seen.forum.slug}/${writer.thread.key}`, 'draft');
  }

  @Post('answers/draft/removal')
  async throwAway(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Page | SeeOther> {
    const writer = await this.enter(viewer, place);
    if ('closed' in writer) return writer.closed;
    await this.files.drop(writer.draft, new Date());
    await this.drafts.remove(writer.draft);
    return new SeeOther(`/forums/${writer.seen.forum.slug}/${writer.thread.key}`, 'thrown');
  }

  private async enter(viewer: Viewer, { slug, key }: Place): Promise<Writer | { readonly closed: Page }> {
    const found = await this.door.thread(viewer, slug, key);
    if (found === null) return { closed: unseenPage(viewer) };
    const { seen, thread } = found;
    if (viewer.personId === null || !canAnswer(seen.viewer, seen.forum, thread, new Date()))
      return { closed: closedPage(viewer) };
    return writerIn(found, viewer.personId);
  }

  /** What was sent and not published is never lost. */
  private async page(viewer: Viewer, writer: Writer, given: Given): Promise<Page> {
    await this.save(writer, given);
    const answer = { ...given, files: await this.files.of(writer.draft) };
    return answerPage(viewer, { ...writer, answer });
  }

  private async save({ draft }: Writer, { text, answersId }: Given): Promise<void> {
    if (text.trim() !== '') await this.drafts.save(draft, { text, answersId }, new Date());
  }

  private async quotation(viewer: Viewer, { seen, thread }: ThreadInSight, quote: unknown): Promise<string> {
    if (typeof quote !== 'string' || !isUuid(quote)) return '';
    const message = await this.reading.message(seen.viewer, thread.id, quote);
    if (message === null || message.text === '') return '';
    const author = message.author ?? forumSentences[viewer.language].gone;
    return quoted(writingSentences[viewer.language].wrote(author), message.text);
  }
}

function writerIn(found: ThreadInSight, personId: string): Writer {
  return { ...found, draft: { personId, forumId: found.seen.forum.id, place: found.thread.key } };
}

function givenIn(form: Form): Given {
  return {
    text: plainText(written(form?.['text'])),
    answersId: answersIn(form),
    submissionId: submissionIn(form),
  };
}
