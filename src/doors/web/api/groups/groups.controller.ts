import { Get, Param } from '@nestjs/common';
import { canAnimate } from '../../../../community/groups/group-permissions.js';
import { ListsService } from '../../../../community/lists/lists.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { groupAnswer, GroupAnswer, GroupListAnswer } from './group-answers.js';
import { GroupGate } from './group-gate.js';

@ApiController('groups/:slug')
export class ApiGroupController {
  constructor(
    private readonly gate: GroupGate,
    private readonly lists: ListsService,
  ) {}

  @Get()
  @Operation({ summary: 'A group.', scope: 'read', answers: GroupAnswer })
  async show(@Called() call: ApiCall, @Param('slug') slug: string): Promise<GroupAnswer | Problem> {
    const seen = await this.gate.open(call, slug);
    return seen instanceof Problem ? seen : groupAnswer(seen.group, seen.standing);
  }

  @Get('lists')
  @Operation({
    summary: 'The lists of a group; closed ones for those who run it.',
    scope: 'read',
    answers: [GroupListAnswer],
  })
  async listsOf(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Listing | Problem> {
    const seen = await this.gate.open(call, slug);
    if (seen instanceof Problem) return seen;
    const lists = await this.lists.ofGroup(seen.group.id);
    const shown = lists.filter(({ closedAt }) => closedAt === null || canAnimate(seen.standing));
    return new Listing(
      shown.map(({ name, description, closedAt }) => ({ name, description, isClosed: closedAt !== null })),
      null,
    );
  }
}
