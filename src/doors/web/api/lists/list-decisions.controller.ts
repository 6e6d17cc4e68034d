import { Get, Param } from '@nestjs/common';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { type JournaledAction, journaledActions } from '../../../../channels/moderation/decision-filter.js';
import {
  DecisionJournal,
  type JournaledDecision,
} from '../../../../channels/moderation/decision-journal.service.js';
import { queuePlace } from '../../../../channels/moderation/queue-filter.js';
import { canSeeQueue } from '../../../../community/lists/list-permissions.js';
import { Listing } from '../frame/answers.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Crowd } from '../frame/crowd.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ListGate } from './list-gate.js';

export class DecisionsQuery {
  @IsOptional()
  @IsIn(journaledActions)
  action?: JournaledAction;

  /** The person who decided. */
  @IsOptional()
  @IsUUID()
  by?: string;

  /** Such as 2026-11, on the clocks of the site. */
  @IsOptional()
  @Matches(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
  month?: string;

  /** Anywhere in the subject, the author's name or address, or the reason. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  words?: string;
}

export class JournaledDecisionAnswer {
  @Shown()
  at: Date;

  @Shown({ oneOf: journaledActions })
  action: string;

  @Shown({
    oneOf: ['release', 'undo', 'withdraw'],
    isNullable: true,
    about:
      'What an approval came to: it left, was undone, or its author withdrew it; null while it may be taken back.',
  })
  sequel: string | null;

  @Shown({ oneOf: ['web', 'api', 'mail', 'command', 'job'] })
  via: string;

  @Shown({
    of: String,
    isNullable: true,
    about: 'The person who decided; null for a command, a job or the author.',
  })
  by: string | null;

  @Shown({ of: String, isNullable: true })
  byName: string | null;

  @Shown()
  reason: string;

  @Shown({ about: 'The held message it was about.' })
  heldId: string;

  @Shown()
  subject: string;

  @Shown()
  authorName: string;

  @Shown()
  authorAddress: string;
}

@ApiController('lists/:name/decisions')
export class ApiListDecisionsController {
  constructor(
    private readonly gate: ListGate,
    private readonly journal: DecisionJournal,
    private readonly crowd: Crowd,
  ) {}

  @Get()
  @Operation({
    summary: 'What was decided on the held messages of a list, the latest first.',
    scope: 'moderation:read',
    asks: DecisionsQuery,
    answers: [JournaledDecisionAnswer],
  })
  async all(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.open(call, name, canSeeQueue);
    if (seen instanceof Problem) return seen;
    const filter = await call.query(DecisionsQuery);
    if (filter instanceof Problem) return filter;
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const after = queuePlace(paging.after?.[0], paging.after?.[1]);
    const rows = await this.journal.of(seen.list.id, filter, { limit: paging.limit + 1, after });
    const authors = new Set(rows.map(({ authorAddress }) => authorAddress));
    return (
      (await this.crowd.refusal(call, authors.size)) ??
      Listing.of(rows, paging.limit, answerOf, ({ place, id }) => [place, id])
    );
  }
}

function answerOf(decision: JournaledDecision): JournaledDecisionAnswer {
  return only(
    decision,
    'at',
    'action',
    'sequel',
    'via',
    'by',
    'byName',
    'reason',
    'heldId',
    'subject',
    'authorName',
    'authorAddress',
  );
}
