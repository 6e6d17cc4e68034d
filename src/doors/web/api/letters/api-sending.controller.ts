import { Get, Param } from '@nestjs/common';
import { IssueFigures } from '../../../../channels/letters/issue-figures.service.js';
import { monthIn } from '../../../../channels/letters/issue-calendar.js';
import { IssuesService } from '../../../../channels/letters/issues.service.js';
import { canEdit } from '../../../../channels/letters/letter-permissions.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { forbidden, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { LetterGate } from './letter-gate.js';

export class SendingAnswer {
  @Shown({ oneOf: ['open', 'closed', 'ready', 'sending', 'paused', 'sent'] })
  state: string;

  @Shown({ about: 'When it leaves, or was to leave.' })
  plannedAt: Date;

  @Shown({ about: 'Copies in all; 0 while nothing has left.' })
  total: number;

  @Shown()
  sent: number;

  @Shown()
  failed: number;

  @Shown({ about: 'Put off by the receiving servers.' })
  delayed: number;

  @Shown({ about: 'Never tried.' })
  waiting: number;

  @Shown({
    of: Date,
    isNullable: true,
    about: 'When the last one will have been tried, at the pace of the last minute.',
  })
  endsAt: Date | null;
}

/** How far an issue is. It is started, paused and resumed on its page: a person answers for it. */
@ApiController('letters/:slug/issues/:month/sending')
export class ApiSendingController {
  constructor(
    private readonly gate: LetterGate,
    private readonly issues: IssuesService,
    private readonly figures: IssueFigures,
  ) {}

  @Get()
  @Operation({
    summary: 'How far the sending of an issue is, for its editors.',
    scope: 'letters:read',
    answers: SendingAnswer,
  })
  async show(
    @Called() call: ApiCall,
    @Param('slug') slug: string,
    @Param('month') month: string,
  ): Promise<SendingAnswer | Problem> {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    if (!canEdit(seen.standing, seen.letter)) return forbidden;
    const wanted = monthIn(month);
    const issue = wanted === null ? null : await this.issues.ofMonth(seen.letter.id, wanted);
    if (issue === null) return notFound;
    const { state, plannedAt } = issue;
    const found = await this.figures.stateOf(issue, call.now);
    if (found === null)
      return { state, plannedAt, total: 0, sent: 0, failed: 0, delayed: 0, waiting: 0, endsAt: null };
    const { total, sent, failed, delayed, waiting, endsAt } = found;
    return { state, plannedAt, total, sent, failed, delayed, waiting, endsAt };
  }
}
