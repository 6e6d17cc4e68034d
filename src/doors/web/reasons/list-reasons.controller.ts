import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { listReasonsPage } from './list-reasons.page.js';
import { ReasonsDesk } from './reasons-desk.js';
import type { ReasonsView } from './reasons-part.js';

/** The reasons that moderators of a list choose from. */
@Controller('lists/:name/settings/reasons')
export class ListReasonsController {
  constructor(
    private readonly sight: ListSight,
    private readonly desk: ReasonsDesk,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    return seen instanceof Page ? seen : this.page(viewer, seen, { done });
  }

  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keep(viewer, name, null, body);
  }

  @Post(':id')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, id }: { readonly name: string; readonly id: string },
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keep(viewer, name, id, body);
  }

  @Post(':id/removal')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, id }: { readonly name: string; readonly id: string },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    return new SeeOther(pathOf(seen), await this.desk.remove(viewer, { listId: seen.list.id }, id));
  }

  private async keep(
    viewer: Viewer,
    name: string,
    id: string | null,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const answer = await this.desk.keep(viewer, { listId: seen.list.id }, id, body);
    return 'done' in answer ? new SeeOther(pathOf(seen), answer.done) : this.page(viewer, seen, answer);
  }

  private async page(
    viewer: Viewer,
    seen: ListInSight,
    rest: Pick<ReasonsView, 'done' | 'trouble'>,
  ): Promise<Page> {
    return listReasonsPage(viewer, seen, await this.desk.view({ listId: seen.list.id }, rest));
  }
}

function pathOf({ list }: ListInSight): string {
  return `/lists/${list.name}/settings/reasons`;
}
