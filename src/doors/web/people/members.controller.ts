import { Controller, Get, Param, Query } from '@nestjs/common';
import { canAnimate, canSeeMembers } from '../../../community/groups/group-permissions.js';
import { MemberRosterService } from '../../../community/groups/member-roster.service.js';
import { InvitationsService } from '../../../community/additions/invitations.service.js';
import { csvOf } from '../../../foundation/csv.js';
import { GroupSight } from '../groups/group-sight.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { Download, type Page } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { membersPage } from './members.page.js';
import { peopleSentences } from './people-sentences.js';
import { type Asked, memberQuery, pageSize } from './roster-query.js';

/** Who belongs to a group. */
@Controller('groups/:slug/members')
export class MembersController {
  constructor(
    private readonly sight: GroupSight,
    private readonly roster: MemberRosterService,
    private readonly invitations: InvitationsService,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get()
  async all(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query() asked: Asked,
  ): Promise<Page> {
    const stance = await this.sight.of(viewer, slug);
    if (stance === null) return unseenPage(viewer);
    const { group, standing } = stance;
    if (!canSeeMembers(standing, group)) return closedPage(viewer);
    const isFull = canAnimate(standing);
    const { query, page, kept } = memberQuery(asked);
    // What a member may not see can't be looked for either.
    const visible = isFull ? query : { ...query, isUnreachable: false, isByNameOnly: true };
    const found = await this.roster.page(group.id, visible, (page - 1) * pageSize, pageSize);
    const refusal = await this.watch.refusal(viewer, found.members.length, new Date());
    if (refusal !== null) return refusal;
    const target = { kind: 'group', id: group.id } as const;
    const invitationCount = isFull ? await this.invitations.countPending(target) : null;
    return membersPage(viewer, { ...found, stance, page, kept, invitationCount, done: asked['done'] });
  }

  @Get('export')
  async export(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | Download> {
    const stance = await this.sight.of(viewer, slug);
    if (stance === null) return unseenPage(viewer);
    if (!canAnimate(stance.standing)) return closedPage(viewer);
    const { members } = await this.roster.page(stance.group.id, memberQuery({}).query);
    const refusal = await this.watch.refusal(viewer, members.length, new Date());
    if (refusal !== null) return refusal;
    const { file, exportRoles } = peopleSentences[viewer.language];
    const header = [file.name, file.promotion, file.address, file.role, file.since];
    const rows = members.map(({ name, promotion, address, role, joinedAt }) => [
      name,
      promotion,
      address,
      exportRoles[role],
      joinedAt.toISOString().slice(0, 10),
    ]);
    return new Download(`${stance.group.slug}-${file.members}.csv`, 'text/csv', csvOf(header, rows));
  }
}
