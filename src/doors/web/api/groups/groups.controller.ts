import { Get, Param } from '@nestjs/common';
import { canSee } from '../../../../community/groups/group-permissions.js';
import { GroupsService } from '../../../../community/groups/groups.service.js';
import { MembersService } from '../../../../community/groups/members.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { notFound, type Problem } from '../frame/problem.js';
import { groupAnswer, GroupAnswer } from './group-answers.js';

@ApiController('groups')
export class ApiGroupsController {
  constructor(
    private readonly groups: GroupsService,
    private readonly members: MembersService,
  ) {}

  @Get(':slug')
  @Operation({ summary: 'A group.', scope: 'read', answers: GroupAnswer })
  async show(@Called() call: ApiCall, @Param('slug') slug: string): Promise<GroupAnswer | Problem> {
    const group = await this.groups.findBySlug(slug.replaceAll('\0', ''));
    if (group === null) return notFound;
    const viewer = await this.members.viewerOf(group.id, call.personId, call.viewer.roles);
    return canSee(viewer, group) ? groupAnswer(group) : notFound;
  }
}
