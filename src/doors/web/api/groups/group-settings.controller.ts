import { Body, Get, Param, Patch } from '@nestjs/common';
import { type Group, groupKinds } from '../../../../community/groups/group.entity.js';
import {
  GroupSettings,
  groupSettingKeys,
  readGroupSettings,
} from '../../../../community/groups/group-settings.js';
import { Greetings } from '../../../../intake/steering/greetings.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { settingTextsOf } from '../lists/setting-values.js';
import { joiningWays } from './group-answers.js';
import { GroupGate } from './group-gate.js';

export class GroupSettingsAnswer {
  @Shown()
  name: string;

  @Shown()
  description: string;

  @Shown({ oneOf: groupKinds })
  kind: string;

  @Shown()
  region: string;

  @Shown({ of: [String] })
  subjects: readonly string[];

  @Shown({ oneOf: ['public', 'private'] })
  visibility: string;

  @Shown({ oneOf: joiningWays })
  joining: string;

  @Shown({ oneOf: ['members', 'animators'] })
  membersVisibleTo: string;

  @Shown({ about: 'Mailed to each new member; empty for none.' })
  welcomeText: string;

  @Shown({ about: 'Mailed to who leaves; empty for none.' })
  goodbyeText: string;
}

@ApiController('groups/:slug/settings')
export class ApiGroupSettingsController {
  constructor(
    private readonly gate: GroupGate,
    private readonly greetings: Greetings,
  ) {}

  @Get()
  @Operation({ summary: 'Every setting of a group.', scope: 'read', answers: GroupSettingsAnswer })
  async show(@Called() call: ApiCall, @Param('slug') slug: string): Promise<GroupSettingsAnswer | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    return seen instanceof Problem ? seen : settingsOf(seen.group);
  }

  @Patch()
  @Operation({
    summary: 'Changes settings of a group; what is left out stays.',
    scope: 'groups:write',
    takes: GroupSettings,
    answers: GroupSettingsAnswer,
    isEdit: true,
  })
  async change(
    @Called() call: ApiCall,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<GroupSettingsAnswer | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const before = settingsOf(seen.group);
    const stale = call.unmatched(before);
    if (stale !== null) return stale;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return new Problem('bad-request');
    const unknown = Object.keys(body).filter(key => !groupSettingKeys.some(known => known === key));
    if (unknown.length > 0) return wrong(unknown, 'no setting of a group');
    const read = readGroupSettings(settingTextsOf(Object.assign(before, body)));
    if ('wrong' in read) return wrong([...read.wrong], 'not as expected');
    const outcome = await this.greetings.setGroup(seen.group, read.settings, call.actor, call.now);
    if ('kind' in outcome) return wrong(['welcomeText'], outcome.reason.code);
    return this.show(call, slug);
  }
}

function settingsOf(group: Group): GroupSettingsAnswer {
  return only(group, ...groupSettingKeys);
}

function wrong(keys: readonly string[], fault: string): Problem {
  return new Problem('invalid', { errors: Object.fromEntries(keys.map(key => [key, [fault]])) });
}
