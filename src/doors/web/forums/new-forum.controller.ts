import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { canOpenPlatformForums } from '../../../channels/forums/forum-permissions.js';
import type { NewForumFields } from '../../../channels/forums/forum-settings.js';
import { ForumsService, ownerKind } from '../../../channels/forums/forums.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { written } from '../form/written.js';
import { AnimatorDoor } from '../groups/animator-door.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { newForumPage } from './new-forum.page.js';
import { settingFields } from './setting-fields.js';

type Form = Readonly<Record<string, unknown>> | undefined;

const platformFields: NewForumFields = {
  kind: 'discussion',
  slug: '',
  name: '',
  description: '',
  readableBy: 'members',
  writableBy: 'members',
  premoderation: 'newcomers',
};
const groupFields: NewForumFields = { ...platformFields, readableBy: 'group', writableBy: 'group' };

/** Forums are opened by the board for everybody, by animators for their group. */
@Controller()
export class NewForumController {
  constructor(
    private readonly forums: ForumsService,
    private readonly animators: AnimatorDoor,
  ) {}

  @Get('forums/new')
  form(@CurrentViewer() viewer: Viewer): Page {
    return canOpenPlatformForums(viewer) ? this.page(viewer, null, platformFields) : closedPage(viewer);
  }

  @Post('forums/new')
  async open(@CurrentViewer() viewer: Viewer, @Body() form: Form): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canOpenPlatformForums(viewer)) return closedPage(viewer);
    return this.create(viewer, null, form);
  }

  @Get('groups/:slug/forums/new')
  async formOfGroup(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page> {
    const entry = await this.animators.enter(viewer, slug);
    return 'closed' in entry ? entry.closed : this.page(viewer, entry.stance.group, groupFields);
  }

  @Post('groups/:slug/forums/new')
  async openInGroup(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const entry = await this.animators.enter(viewer, slug);
    return 'closed' in entry ? entry.closed : this.create(viewer, entry.stance.group, form);
  }

  private page(viewer: Viewer, group: Group | null, fields: NewForumFields): Page {
    return newForumPage(viewer, { owner: ownerKind(group), group, fields, faults: [] });
  }

  private async create(viewer: Viewer, group: Group | null, form: Form): Promise<Page | SeeOther> {
    const fields = { ...settingFields(form), kind: written(form?.['kind']), slug: written(form?.['slug']) };
    const outcome = await this.forums.create(group, fields, viewerActor(viewer), new Date());
    return outcome.kind === 'created'
      ? new SeeOther(`/forums/${outcome.forum.slug}`, 'created')
      : newForumPage(viewer, { owner: ownerKind(group), group, fields, faults: outcome.faults });
  }
}
