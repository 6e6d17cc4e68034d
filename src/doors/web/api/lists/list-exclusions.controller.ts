import { Delete, Get, Param, Put } from '@nestjs/common';
import {
  AudienceReading,
  type AudienceRow,
} from '../../../../community/audiences/audience-reading.service.js';
import { ByHandService } from '../../../../community/audiences/by-hand.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { type Listing, type NoContent, noContent } from '../frame/answers.js';
import { Crowd } from '../frame/crowd.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ListGate } from './list-gate.js';

export class ExclusionAnswer {
  @Shown({ of: String, isNullable: true })
  personId: string | null;

  @Shown()
  name: string;

  @Shown()
  address: string;

  @Shown({ of: Date, isNullable: true })
  leftAt: Date | null;

  @Shown({
    of: String,
    isNullable: true,
    about: 'Who took them out; null for who left by themself, whom nobody else brings back.',
  })
  excludedBy: string | null;
}

interface ExclusionPath {
  readonly name: string;
  readonly address: string;
}

/**
 * Who is out of a list by hand, whatever its rule says. Who is in by hand is `audience?part=by-hand`: `additions` adds
 * them, `subscribers` ends it.
 */
@ApiController('lists/:name/rule/exclusions')
export class ApiListExclusionsController {
  constructor(
    private readonly gate: ListGate,
    private readonly reading: AudienceReading,
    private readonly byHand: ByHandService,
    private readonly crowd: Crowd,
  ) {}

  @Get()
  @Operation({
    summary: 'Who left or was taken out, whatever the rule says.',
    scope: 'read',
    answers: [ExclusionAnswer],
  })
  async all(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    return this.crowd.page(
      call,
      async (offset, limit) => {
        const question = { part: 'left', search: '', offset, limit } as const;
        return (await this.reading.page(seen.list, question, call.now)).rows;
      },
      row => exclusionAnswer(row),
    );
  }

  @Put(':address')
  @Operation({
    summary: 'Takes somebody out by any address of theirs, whatever the rule says.',
    scope: 'lists:write',
    status: 204,
  })
  async exclude(@Called() call: ApiCall, @Param() path: ExclusionPath): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, path.name);
    if (seen instanceof Problem) return seen;
    const { kind } = await this.byHand.exclude(seen.list, path.address, call.actor, call.now);
    if (kind === 'excluded') return noContent;
    return kind === 'invalid-address' ? invalid('address', kind) : conflict(kind);
  }

  @Delete(':address')
  @Operation({
    summary: 'Lets somebody back: the rule decides of them again.',
    scope: 'lists:write',
    status: 204,
  })
  async readmit(@Called() call: ApiCall, @Param() path: ExclusionPath): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, path.name);
    if (seen instanceof Problem) return seen;
    const { kind } = await this.byHand.readmit(seen.list, path.address, call.actor, call.now);
    if (kind === 'readmitted') return noContent;
    return kind === 'not-excluded' ? notFound : conflict(kind);
  }
}

function exclusionAnswer(row: AudienceRow): ExclusionAnswer {
  return only(row, 'personId', 'name', 'address', 'leftAt', 'excludedBy');
}
