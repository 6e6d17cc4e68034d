import { Delete, HttpCode, Param, Post } from '@nestjs/common';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { JoinRequestsService } from '../../../../community/groups/join-requests.service.js';
import { GroupExitService } from '../../../../community/lists/group-exit.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { type NoContent, noContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { GroupGate } from './group-gate.js';

export class JoinBody {
  /** Needed where animators decide. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

export class DepartureBody {
  /** Do not add me again. */
  @IsOptional()
  @IsBoolean()
  refuses?: boolean;

  /** For the last animator: the member who runs the group from now on. */
  @IsOptional()
  @IsUUID()
  successorId?: string;
}

export class JoinedAnswer {
  @Shown({ oneOf: ['joined', 'asked'] })
  outcome: string;
}

/** Joining a group and leaving it, for oneself. */
@ApiController('groups/:slug')
export class MembershipController {
  constructor(
    private readonly gate: GroupGate,
    private readonly requests: JoinRequestsService,
    private readonly exits: GroupExitService,
  ) {}

  @Post('join')
  @HttpCode(200)
  @Operation({
    summary: 'Joins a group, or asks to.',
    scope: 'me:write',
    takes: JoinBody,
    answers: JoinedAnswer,
  })
  async join(@Called() call: ApiCall, @Param('slug') slug: string): Promise<JoinedAnswer | Problem> {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    const body = await call.read(JoinBody);
    if (body instanceof Problem) return body;
    const wish = { groupId: seen.group.id, personId: call.personId, reason: body.reason ?? '' };
    const { kind } = await this.requests.ask(wish, call.actor, call.now);
    if (kind === 'joined' || kind === 'asked') return { outcome: kind };
    return kind === 'reason-missing' ? invalid('reason', kind) : conflict(kind);
  }

  @Delete('join')
  @Operation({ summary: 'Takes my request back.', scope: 'me:write', status: 204 })
  async withdraw(@Called() call: ApiCall, @Param('slug') slug: string): Promise<NoContent | Problem> {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    const last = await this.requests.lastOf(seen.group.id, call.personId);
    if (last?.state !== 'waiting') return notFound;
    const outcome = await this.requests.withdraw(last.id, call.actor, call.now);
    return outcome.kind === 'withdrawn' ? noContent : conflict(outcome.kind);
  }

  @Post('departure')
  @Operation({
    summary: 'Leaves a group, its lists and every right on them.',
    scope: 'me:write',
    takes: DepartureBody,
    status: 204,
  })
  async leave(@Called() call: ApiCall, @Param('slug') slug: string): Promise<NoContent | Problem> {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    const body = await call.read(DepartureBody);
    if (body instanceof Problem) return body;
    const { refuses = false, successorId = null } = body;
    const leaving = { groupId: seen.group.id, personId: call.personId, refuses, successorId };
    const { kind } = await this.exits.leave(leaving, call.actor, call.now);
    return kind === 'left' ? noContent : conflict(kind);
  }
}
