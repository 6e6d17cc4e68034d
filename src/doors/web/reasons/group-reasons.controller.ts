import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AnimatorDoor } from '../groups/animator-door.js';
import type { GroupStance } from '../groups/group-tabs.js';
import { type Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { groupReasonsPage } from './group-reasons.page.js';
import { ReasonsDesk } from './reasons-desk.js';
import type { ReasonsView } from './reasons-part.js';

/** The reasons that moderators of all lists of a group choose from. */
@Controller('groups/:slug/reasons')
export class GroupReasonsController {
  constructor(
    private readonly door: AnimatorDoor,
    private readonly desk: ReasonsDesk,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const entry = await this.door.enter(viewer, slug);
    return 'closed' in entry ? entry.closed : this.page(viewer, entry.stance, { done });
  }

  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keep(viewer, slug, null, body);
  }

  @Post(':id')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, id }: { readonly slug: string; readonly id: string },
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keep(viewer, slug, id, body);
  }

  @Post(':id/removal')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, id }: { readonly slug: string; readonly id: string },
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    const { group } = entry.stance;
    return new SeeOther(pathOf(entry.stance), await this.desk.remove(viewer, { groupId: group.id }, id));
  }

  private async keep(
    viewer: Viewer,
    slug: string,
    id: string | null,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    const { stance } = entry;
    const answer = await this.desk.keep(viewer, { groupId: stance.group.id }, id, body);
    return 'done' in answer ? new SeeOther(pathOf(stance), answer.done) : this.page(viewer, stance, answer);
  }

  private async page(
    viewer: Viewer,
    stance: GroupStance,
    rest: Pick<ReasonsView, 'done' | 'trouble'>,
  ): Promise<Page> {
    return groupReasonsPage(viewer, stance, await this.desk.view({ groupId: stance.group.id }, rest));
  }
}

function pathOf({ group }: GroupStance): string {
  return `/groups/${group.slug}/reasons`;
}
