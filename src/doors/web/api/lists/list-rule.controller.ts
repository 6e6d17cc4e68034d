import { Body, Delete, Get, Param, Put } from '@nestjs/common';
import { IsObject } from 'class-validator';
import { AudiencesService } from '../../../../community/audiences/audiences.service.js';
import { readRule } from '../../../../community/audiences/rule-reader.js';
import { RuleRightsService } from '../../../../community/audiences/rule-rights.service.js';
import { RulesService } from '../../../../community/audiences/rules.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { conflict, invalid, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';
import { type ListInSight } from '../../lists/list-sight.js';
import { ListGate } from './list-gate.js';

export class RuleAnswer {
  @Shown({ of: Object, isNullable: true, about: 'Null for a list made by hand alone.' })
  rule: object | null;

  @Shown({ about: 'How many copies a post would make now.' })
  recipientCount: number;
}

/**
 * `{"kind": "members", "groupId": null}` (null: the list's own group), `animators`, `{"kind": "promotions", "from": 1998,
 * "to": 2002}`, `{"kind": "list", "listId": …}`, `{"kind": "union", "of": […]}`, `{"kind": "minus", "of": …, "less": …}`.
 */
export class RuleBody {
  @IsObject()
  rule: object;
}

/** The rule a list follows, and how many it reaches. */
@ApiController('lists/:name/rule')
export class ApiListRuleController {
  constructor(
    private readonly gate: ListGate,
    private readonly rules: RulesService,
    private readonly rights: RuleRightsService,
    private readonly audiences: AudiencesService,
  ) {}

  @Get()
  @Operation({ summary: 'The rule of a list, and how many it reaches.', scope: 'read', answers: RuleAnswer })
  async show(@Called() call: ApiCall, @Param('name') name: string): Promise<RuleAnswer | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    return seen instanceof Problem ? seen : this.answer(seen, call);
  }

  @Put()
  @Operation({
    summary: 'Gives a list a rule; a quarter of the directory needs two signatures of the board.',
    scope: 'lists:write',
    takes: RuleBody,
    answers: RuleAnswer,
    isEdit: true,
  })
  async set(
    @Called() call: ApiCall,
    @Param('name') name: string,
    @Body() body: { readonly rule?: unknown } | undefined,
  ): Promise<RuleAnswer | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const stale = call.unmatched(await this.answer(seen, call));
    if (stale !== null) return stale;
    const rule = readRule(body?.rule);
    if (rule === null) return invalid('rule', 'not a rule, or larger than one may be');
    // A rule over somebody else's group or list would be a way to read their roster.
    const strange = await this.rights.notTheirs(call.personId, call.viewer.roles, seen.list, rule);
    if (strange !== null) return invalid('rule', `not-theirs: ${JSON.stringify(strange)}`);
    const { kind } = await this.rules.set(seen.list.id, rule, call.actor, call.now);
    if (kind === 'changed' || kind === 'same') return this.show(call, name);
    return kind === 'gone' ? notFound : invalid('rule', kind);
  }

  @Delete()
  @Operation({
    summary: 'Takes the rule away; whoever is on the list stays, as a subscriber by hand.',
    scope: 'lists:write',
    answers: RuleAnswer,
  })
  async freeze(@Called() call: ApiCall, @Param('name') name: string): Promise<RuleAnswer | Problem> {
    const seen = await this.gate.toConfigure(call, name);
    if (seen instanceof Problem) return seen;
    const { kind } = await this.rules.freeze(seen.list.id, call.actor, call.now);
    return kind === 'gone' ? conflict(kind) : this.show(call, name);
  }

  private async answer({ list }: ListInSight, { now }: ApiCall): Promise<RuleAnswer> {
    return { rule: list.rule, recipientCount: await this.audiences.countRecipients(list, now) };
  }
}
