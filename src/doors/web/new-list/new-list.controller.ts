import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Group } from '../../../community/groups/group.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import { isPresetName } from '../../../community/lists/list-presets.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { type NewListForm, newListIn, settingsOf } from './new-list-form.js';
import { NewListGroups } from './new-list-groups.js';
import { NewListRoom } from './new-list-room.js';

/** A new list of a group, in one page. */
@Controller('groups/:slug/lists/new')
export class NewListController {
  constructor(
    private readonly groups: NewListGroups,
    private readonly room: NewListRoom,
    private readonly lists: ListsService,
    private readonly moderators: ModeratorsService,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('preset') preset: unknown,
  ): Promise<Page> {
    const group = await this.groups.toAnimate(viewer, slug);
    if (group instanceof Page) return group;
    return this.room.page(viewer, group, await this.proposed(viewer, group, preset), {});
  }

  /** What the list would be: nothing is made. */
  @Post('preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const group = await this.groups.toAnimate(viewer, slug);
    if (group instanceof Page) return group;
    const form = newListIn(body) ?? (await this.proposed(viewer, group, undefined));
    return this.room.page(viewer, group, form, {});
  }

  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const group = await this.groups.toAnimate(viewer, slug);
    if (group instanceof Page) return group;
    const form = newListIn(body);
    if (form === null) {
      const proposed = await this.proposed(viewer, group, undefined);
      return this.room.page(viewer, group, proposed, { wrong: new Set(['preset']) });
    }
    const wanted = { name: form.name, groupId: group.id, settings: settingsOf(form) };
    const outcome = await this.lists.create(wanted, viewerActor(viewer), new Date());
    if (outcome.kind === 'created') return this.furnish(viewer, group, form, outcome.list);
    if (outcome.kind === 'refused')
      return this.room.page(viewer, group, form, { wrong: new Set(['description']) });
    return this.room.page(viewer, group, form, { wrong: new Set(['name']), nameFault: outcome.kind });
  }

  /** Only animators of the group can be ticked, whatever a form says. */
  private async furnish(viewer: Viewer, group: Group, form: NewListForm, list: List): Promise<SeeOther> {
    const animators = await this.groups.animatorsOf(group);
    const now = new Date();
    for (const { personId } of animators)
      if (form.moderators.includes(personId))
        await this.moderators.add(list.id, personId, viewerActor(viewer), now);
    return new SeeOther(`/lists/${list.name}/settings`, 'created');
  }

  private async proposed(viewer: Viewer, group: Group, wanted: unknown): Promise<NewListForm> {
    const preset = isPresetName(wanted) ? wanted : 'discussion';
    const animators = await this.groups.animatorsOf(group);
    const own = animators.filter(({ personId }) => personId === viewer.personId);
    return {
      preset,
      name: await this.room.proposal(group, preset),
      description: '',
      moderators: own.map(({ personId }) => personId),
    };
  }
}
