import { HttpCode, Param, Post } from '@nestjs/common';
import { IsEmail, IsIn, IsOptional } from 'class-validator';
import type { Reason } from '../../../../channels/posting/decision.js';
import { attachmentNames, blankForm, identities, offeredBytes } from '../../what-if/what-if-form.js';
import { WhatIfTrial } from '../../what-if/what-if-trial.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Crowd } from '../frame/crowd.js';
import { Operation } from '../frame/operation.js';
import { invalid, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ListGate } from './list-gate.js';

export class WhatIfBody {
  /** Who would write. */
  @IsEmail({ allow_utf8_local_part: true })
  author: string;

  /** How sure we would be of them. */
  @IsOptional()
  @IsIn(identities)
  identity?: string;

  @IsOptional()
  @IsIn(offeredBytes)
  bytes?: number;

  @IsOptional()
  @IsIn(attachmentNames)
  attachment?: string;
}

export class WhatIfAnswer {
  @Shown({ oneOf: ['accept', 'hold', 'steer', 'reject', 'discard'] })
  decision: string;

  @Shown({ of: [Object], about: 'Every reason, as a code with its values.' })
  reasons: readonly Reason[];

  @Shown({ of: [String], about: 'Names of those who would be told of a message that waits.' })
  told: readonly string[];
}

@ApiController('lists/:name/what-if')
export class ApiWhatIfController {
  constructor(
    private readonly gate: ListGate,
    private readonly trial: WhatIfTrial,
    private readonly crowd: Crowd,
  ) {}

  @Post()
  @HttpCode(200)
  @Operation({
    summary: 'What would happen to a message, by the real rules; nothing is kept of it.',
    scope: 'read',
    takes: WhatIfBody,
    answers: WhatIfAnswer,
  })
  async ask(@Called() call: ApiCall, @Param('name') name: string): Promise<WhatIfAnswer | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const body = await call.read(WhatIfBody);
    if (body instanceof Problem) return body;
    const { author, identity = blankForm.identity, attachment = blankForm.attachment } = body;
    const form = { author, identity, attachment, bytes: String(body.bytes ?? blankForm.bytes) };
    const refusal = await this.crowd.refusal(call, 1);
    if (refusal !== null) return refusal;
    const result = await this.trial.ask(call.viewer, seen, form, {}, call.now);
    switch (result.kind) {
      case 'judged':
        return { decision: result.decision.kind, reasons: result.decision.reasons, told: result.told };
      case 'several':
        return invalid('author', 'more than one');
      case 'fault':
        return result.field === 'limited'
          ? new Problem('too-many-requests')
          : invalid('author', result.field);
    }
  }
}
