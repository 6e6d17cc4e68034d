import { Get, Param } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  type AudiencePart,
  AudienceReading,
  type AudienceRow,
} from '../../../../community/audiences/audience-reading.service.js';
import { canSeeQueue, canSeeRoster } from '../../../../community/lists/list-permissions.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import type { Listing } from '../frame/answers.js';
import { Crowd } from '../frame/crowd.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ListGate } from './list-gate.js';

const parts = ['all', 'by-hand', 'out'] as const;

export class AudienceQuery {
  /** Words of a name or an address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** For those in charge: everybody, those by hand, or those who left or were excluded. */
  @IsOptional()
  @IsIn(parts)
  part?: AudiencePart;
}

export class AudienceAnswer {
  @Shown({ of: String, isNullable: true })
  personId: string | null;

  @Shown()
  name: string;

  @Shown({ of: Number, isNullable: true })
  promotion: number | null;

  @Shown({ of: String, isNullable: true, about: 'For those in charge.' })
  address: string | null;

  @Shown()
  isByHand: boolean;

  @Shown({ of: [Object], about: 'The terms of the rule that bring them in.' })
  because: readonly object[];

  @Shown({ of: [Object], about: 'The terms of the rule that take them out.' })
  despite: readonly object[];
}

/** Who is on a list, by hand and by its rule, and why. */
@ApiController('lists/:name/audience')
export class ApiListAudienceController {
  constructor(
    private readonly gate: ListGate,
    private readonly reading: AudienceReading,
    private readonly crowd: Crowd,
  ) {}

  @Get()
  @Operation({
    summary: 'Who is on a list, and why.',
    scope: 'read',
    asks: AudienceQuery,
    answers: [AudienceAnswer],
  })
  async all(@Called() call: ApiCall, @Param('name') name: string): Promise<Listing | Problem> {
    const seen = await this.gate.open(call, name, canSeeRoster);
    if (seen instanceof Problem) return seen;
    const asked = await call.query(AudienceQuery);
    if (asked instanceof Problem) return asked;
    // Subscribers see who is in; who left, and addresses, are for those in charge.
    const withAddresses = canSeeQueue(seen.standing);
    const part = withAddresses ? (asked.part ?? 'all') : 'all';
    return this.crowd.page(
      call,
      async (offset, limit) => {
        const question = { part, search: asked.q ?? '', offset, limit };
        return (await this.reading.page(seen.list, question, new Date(), { withAddresses })).rows;
      },
      row => audienceAnswer(row, withAddresses),
    );
  }
}

function audienceAnswer(row: AudienceRow, withAddresses: boolean): AudienceAnswer {
  const { personId, name, promotion, address, standing } = row;
  const { isByHand, because, despite } = standing;
  return { personId, name, promotion, address: withAddresses ? address : null, isByHand, because, despite };
}
