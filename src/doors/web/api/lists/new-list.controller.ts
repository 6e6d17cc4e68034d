import { Param, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { listPresets, type PresetName, presetNames } from '../../../../community/lists/list-presets.js';
import { ListsService } from '../../../../community/lists/lists.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Created } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { invalid, Problem } from '../frame/problem.js';
import { GroupGate } from '../groups/group-gate.js';
import { faultErrors } from './setting-values.js';
import { listSettingsAnswer, ListSettingsAnswer } from './settings-answers.js';

export class NewListBody {
  /** The local part of its address. */
  @IsString()
  @MaxLength(64)
  name: string;

  /** What it is made for; every setting may be changed afterwards. */
  @IsIn(presetNames)
  preset: PresetName;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  description?: string;
}

@ApiController('groups/:slug/lists')
export class ApiNewListController {
  constructor(
    private readonly gate: GroupGate,
    private readonly lists: ListsService,
  ) {}

  @Post()
  @Operation({
    summary: 'Makes a list of the group.',
    scope: 'lists:write',
    takes: NewListBody,
    answers: ListSettingsAnswer,
    status: 201,
  })
  async make(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Created | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const body = await call.read(NewListBody);
    if (body instanceof Problem) return body;
    const settings = { ...listPresets[body.preset], description: body.description ?? '' };
    const wanted = { name: body.name.toLowerCase(), groupId: seen.group.id, settings };
    const outcome = await this.lists.create(wanted, call.actor, call.now);
    if (outcome.kind === 'created') {
      return new Created(`/api/v1/lists/${outcome.list.name}`, listSettingsAnswer(outcome.list));
    }
    if (outcome.kind === 'refused') return new Problem('invalid', { errors: faultErrors(outcome.faults) });
    return invalid('name', outcome.kind);
  }
}
