import { Get, Param, Put } from '@nestjs/common';
import { IsBoolean } from 'class-validator';
import { AnimatorChoicesService } from '../../../../community/groups/animator-choices.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { type NoContent, noContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { GroupGate } from './group-gate.js';

export class ToldBody {
  @IsBoolean()
  isTold: boolean;
}

export class ToldAnswer {
  @Shown()
  isTold: boolean;
}

/** Whether I, who animate a group, am told by mail of its requests; an operator is told of none. */
@ApiController('groups/:slug/requests/told')
export class ApiToldOfRequestsController {
  constructor(
    private readonly gate: GroupGate,
    private readonly choices: AnimatorChoicesService,
  ) {}

  @Get()
  @Operation({ summary: 'Whether I am told of requests.', scope: 'read', answers: ToldAnswer })
  async show(@Called() call: ApiCall, @Param('slug') slug: string): Promise<ToldAnswer | Problem> {
    const seen = await this.gate.open(call, slug, ({ isAnimator }) => isAnimator);
    if (seen instanceof Problem) return seen;
    return { isTold: await this.choices.isToldOfRequests(seen.group.id, call.personId) };
  }

  @Put()
  @Operation({
    summary: 'Chooses whether I am told of requests.',
    scope: 'groups:write',
    takes: ToldBody,
    status: 204,
  })
  async choose(@Called() call: ApiCall, @Param('slug') slug: string): Promise<NoContent | Problem> {
    const seen = await this.gate.open(call, slug, ({ isAnimator }) => isAnimator);
    if (seen instanceof Problem) return seen;
    const body = await call.read(ToldBody);
    if (body instanceof Problem) return body;
    await this.choices.choose(seen.group.id, call.personId, body.isTold);
    return noContent;
  }
}
