import { Delete, Get, Param, Put } from '@nestjs/common';
import { canAnimate, canSeeMembers } from '../../../../community/groups/group-permissions.js';
import { MemberRosterService } from '../../../../community/groups/member-roster.service.js';
import { MembersService } from '../../../../community/groups/members.service.js';
import { GroupExitService } from '../../../../community/lists/group-exit.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { type Listing, type NoContent, noContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { conflict, notFound, Problem } from '../frame/problem.js';
import { Crowd } from '../frame/crowd.js';
import { GroupGate } from './group-gate.js';
import { memberAnswer, MemberAnswer, MembersQuery, RemovalQuery, RoleBody } from './member-answers.js';

interface MemberPath {
  readonly slug: string;
  readonly personId: string;
}

@ApiController('groups/:slug/members')
export class ApiMembersController {
  constructor(
    private readonly gate: GroupGate,
    private readonly roster: MemberRosterService,
    private readonly members: MembersService,
    private readonly exits: GroupExitService,
    private readonly crowd: Crowd,
  ) {}

  @Get()
  @Operation({
    summary: 'The members of a group.',
    scope: 'read',
    asks: MembersQuery,
    answers: [MemberAnswer],
  })
  async all(@Called() call: ApiCall, @Param('slug') slug: string): Promise<Listing | Problem> {
    const seen = await this.gate.open(call, slug, canSeeMembers);
    if (seen instanceof Problem) return seen;
    const asked = await call.query(MembersQuery);
    if (asked instanceof Problem) return asked;
    const { q = '', role = null, isX = null, sort = 'name' } = asked;
    const showsAddress = canAnimate(seen.standing);
    // What a member may not see can't be looked for either.
    const query = { words: q, role, isX, sort, isUnreachable: false, isByNameOnly: !showsAddress };
    return this.crowd.page(
      call,
      async (from, size) => (await this.roster.page(seen.group.id, query, from, size)).members,
      member => memberAnswer(member, showsAddress),
    );
  }

  @Get(':personId')
  @Operation({ summary: 'A member of a group.', scope: 'read', answers: MemberAnswer })
  async one(
    @Called() call: ApiCall,
    @Param() { slug, personId }: MemberPath,
  ): Promise<MemberAnswer | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const member = isUuid(personId) ? await this.roster.member(seen.group.id, personId) : null;
    if (member === null) return notFound;
    return (await this.crowd.refusal(call, 1)) ?? memberAnswer(member, true);
  }

  @Put(':personId/role')
  @Operation({
    summary: 'Makes a member an animator, or an animator a member.',
    scope: 'groups:write',
    takes: RoleBody,
    status: 204,
  })
  async setRole(
    @Called() call: ApiCall,
    @Param() { slug, personId }: MemberPath,
  ): Promise<NoContent | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const body = await call.read(RoleBody);
    if (body instanceof Problem) return body;
    if (!isUuid(personId)) return notFound;
    const { kind } = await this.members.setRole(seen.group.id, personId, body.role, call.actor, call.now);
    if (kind === 'not-a-member') return notFound;
    return kind === 'last-animator' ? conflict(kind) : noContent;
  }

  @Delete(':personId')
  @Operation({
    summary: 'Removes a member from a group, its lists and every right on them; they are told.',
    scope: 'groups:write',
    asks: RemovalQuery,
    status: 204,
  })
  async remove(
    @Called() call: ApiCall,
    @Param() { slug, personId }: MemberPath,
  ): Promise<NoContent | Problem> {
    const seen = await this.gate.toAnimate(call, slug);
    if (seen instanceof Problem) return seen;
    const asked = await call.query(RemovalQuery);
    if (asked instanceof Problem) return asked;
    if (!isUuid(personId)) return notFound;
    const { id } = seen.group;
    const { kind } = await this.exits.remove(id, personId, asked.reason ?? '', call.actor, call.now);
    if (kind === 'left') return noContent;
    return kind === 'not-a-member' ? notFound : conflict(kind);
  }
}
