import { Delete, Param } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ArchiveFate } from '../../../../community/lists/list-deletion.service.js';
import { ListEnding } from '../../../../intake/reception/list-ending.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { type NoContent, noContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { notFound, Problem } from '../frame/problem.js';
import { ListGate } from './list-gate.js';

export class EndingQuery {
  @IsIn(['kept', 'deleted'])
  archive: ArchiveFate;

  /** What authors of messages that wait are told; left out, these are dropped in silence. */
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(5_000)
  reason?: string;

  /** Whether subscribers hear of it; true unless told. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  isTold?: boolean;
}

@ApiController('lists/:name')
export class ApiListEndController {
  constructor(
    private readonly gate: ListGate,
    private readonly ending: ListEnding,
  ) {}

  @Delete()
  @Operation({
    summary: 'Deletes a list with all that hangs on it; its archive is kept or not.',
    scope: 'lists:write',
    asks: EndingQuery,
    status: 204,
  })
  async end(@Called() call: ApiCall, @Param('name') name: string): Promise<NoContent | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const asked = await call.query(EndingQuery);
    if (asked instanceof Problem) return asked;
    const { archive, reason = null, isTold = true } = asked;
    const ending = { archive, heldReason: reason, isTold, actor: call.actor, via: 'api' } as const;
    const outcome = await this.ending.end(seen.list, ending, call.now);
    return outcome.kind === 'ended' ? noContent : notFound;
  }
}
