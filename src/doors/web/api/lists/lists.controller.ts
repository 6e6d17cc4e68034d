import { Get, Param } from '@nestjs/common';
import { Config } from '../../../../foundation/config/config.js';
import { ListRoster } from '../../lists/list-roster.js';
import { ListSight } from '../../lists/list-sight.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { notFound, type Problem } from '../frame/problem.js';
import { listAnswer, ListAnswer } from './list-answers.js';

@ApiController('lists')
export class ApiListsController {
  constructor(
    private readonly config: Config,
    private readonly sight: ListSight,
    private readonly roster: ListRoster,
  ) {}

  @Get(':name')
  @Operation({ summary: 'A list.', scope: 'read', answers: ListAnswer })
  async show(@Called() call: ApiCall, @Param('name') name: string): Promise<ListAnswer | Problem> {
    const seen = await this.sight.of(call.viewer, name);
    if (seen === null) return notFound;
    return listAnswer(this.config, seen, await this.roster.shownTo(seen.standing, seen.list, call.now));
  }
}
