import { Body, Controller, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { BrakesService } from '../../../community/lists/brakes.service.js';
import { canModerate } from '../../../community/lists/list-permissions.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { listPage } from '../lists/list.page.js';
import { ListReading } from '../lists/list-reading.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import type { BrakeTrouble } from './brake-part.js';

/** Longer than a storm lasts; whoever wants more changes the list's settings. */
export const longestHours = 72;

class BrakeForm {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(longestHours)
  hours: number;
}

/** The emergency brake of a list, pulled and released by those who decide on its held messages. */
@Controller('lists/:name/brake')
export class BrakeController {
  constructor(
    private readonly sight: ListSight,
    private readonly reading: ListReading,
    private readonly brakes: BrakesService,
  ) {}

  @Post()
  async pull(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Page | SeeOther> {
    const seen = await this.enter(viewer, name);
    if (seen instanceof Page) return seen;
    const now = new Date();
    const { form, wrong } = await submitted(BrakeForm, body);
    if (wrong.size > 0) return this.again(viewer, seen, 'hours', written(body?.['hours']));
    const isPulled = await this.brakes.pull(seen.list.id, form.hours, viewerActor(viewer), now);
    return isPulled ? done(seen, 'brake-pulled') : this.again(viewer, seen, 'already');
  }

  @Post('release')
  async release(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | SeeOther> {
    const seen = await this.enter(viewer, name);
    if (seen instanceof Page) return seen;
    const isReleased = await this.brakes.release(seen.list.id, viewerActor(viewer), new Date());
    return isReleased ? done(seen, 'brake-released') : this.again(viewer, seen, 'off');
  }

  private async enter(viewer: Viewer, name: string): Promise<ListInSight | Page> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    return viewer.personId !== null && canModerate(seen.standing) ? seen : closedPage(viewer);
  }

  /** Somebody else was quicker, or the hours make no sense: the page says so, with the list as it is now. */
  private async again(
    viewer: Viewer,
    seen: ListInSight,
    trouble: BrakeTrouble,
    hours?: string,
  ): Promise<Page> {
    const view = await this.reading.of(viewer, seen, new Date());
    const brake = view.brake && { ...view.brake, trouble, ...(hours === undefined ? {} : { hours }) };
    return listPage(viewer, { ...view, brake });
  }
}

function done({ list }: ListInSight, code: string): SeeOther {
  return new SeeOther(`/lists/${list.name}#brake`, code);
}
