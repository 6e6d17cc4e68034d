import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ForumCategories } from '../../../channels/forums/forum-categories.service.js';
import { ForumModerators } from '../../../channels/forums/forum-moderators.service.js';
import { canManage } from '../../../channels/forums/forum-permissions.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { ForumsService, ownerKind } from '../../../channels/forums/forums.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { ForumAppointments } from './forum-appointments.js';
import { ForumDoor } from './forum-door.js';
import { settingFields } from './setting-fields.js';
import { forumSettingsPage, type ForumSettingsView } from './settings.page.js';

type Form = Readonly<Record<string, unknown>> | undefined;

interface Managed {
  readonly seen: ForumInSight;
  readonly group: Group | null;
}

/** What a forum says and allows, its categories and who moderates it. */
@Controller('forums/:slug/settings')
export class ForumSettingsController {
  constructor(
    private readonly door: ForumDoor,
    private readonly forums: ForumsService,
    private readonly categories: ForumCategories,
    private readonly moderators: ForumModerators,
    private readonly people: ForumAppointments,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const managed = await this.enter(viewer, slug);
    return 'closed' in managed ? managed.closed : this.page(viewer, managed, { done });
  }

  @Post()
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const managed = await this.enter(viewer, slug);
    if ('closed' in managed) return managed.closed;
    const fields = settingFields(form);
    const { seen, group } = managed;
    const outcome = await this.forums.change(seen.forum.id, group, fields, viewerActor(viewer), new Date());
    if (outcome.kind === 'wrong') return this.page(viewer, managed, { fields, faults: outcome.faults });
    return new SeeOther(pathOf(managed), outcome.kind);
  }

  @Post('categories')
  async addCategory(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const managed = await this.enter(viewer, slug);
    if ('closed' in managed) return managed.closed;
    const name = written(form?.['category']);
    const { id } = managed.seen.forum;
    const { kind } = await this.categories.add(id, name, viewerActor(viewer), new Date());
    if (kind !== 'added') return this.page(viewer, managed, { categoryFault: kind, categoryName: name });
    return new SeeOther(pathOf(managed), 'added');
  }

  @Post('categories/:category/removal')
  async removeCategory(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, category }: { readonly slug: string; readonly category: string },
  ): Promise<Page | SeeOther> {
    const managed = await this.enter(viewer, slug);
    if ('closed' in managed) return managed.closed;
    const { id } = managed.seen.forum;
    await this.categories.remove(id, category.replaceAll('\0', ''), viewerActor(viewer), new Date());
    return new SeeOther(pathOf(managed), 'removed');
  }

  @Post('moderators')
  async addModerator(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() form: Form,
  ): Promise<Page | SeeOther> {
    const managed = await this.enter(viewer, slug);
    if ('closed' in managed) return managed.closed;
    const address = written(form?.['address']);
    const personId = await this.people.appointable(managed.group, address);
    const fault = managed.group === null ? 'nobody' : 'not-a-member';
    if (personId === null)
      return this.page(viewer, managed, { moderatorFault: fault, moderatorAddress: address });
    const { id } = managed.seen.forum;
    if (await this.moderators.add(id, personId, viewerActor(viewer), new Date()))
      return new SeeOther(pathOf(managed), 'added');
    return this.page(viewer, managed, { moderatorFault: 'already', moderatorAddress: address });
  }

  @Post('moderators/:personId/removal')
  async removeModerator(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, personId }: { readonly slug: string; readonly personId: string },
  ): Promise<Page | SeeOther> {
    const managed = await this.enter(viewer, slug);
    if ('closed' in managed) return managed.closed;
    if (!isUuid(personId)) throw new NotFoundException();
    await this.moderators.remove(managed.seen.forum.id, personId, viewerActor(viewer), new Date());
    return new SeeOther(pathOf(managed), 'removed');
  }

  @Post('closing')
  async close(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | SeeOther> {
    const managed = await this.enter(viewer, slug);
    if ('closed' in managed) return managed.closed;
    await this.forums.close(managed.seen.forum.id, viewerActor(viewer), new Date());
    return new SeeOther(pathOf(managed), 'closed');
  }

  @Post('reopening')
  async reopen(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | SeeOther> {
    const managed = await this.enter(viewer, slug);
    if ('closed' in managed) return managed.closed;
    await this.forums.reopen(managed.seen.forum.id, viewerActor(viewer), new Date());
    return new SeeOther(pathOf(managed), 'reopened');
  }

  private async enter(viewer: Viewer, slug: string): Promise<Managed | { readonly closed: Page }> {
    const seen = await this.door.forum(viewer, slug);
    if (seen === null) return { closed: unseenPage(viewer) };
    if (viewer.personId === null || !canManage(seen.viewer, seen.forum))
      return { closed: closedPage(viewer) };
    return { seen, group: await this.people.groupOf(seen) };
  }

  private async page(
    viewer: Viewer,
    { seen, group }: Managed,
    rest: Partial<ForumSettingsView>,
  ): Promise<Page> {
    const { forum } = seen;
    const [categories, moderators] = await Promise.all([
      this.categories.of(forum.id),
      this.moderators.namedOf(forum.id),
    ]);
    return forumSettingsPage(viewer, {
      seen,
      owner: ownerKind(group),
      fields: forum,
      faults: [],
      categories,
      moderators,
      done: undefined,
      ...rest,
    });
  }
}

function pathOf({ seen }: Managed): string {
  return `/forums/${seen.forum.slug}/settings`;
}
