import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AdditionRecords } from '../../../community/additions/addition-records.service.js';
import { canAnimate } from '../../../community/groups/group-permissions.js';
import { MemberRosterService } from '../../../community/groups/member-roster.service.js';
import { MembersService } from '../../../community/groups/members.service.js';
import { GroupExitService } from '../../../community/lists/group-exit.service.js';
import type { Actor } from '../../../foundation/journal/actor.js';
import { isUuid } from '../../../foundation/uuid.js';
import { GroupSight } from '../groups/group-sight.js';
import type { GroupStance } from '../groups/group-tabs.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { memberPage } from './member.page.js';
import { reasonIn } from './person-parts.js';

interface MemberPath {
  readonly slug: string;
  readonly personId: string;
}

/** One member of a group, for those who run it. */
@Controller('groups/:slug/members/:personId')
export class MemberController {
  constructor(
    private readonly sight: GroupSight,
    private readonly roster: MemberRosterService,
    private readonly members: MembersService,
    private readonly exit: GroupExitService,
    private readonly records: AdditionRecords,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() path: MemberPath,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const open = await this.open(viewer, path);
    if ('closed' in open) return open.closed;
    const refusal = await this.watch.refusal(viewer, 1, new Date());
    return refusal ?? this.pageOf(viewer, open.stance, path.personId, { done });
  }

  @Post('role')
  async changeRole(
    @CurrentViewer() viewer: Viewer,
    @Param() path: MemberPath,
    @Body() body: { readonly role?: unknown } | undefined,
  ): Promise<Page | SeeOther> {
    const open = await this.open(viewer, path);
    if ('closed' in open) return open.closed;
    const role = body?.role === 'animator' ? 'animator' : 'member';
    const { group } = open.stance;
    const { kind } = await this.members.setRole(group.id, path.personId, role, open.actor, new Date());
    if (kind === 'not-a-member') return new SeeOther(`/groups/${group.slug}/members`, kind);
    return new SeeOther(`/groups/${group.slug}/members/${path.personId}`, kind);
  }

  @Post('removal')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param() path: MemberPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const open = await this.open(viewer, path);
    if ('closed' in open) return open.closed;
    const { group } = open.stance;
    const { reason, isTooLong } = reasonIn(body);
    if (isTooLong)
      return this.pageOf(viewer, open.stance, path.personId, { trouble: { reason }, done: undefined });
    const { kind } = await this.exit.remove(group.id, path.personId, reason, open.actor, new Date());
    return kind === 'last-animator'
      ? new SeeOther(`/groups/${group.slug}/members/${path.personId}`, kind)
      : new SeeOther(`/groups/${group.slug}/members`, kind === 'left' ? 'removed' : kind);
  }

  private async pageOf(
    viewer: Viewer,
    stance: GroupStance,
    personId: string,
    rest: { readonly trouble?: { readonly reason: string }; readonly done: unknown },
  ): Promise<Page> {
    const member = await this.roster.member(stance.group.id, personId);
    if (member === null) return unseenPage(viewer);
    const target = { kind: 'group', id: stance.group.id } as const;
    const recorded = await this.records.reasonFor(target, member);
    return memberPage(viewer, { stance, member, recorded, ...rest });
  }

  private async open(
    viewer: Viewer,
    { slug, personId }: MemberPath,
  ): Promise<{ readonly closed: Page } | { readonly stance: GroupStance; readonly actor: Actor }> {
    const stance = await this.sight.of(viewer, slug);
    if (stance === null || !isUuid(personId)) return { closed: unseenPage(viewer) };
    if (viewer.personId === null || !canAnimate(stance.standing)) return { closed: closedPage(viewer) };
    return { stance, actor: { kind: 'person', personId: viewer.personId } };
  }
}
