import { Body, Get, Param, Patch } from '@nestjs/common';
import { ListSettings } from '../../../../community/lists/list-settings.js';
import { Greetings } from '../../../../intake/steering/greetings.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { invalid, notFound, Problem } from '../frame/problem.js';
import { ListGate } from './list-gate.js';
import { listSettingsAnswer, ListSettingsAnswer } from './settings-answers.js';
import { faultErrors, settingTextsOf } from './setting-values.js';

@ApiController('lists/:name/settings')
export class ApiListSettingsController {
  constructor(
    private readonly gate: ListGate,
    private readonly greetings: Greetings,
  ) {}

  @Get()
  @Operation({ summary: 'Every setting of a list.', scope: 'read', answers: ListSettingsAnswer })
  async show(@Called() call: ApiCall, @Param('name') name: string): Promise<ListSettingsAnswer | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    return seen instanceof Problem ? seen : listSettingsAnswer(seen.list);
  }

  @Patch()
  @Operation({
    summary: 'Changes settings, all that are named or none; `closed` closes the list and opens it again.',
    scope: 'lists:write',
    takes: ListSettings,
    answers: ListSettingsAnswer,
    isEdit: true,
  })
  async change(
    @Called() call: ApiCall,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<ListSettingsAnswer | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const { list } = seen;
    const stale = call.unmatched(listSettingsAnswer(list));
    if (stale !== null) return stale;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return new Problem('bad-request');
    // The version as well: of two who edit at once, one came between our reading and our writing.
    const texts = settingTextsOf(body);
    const outcome = await this.greetings.setList(list, texts, call.actor, call.now, list.version);
    switch (outcome.kind) {
      case 'changed':
        return listSettingsAnswer(outcome.list);
      case 'refused':
        return new Problem('invalid', { errors: faultErrors(outcome.faults) });
      case 'steered':
        return invalid('welcomeText', outcome.reason.code);
      case 'stale':
        return new Problem('stale');
      case 'unknown-list':
        return notFound;
    }
  }
}
