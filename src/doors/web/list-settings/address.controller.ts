import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListNames } from '../../../community/lists/list-names.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { AddressRoom } from './address-room.js';
import { fieldIn } from './settings-form.js';

/** The name of a list and its old ones; open and closed. */
@Controller('lists/:name/settings/address')
export class AddressController {
  constructor(
    private readonly sight: ListSight,
    private readonly names: ListNames,
    private readonly lists: ListsService,
    private readonly room: AddressRoom,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    return seen instanceof Page ? seen : this.room.page(viewer, seen, { done });
  }

  @Post('name')
  async rename(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const wanted = fieldIn(body, 'name').toLowerCase();
    const outcome = await this.names.rename(seen.list.id, wanted, viewerActor(viewer), new Date());
    if (outcome.kind === 'renamed')
      return new SeeOther(`/lists/${outcome.list.name}/settings/address`, 'renamed');
    if (outcome.kind === 'unknown-list') return unseenPage(viewer);
    return this.room.page(viewer, seen, { rename: { name: wanted, fault: outcome.kind } });
  }

  @Post('aliases/:alias/removal')
  async dropAlias(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, alias }: { readonly name: string; readonly alias: string },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    await this.names.dropAlias(seen.list.id, alias.replaceAll('\0', ''), viewerActor(viewer), new Date());
    return new SeeOther(pathOf(seen), 'alias-dropped');
  }

  @Post('closing')
  close(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | SeeOther> {
    return this.setClosed(viewer, name, true);
  }

  @Post('reopening')
  reopen(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | SeeOther> {
    return this.setClosed(viewer, name, false);
  }

  private async setClosed(viewer: Viewer, name: string, closed: boolean): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    await this.lists.set(seen.list.id, { closed: String(closed) }, viewerActor(viewer), new Date());
    return new SeeOther(pathOf(seen), closed ? 'closed' : 'reopened');
  }
}

function pathOf({ list }: ListInSight): string {
  return `/lists/${list.name}/settings/address`;
}
