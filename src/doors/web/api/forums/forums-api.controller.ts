import { randomUUID } from 'node:crypto';
import { Get, Param, Post } from '@nestjs/common';
import { ForumSight } from '../../../../channels/forums/forum-sight.service.js';
import { canStart } from '../../../../channels/forums/forum-permissions.js';
import type { ThreadFilter } from '../../../../channels/forums/thread-filter.js';
import { readThread } from '../../../../channels/forums/thread-words.js';
import { ThreadsReading } from '../../../../channels/forums/threads.service.js';
import { ForumWriting } from '../../../../channels/forums/writing.service.js';
import { Config } from '../../../../foundation/config/config.js';
import { readFilter } from '../../forums/forum-query.js';
import { ForumsReading } from '../../forums/forums-reading.js';
import { threadFields } from '../../forums/thread-form.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Created, Listing } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { forbidden, Problem } from '../frame/problem.js';
import { ForumAnswer, ThreadAnswer, WrittenAnswer } from './forum-answers.js';
import { forumAnswer, threadAnswer } from './forum-shapes.js';
import { ThreadBody, ThreadsQuery } from './forum-bodies.js';
import { FilesAside } from './files-aside.js';
import { ForumGate } from './forum-gate.js';
import { refusal, wordProblem } from './forum-problems.js';

@ApiController('forums')
export class ForumsApiController {
  constructor(
    private readonly config: Config,
    private readonly sight: ForumSight,
    private readonly reading: ForumsReading,
    private readonly threads: ThreadsReading,
    private readonly gate: ForumGate,
    private readonly writing: ForumWriting,
    private readonly files: FilesAside,
  ) {}

  @Get()
  @Operation({
    summary: 'Every forum I may read: the platform’s first, then the groups’, by name.',
    scope: 'forums:read',
    answers: [ForumAnswer],
  })
  async all(@Called() call: ApiCall): Promise<Listing | Problem> {
    const lines = await this.reading.lines(call.viewer, await this.sight.all(call.viewer), call.now);
    return new Listing(
      lines.map(line => forumAnswer(line, this.config.publicUrl)),
      null,
    );
  }

  @Get(':slug')
  @Operation({ summary: 'A forum.', scope: 'forums:read', answers: ForumAnswer })
  async one(@Called() call: ApiCall, @Param('slug') slug: string): Promise<ForumAnswer | Problem> {
    const seen = await this.gate.forum(call, slug);
    if (seen instanceof Problem) return seen;
    const [line] = await this.reading.lines(call.viewer, [seen], call.now);
    const empty = { ...seen, unreadCount: 0, figures: null };
    return forumAnswer(line ?? empty, this.config.publicUrl);
  }

  @Get(':slug/threads')
  @Operation({
    summary: 'Threads of a forum, the latest answered first; small ads that run unless `state` is given.',
    scope: 'forums:read',
    asks: ThreadsQuery,
    answers: [ThreadAnswer],
  })
  async page(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Listing | Problem> {
    const seen = await this.gate.forum(call, slug);
    if (seen instanceof Problem) return seen;
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const asked = await call.query(ThreadsQuery);
    if (asked instanceof Problem) return asked;
    const { forum } = seen;
    const { limit, after } = paging;
    const filter: ThreadFilter = readFilter(forum, asked);
    const before = after && { lastAt: new Date(Number(after[0])), id: String(after[1]) };
    const found = await this.threads.page(forum.id, call.personId, filter, {
      before,
      limit: limit + 1,
      now: call.now,
      withPinned: true,
    });
    return Listing.of(
      found,
      limit,
      thread => threadAnswer(thread, this.urlOf(forum.slug, thread.key), call.now),
      ({ lastAt, id }) => [lastAt.getTime(), id],
    );
  }

  @Post(':slug/threads')
  @Operation({
    summary: 'Starts a thread; in a forum of small ads, an ad that runs for thirty days.',
    scope: 'forums:write',
    takes: ThreadBody,
    answers: WrittenAnswer,
    status: 201,
  })
  async start(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Created | Problem> {
    const seen = await this.gate.forum(call, slug);
    if (seen instanceof Problem) return seen;
    if (!canStart(seen.viewer, seen.forum)) return forbidden;
    const body = await call.read(ThreadBody);
    if (body instanceof Problem) return body;
    const words = readThread(seen.forum, threadFields(body));
    if ('faults' in words) return wordProblem(words.faults);
    const brought = await this.files.named(call.personId, seen.forum.id, body.files);
    if (brought instanceof Problem) return brought;
    const submission = { id: body.submissionId ?? randomUUID(), via: 'api', ...brought } as const;
    const outcome = await this.writing.start(seen, words, submission, call.now);
    if (outcome.kind !== 'written') return refusal(outcome.kind);
    const { threadKey: thread, messageId: message, state } = outcome;
    return new Created(`/api/v1/forums/${seen.forum.slug}/threads/${thread}`, { thread, message, state });
  }

  private urlOf(slug: string, key: string): string {
    return `${this.config.publicUrl}/forums/${slug}/${key}`;
  }
}
