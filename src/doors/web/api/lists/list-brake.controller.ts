import { Delete, Get, Param, Put } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';
import { type BrakeOn, BrakesService } from '../../../../community/lists/brakes.service.js';
import { canModerate, canSeeQueue } from '../../../../community/lists/list-permissions.js';
import { longestHours } from '../../brake/brake.controller.js';
import { type NoContent, noContent } from '../frame/answers.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { conflict, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { ListGate } from './list-gate.js';

export class BrakeBody {
  /** From now on. */
  @IsInt()
  @Min(1)
  @Max(longestHours)
  hours: number;
}

export class BrakeAnswer {
  @Shown({ about: 'While it is on, every post waits for a moderator.' })
  isOn: boolean;

  @Shown({ of: Date, isNullable: true })
  until: Date | null;

  @Shown({ oneOf: ['storm', 'cascade', 'hand'], isNullable: true, about: 'Null while it is off.' })
  cause: string | null;

  @Shown({ of: Date, isNullable: true })
  pulledAt: Date | null;

  @Shown({ of: String, isNullable: true, about: 'Null when it pulled itself.' })
  pulledBy: string | null;
}

/** The emergency brake of a list. */
@ApiController('lists/:name/brake')
export class ApiListBrakeController {
  constructor(
    private readonly gate: ListGate,
    private readonly brakes: BrakesService,
  ) {}

  @Get()
  @Operation({ summary: 'Whether the emergency brake is on.', scope: 'read', answers: BrakeAnswer })
  async show(@Called() call: ApiCall, @Param('name') name: string): Promise<BrakeAnswer | Problem> {
    const seen = await this.gate.open(call, name, canSeeQueue);
    return seen instanceof Problem ? seen : this.answer(seen.list.id, call.now);
  }

  @Put()
  @Operation({
    summary: 'Pulls the emergency brake for some hours.',
    scope: 'moderation:write',
    takes: BrakeBody,
    answers: BrakeAnswer,
  })
  async pull(@Called() call: ApiCall, @Param('name') name: string): Promise<BrakeAnswer | Problem> {
    const seen = await this.gate.open(call, name, canModerate);
    if (seen instanceof Problem) return seen;
    const body = await call.read(BrakeBody);
    if (body instanceof Problem) return body;
    const isPulled = await this.brakes.pull(seen.list.id, body.hours, call.actor, call.now);
    return isPulled ? this.answer(seen.list.id, call.now) : conflict('already');
  }

  @Delete()
  @Operation({
    summary: 'Releases the emergency brake; what waits still waits.',
    scope: 'moderation:write',
    status: 204,
  })
  async release(@Called() call: ApiCall, @Param('name') name: string): Promise<NoContent | Problem> {
    const seen = await this.gate.open(call, name, canModerate);
    if (seen instanceof Problem) return seen;
    const isReleased = await this.brakes.release(seen.list.id, call.actor, call.now);
    return isReleased ? noContent : conflict('off');
  }

  private async answer(listId: string, now: Date): Promise<BrakeAnswer> {
    const [on] = await this.brakes.onAmong([listId], now);
    return on === undefined ? off : answerOf(on);
  }
}

const off: BrakeAnswer = { isOn: false, until: null, cause: null, pulledAt: null, pulledBy: null };

function answerOf({ until, cause, pulledAt, pulledByName }: BrakeOn): BrakeAnswer {
  return { isOn: true, until, cause, pulledAt, pulledBy: pulledByName };
}
