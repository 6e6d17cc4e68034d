import { Get } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type GroupKind, groupKinds } from '../../../../community/groups/group.entity.js';
import { type FoundGroup, GroupSearchService } from '../../../../community/groups/group-search.service.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { Problem } from '../frame/problem.js';
import { FoundGroupAnswer } from './group-answers.js';

export class GroupsQuery {
  /** Words, each the beginning of one of the group's. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(groupKinds)
  kind?: GroupKind;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  region?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject?: string;
}

@ApiController('groups')
export class FindGroupsController {
  constructor(private readonly search: GroupSearchService) {}

  @Get()
  @Operation({
    summary:
      'Groups by words, kind, region and subject; mine come first. A page holds as many as one of the site.',
    scope: 'read',
    asks: GroupsQuery,
    answers: [FoundGroupAnswer],
  })
  async find(@Called() call: ApiCall): Promise<Listing | Problem> {
    const paging = call.paging();
    if (paging instanceof Problem) return paging;
    const asked = await call.query(GroupsQuery);
    if (asked instanceof Problem) return asked;
    const { q = '', kind = null, region = null, subject = null } = asked;
    const page = Number(paging.after?.[0] ?? 1);
    const found = await this.search.find({ words: q, kind, region, subject, page }, call.viewer);
    return new Listing(
      found.groups.map(group => foundGroupAnswer(group)),
      page < found.pageCount ? [page + 1] : null,
    );
  }
}

function foundGroupAnswer(group: FoundGroup): FoundGroupAnswer {
  const { slug, name, kind, description, region, subjects, visibility, memberCount, role } = group;
  return { slug, name, kind, description, region, subjects, visibility, memberCount, role };
}
