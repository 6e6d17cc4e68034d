import { HttpCode, Param, Post, Req } from '@nestjs/common';
import { IsEmail, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { SubscriptionRequestService } from '../../../../community/lists/subscription-request.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ListGate } from './list-gate.js';

export class SubscribeBody {
  /** One of mine that this list should go to; the preferred one when left out. */
  @IsOptional()
  @IsEmail({ allow_utf8_local_part: true })
  address?: string;

  /** To those in charge, where they choose. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  reason?: string;
}

export class SubscribedAnswer {
  @Shown({ oneOf: ['subscribed', 'requested', 'already'] })
  outcome: string;
}

/** Subscribing oneself; to leave is `DELETE /me/subscriptions/{list}`. */
@ApiController('lists/:name/join')
export class ApiListJoiningController {
  constructor(
    private readonly gate: ListGate,
    private readonly requests: SubscriptionRequestService,
  ) {}

  @Post()
  @HttpCode(200)
  @Operation({
    summary: 'Subscribes me, or asks those in charge.',
    scope: 'me:write',
    takes: SubscribeBody,
    answers: SubscribedAnswer,
  })
  async join(
    @Called() call: ApiCall,
    @Param('name') name: string,
    @Req() request: Request,
  ): Promise<SubscribedAnswer | Problem> {
    const seen = await this.gate.open(call, name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(SubscribeBody);
    if (body instanceof Problem) return body;
    const { address, reason = '' } = body;
    const bearer = { personId: call.personId, ...(address === undefined ? {} : { address }) };
    const asked = { list: seen.list, bearer, language: call.viewer.language, reason } as const;
    const { kind } = await this.requests.request(
      { ...asked, network: request.ip ?? null },
      call.actor,
      call.now,
    );
    if (kind === 'subscribed' || kind === 'requested' || kind === 'already') return { outcome: kind };
    return kind === 'invalid-address' ? invalid('address', kind) : conflict(kind);
  }
}
