import { Get } from '@nestjs/common';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ModeratorsService } from '../../../../community/lists/moderators.service.js';
import { type TracedPost, TraceService } from '../../../../intake/reception/trace.service.js';
import { canTrace } from '../../trace/trace-rights.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';

export class TraceQuery {
  /** A Message-ID, or the address of an author. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(998)
  q: string;
}

export class TracedAnswer {
  @Shown({ about: 'The address of the list.' })
  list: string;

  @Shown()
  messageId: string;

  @Shown()
  subject: string;

  @Shown()
  outcome: string;

  @Shown({ of: [Object], about: 'Codes with their values.' })
  reasons: TracedPost['reasons'];

  @Shown()
  receivedAt: Date;

  @Shown({ of: Object, about: 'Copies by what became of them.' })
  counts: TracedPost['counts'];
}

/** “Where is this message?” */
@ApiController('trace')
export class ApiTraceController {
  constructor(
    private readonly trace: TraceService,
    private readonly moderators: ModeratorsService,
  ) {}

  @Get()
  @Operation({
    summary: 'Where a message is: one of mine, or of a list I moderate.',
    scope: 'read',
    asks: TraceQuery,
    answers: [TracedAnswer],
  })
  async find(@Called() call: ApiCall): Promise<Listing | Problem> {
    const asked = await call.query(TraceQuery);
    if (asked instanceof Problem) return asked;
    const [posts, lists] = await Promise.all([
      this.trace.find(asked.q.replaceAll('\0', '')),
      this.moderators.listsModeratedBy(call.personId),
    ]);
    const moderated = new Set(lists.map(({ id }) => id));
    const found = posts.filter(post => canTrace(call.viewer, post, moderated));
    return new Listing(
      found.map(post =>
        only(post, 'list', 'messageId', 'subject', 'outcome', 'reasons', 'receivedAt', 'counts'),
      ),
      null,
    );
  }
}
