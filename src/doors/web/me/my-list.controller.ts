import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { SubscriberOptionsService } from '../../../community/lists/subscriber-options.service.js';
import { SubscriptionSettings } from '../../../community/lists/subscription-settings.service.js';
import { LeavingService } from '../../../community/lists/leaving.service.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { formOf, type MyListForm, myListPage } from './my-list.page.js';
import { MyListReading } from './my-list-reading.js';
import { pauseDay } from './pause-day.js';

class OptionsForm {
  @IsIn(['each', 'paused'])
  mode: 'each' | 'paused';

  @IsOptional()
  @IsString()
  @MaxLength(10)
  until = '';

  @IsOptional()
  @IsString()
  @MaxLength(320)
  address = '';

  @IsOptional()
  @IsString()
  own = '';
}

/** How one receives one list. */
@Controller('me/lists/:name')
export class MyListController {
  constructor(
    private readonly reading: MyListReading,
    private readonly options: SubscriberOptionsService,
    private readonly settings: SubscriptionSettings,
    private readonly leaving: LeavingService,
  ) {}

  @Get()
  async look(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page> {
    const now = new Date();
    const mine = await this.reading.of(viewer, name);
    if (mine === null) return unseenPage(viewer);
    return myListPage(viewer, { ...mine, form: formOf(viewer, mine.subscription, now), now });
  }

  @Post()
  async set(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const now = new Date();
    const mine = await this.reading.of(viewer, name);
    const subscription = mine && (await this.reading.kept(viewer, mine, now));
    if (mine === null || subscription === null || viewer.personId === null) return unseenPage(viewer);
    const { form, wrong: faults } = await submitted(OptionsForm, body);
    const kept = writtenIn(form);
    const day = pauseDay(viewer, kept.mode === 'paused' ? kept.until : '', now);
    const wrong = new Set([...faults, ...(day.isWrong ? ['until'] : [])]);
    if (wrong.size > 0) return myListPage(viewer, { ...mine, form: kept, wrong, now });
    const chosen = {
      mode: form.mode,
      pausedUntil: day.until,
      receivesOwn: kept.own,
      address: kept.address || null,
    };
    const actor = { kind: 'person', personId: viewer.personId } as const;
    const { kind } = await this.options.set(subscription.id, viewer.personId, chosen, actor, now);
    if (kind === 'changed') return new SeeOther('/me', 'list-set');
    if (kind === 'unknown') return unseenPage(viewer);
    return myListPage(viewer, { ...mine, form: kept, wrong: new Set(['address']), now });
  }

  @Post('resumption')
  async resume(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | SeeOther> {
    const now = new Date();
    const mine = await this.reading.of(viewer, name);
    const subscription = mine && (await this.reading.kept(viewer, mine, now));
    if (subscription === null || viewer.personId === null) return unseenPage(viewer);
    const actor = { kind: 'person', personId: viewer.personId } as const;
    await this.settings.resume(subscription.id, actor, now);
    return new SeeOther('/me', 'list-resumed');
  }

  /** Also for a subscription that waits: its bearer gives up. */
  @Post('departure')
  async leave(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | SeeOther> {
    const now = new Date();
    const subscription = await this.reading.subscription(viewer, name, now);
    if (subscription === null || viewer.personId === null) return unseenPage(viewer);
    const actor = { kind: 'person', personId: viewer.personId } as const;
    await this.leaving.leave(subscription.id, actor, now);
    return new SeeOther('/me', 'list-left');
  }
}

/** What was written goes back into the form, whatever it was. */
function writtenIn({ mode, until, address, own }: OptionsForm): MyListForm {
  return { mode: written(mode), until: written(until), address: written(address), own: own === 'on' };
}
