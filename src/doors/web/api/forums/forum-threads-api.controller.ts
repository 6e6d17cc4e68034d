import { randomUUID } from 'node:crypto';
import { Get, Param, Patch, Post, Put } from '@nestjs/common';
import { canAnswer, canEdit } from '../../../../channels/forums/forum-permissions.js';
import { OwnMessages } from '../../../../channels/forums/own-messages.service.js';
import { type ThreadAction, ThreadLife } from '../../../../channels/forums/thread-life.service.js';
import { ThreadReading } from '../../../../channels/forums/thread-reading.service.js';
import { readText } from '../../../../channels/forums/thread-words.js';
import { ThreadsReading } from '../../../../channels/forums/threads.service.js';
import { UnreadMarks } from '../../../../channels/forums/unread.service.js';
import { ForumWriting } from '../../../../channels/forums/writing.service.js';
import { Config } from '../../../../foundation/config/config.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Created, Listing, noContent, type NoContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { conflict, forbidden, notFound, Problem } from '../frame/problem.js';
import { ForumMessageAnswer, ThreadAnswer, WrittenAnswer } from './forum-answers.js';
import { messageAnswer, threadAnswer } from './forum-shapes.js';
import { MessageBody, ReadingBody, TextBody } from './forum-bodies.js';
import { FilesAside } from './files-aside.js';
import { ForumGate, type MessagePlace } from './forum-gate.js';
import { editRefusal, refusal, wordProblem } from './forum-problems.js';

interface Place {
  readonly slug: string;
  readonly key: string;
}

@ApiController('forums/:slug/threads/:key')
export class ForumThreadsApiController {
  constructor(
    private readonly config: Config,
    private readonly gate: ForumGate,
    private readonly threads: ThreadsReading,
    private readonly reading: ThreadReading,
    private readonly unread: UnreadMarks,
    private readonly writing: ForumWriting,
    private readonly own: OwnMessages,
    private readonly life: ThreadLife,
    private readonly files: FilesAside,
  ) {}

  @Get()
  @Operation({ summary: 'A thread.', scope: 'forums:read', answers: ThreadAnswer })
  async show(@Called() call: ApiCall, @Param() { slug, key }: Place): Promise<ThreadAnswer | Problem> {
    const found = await this.gate.thread(call, slug, key);
    if (found instanceof Problem) return found;
    const [thread] = await this.threads.byIds([found.thread.id], call.personId, call.now);
    const url = `${this.config.publicUrl}/forums/${found.seen.forum.slug}/${found.thread.key}`;
    return thread === undefined ? notFound : threadAnswer(thread, url, call.now);
  }

  @Get('messages')
  @Operation({
    summary: 'The messages of a thread, the oldest first. A page holds as many as one of the site.',
    scope: 'forums:read',
    answers: [ForumMessageAnswer],
  })
  async messages(@Called() call: ApiCall, @Param() { slug, key }: Place): Promise<Listing | Problem> {
    const found = await this.gate.thread(call, slug, key);
    if (found instanceof Problem) return found;
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const wanted = Number(paging.after?.[0] ?? 1);
    const { messages, page, lastPage } = await this.reading.page(found.seen.viewer, found.thread, {
      page: wanted,
    });
    return new Listing(
      messages.map(message => messageAnswer(message)),
      page < lastPage ? [page + 1] : null,
    );
  }

  @Post('messages')
  @Operation({
    summary: 'Answers in a thread.',
    scope: 'forums:write',
    takes: MessageBody,
    answers: WrittenAnswer,
    status: 201,
  })
  async answer(@Called() call: ApiCall, @Param() { slug, key }: Place): Promise<Created | Problem> {
    const found = await this.gate.thread(call, slug, key);
    if (found instanceof Problem) return found;
    const { seen, thread } = found;
    if (!canAnswer(seen.viewer, seen.forum, thread, call.now)) return forbidden;
    const body = await call.read(MessageBody);
    if (body instanceof Problem) return body;
    const read = readText(body.text);
    if ('faults' in read) return wordProblem(read.faults);
    const answer = { text: read.text, answersId: body.answers ?? null };
    const brought = await this.files.named(call.personId, seen.forum.id, body.files);
    if (brought instanceof Problem) return brought;
    const submission = { id: body.submissionId ?? randomUUID(), via: 'api', ...brought } as const;
    const outcome = await this.writing.answer(seen, thread.id, answer, submission, call.now);
    if (outcome.kind !== 'written') return refusal(outcome.kind);
    const { messageId: message, state } = outcome;
    const location = `/api/v1/forums/${seen.forum.slug}/threads/${thread.key}/messages/${message}`;
    return new Created(location, { thread: thread.key, message, state });
  }

