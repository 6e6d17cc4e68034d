import { Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { canDecideRequests } from '../../../../community/lists/list-permissions.js';
import { RequestDecisions } from '../../../../community/lists/request-decisions.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { Crowd } from '../frame/crowd.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { invalid, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ListGate } from './list-gate.js';

export class ListRequestAnswer {
  @Shown()
  id: string;

  @Shown({ of: String, isNullable: true })
  personId: string | null;

  @Shown()
  name: string;

  @Shown()
  address: string;

  @Shown({ of: Number, isNullable: true })
  promotion: number | null;

  @Shown({ about: 'Of the list’s group.' })
  isMember: boolean;

  @Shown()
  reason: string;

  @Shown()
  requestedAt: Date;
}

export class DecisionsBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsUUID('all', { each: true })
  requestIds: string[];

  @IsIn(['accept', 'refuse'])
  decision: 'accept' | 'refuse';

  /** What all of them are told; nobody is refused without a reason. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  answer?: string;
}

export class DecidedAnswer {
  @Shown()
  decided: number;

  @Shown({ about: 'Decided before, taken back, or never of this list.' })
  already: number;
}

/** Those who asked for a list whose newcomers are chosen. */
@ApiController('lists/:name/requests')
export class ApiListRequestsController {
  constructor(
    private readonly gate: ListGate,
    private readonly decisions: RequestDecisions,
    private readonly crowd: Crowd,
  ) {}

  @Get()
  @Operation({
    summary: 'Who waits for a decision, the oldest first.',
    scope: 'read',
    answers: [ListRequestAnswer],
  })
  async waiting(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.open(call, name, canDecideRequests);
    if (seen instanceof Problem) return seen;
    const waiting = await this.decisions.waiting(seen.list.id);
    return (await this.crowd.refusal(call, waiting.length)) ?? new Listing(waiting, null);
  }

  @Post('decisions')
  @HttpCode(200)
  @Operation({
    summary: 'Accepts or refuses several at once; they hear it.',
    scope: 'lists:write',
    takes: DecisionsBody,
    answers: DecidedAnswer,
  })
  async decide(@Called() call: ApiCall, @Param('name') name: string): Promise<DecidedAnswer | Problem> {
    const seen = await this.gate.open(call, name, canDecideRequests);
    if (seen instanceof Problem) return seen;
    const body = await call.read(DecisionsBody);
    if (body instanceof Problem) return body;
    const { requestIds, decision: action, answer = '' } = body;
    const decision = { listId: seen.list.id, requestIds, action, answer };
    const outcome = await this.decisions.decide(decision, call.actor, call.now);
    if (outcome.kind === 'decided') return only(outcome, 'decided', 'already');
    return invalid(outcome.kind === 'nothing-picked' ? 'requestIds' : 'answer', outcome.kind);
  }
}