  @Get('messages/:id')
  @Operation({ summary: 'One message of a thread.', scope: 'forums:read', answers: ForumMessageAnswer })
  async message(
    @Called() call: ApiCall,
    @Param() place: MessagePlace,
  ): Promise<ForumMessageAnswer | Problem> {
    const found = await this.gate.message(call, place);
    return found instanceof Problem ? found : messageAnswer(found.message);
  }

  @Patch('messages/:id')
  @Operation({
    summary: 'Puts my own message right, within a quarter of an hour; readers see that it was edited.',
    scope: 'forums:write',
    takes: TextBody,
    answers: ForumMessageAnswer,
    isEdit: true,
  })
  async edit(@Called() call: ApiCall, @Param() place: MessagePlace): Promise<ForumMessageAnswer | Problem> {
    const found = await this.gate.message(call, place);
    if (found instanceof Problem) return found;
    const { seen, message } = found;
    if (message.authorId !== call.personId) return forbidden;
    const stale = call.unmatched(messageAnswer(message));
    if (stale !== null) return stale;
    if (!canEdit(seen.viewer, message, call.now)) return conflict('too-late');
    const body = await call.read(TextBody);
    if (body instanceof Problem) return body;
    const read = readText(body.text);
    if ('faults' in read) return wordProblem(read.faults);
    const { kind } = await this.own.edit(seen, message.id, read.text, call.actor, call.now);
    if (kind === 'suspended') return new Problem('forbidden', { detail: kind });
    if (kind === 'banned' || kind === 'held') return editRefusal(kind);
    return kind === 'too-late' ? conflict(kind) : this.message(call, place);
  }

  @Post('messages/:id/withdrawal')
  @Operation({
    summary: 'Withdraws my own message: its text is erased for good.',
    scope: 'forums:write',
    status: 204,
  })
  async withdraw(@Called() call: ApiCall, @Param() place: MessagePlace): Promise<NoContent | Problem> {
    const found = await this.gate.message(call, place);
    if (found instanceof Problem) return found;
    const { kind } = await this.own.withdraw(found.seen, found.message.id, call.actor, call.now);
    return kind === 'withdrawn' ? noContent : forbidden;
  }

  @Put('reading')
  @Operation({
    summary: 'Says up to which message I have read a thread.',
    scope: 'forums:write',
    takes: ReadingBody,
    status: 204,
  })
  async read(@Called() call: ApiCall, @Param() { slug, key }: Place): Promise<NoContent | Problem> {
    const found = await this.gate.thread(call, slug, key);
    if (found instanceof Problem) return found;
    const body = await call.read(ReadingBody);
    if (body instanceof Problem) return body;
    const { seen, thread } = found;
    const last =
      body.message === undefined ? null : await this.reading.message(seen.viewer, thread.id, body.message);
    await this.unread.mark(call.personId, thread.id, last?.publishedAt ?? call.now);
    return noContent;
  }

  @Post('closing')
  @Operation({
    summary: 'Closes my ad or my question; a moderator closes any thread. It takes no more answers.',
    scope: 'forums:write',
    status: 204,
  })
  close(@Called() call: ApiCall, @Param() place: Place): Promise<NoContent | Problem> {
    return this.act(call, place, 'close');
  }

  @Post('reopening')
  @Operation({ summary: 'Opens a closed thread again.', scope: 'forums:write', status: 204 })
  reopen(@Called() call: ApiCall, @Param() place: Place): Promise<NoContent | Problem> {
    return this.act(call, place, 'reopen');
  }

  @Post('renewal')
  @Operation({
    summary: 'Lets my ad run for thirty more days: once, from ten days before its end.',
    scope: 'forums:write',
    status: 204,
  })
  renew(@Called() call: ApiCall, @Param() place: Place): Promise<NoContent | Problem> {
    return this.act(call, place, 'renew');
  }

  private async act(call: ApiCall, { slug, key }: Place, action: ThreadAction): Promise<NoContent | Problem> {
    const found = await this.gate.thread(call, slug, key);
    if (found instanceof Problem) return found;
    const { kind } = await this.life.act(found.seen, found.thread.id, action, call.actor, call.now);
    if (kind === 'done' || kind === 'already') return noContent;
    if (kind === 'unknown') return notFound;
    return kind === 'suspended' ? new Problem('forbidden', { detail: kind }) : forbidden;
  }
}
