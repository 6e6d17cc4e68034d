import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AdditionRecords } from '../../../community/additions/addition-records.service.js';
import { canConfigure } from '../../../community/lists/list-permissions.js';
import { LeavingService } from '../../../community/lists/leaving.service.js';
import { SubscriberRosterService } from '../../../community/lists/subscriber-roster.service.js';
import { SubscriptionSettings } from '../../../community/lists/subscription-settings.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import type { Actor } from '../../../foundation/journal/actor.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { type Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { pauseDay } from '../me/pause-day.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { reasonIn } from './person-parts.js';
import { subscriberPage, type SubscriberView } from './subscriber.page.js';

interface SubscriberPath {
  readonly name: string;
  readonly subscriptionId: string;
}

type Rest = Pick<SubscriberView, 'trouble' | 'done'>;

/** One subscriber of a list, for those in charge of it. */
@Controller('lists/:name/subscribers/:subscriptionId')
export class SubscriberController {
  constructor(
    private readonly config: Config,
    private readonly sight: ListSight,
    private readonly roster: SubscriberRosterService,
    private readonly settings: SubscriptionSettings,
    private readonly leaving: LeavingService,
    private readonly records: AdditionRecords,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() path: SubscriberPath,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const open = await this.open(viewer, path);
    if ('closed' in open) return open.closed;
    const refusal = await this.watch.refusal(viewer, 1, new Date());
    return refusal ?? this.pageOf(viewer, open.seen, path.subscriptionId, { done });
  }

  @Post('mode')
  async changeMode(
    @CurrentViewer() viewer: Viewer,
    @Param() path: SubscriberPath,
    @Body() body: { readonly mode?: unknown; readonly until?: unknown } | undefined,
  ): Promise<Page | SeeOther> {
    const open = await this.open(viewer, path);
    if ('closed' in open) return open.closed;
    const { subscriptionId: id } = path;
    const now = new Date();
    if (body?.mode !== 'paused') {
      await this.settings.resume(id, open.actor, now);
      return this.changed(path);
    }
    const text = written(body.until);
    const { isWrong, until } = pauseDay(viewer, text, now);
    if (isWrong)
      return this.pageOf(viewer, open.seen, id, {
        trouble: { kind: 'until-wrong', until: text },
        done: undefined,
      });
    await this.settings.pause(id, until, open.actor, now);
    return this.changed(path);
  }

  @Post('flag')
  async flag(
    @CurrentViewer() viewer: Viewer,
    @Param() path: SubscriberPath,
    @Body() body: { readonly moderated?: unknown } | undefined,
  ): Promise<Page | SeeOther> {
    const open = await this.open(viewer, path);
    if ('closed' in open) return open.closed;
    const isModerated = body?.moderated === 'yes';
    await this.settings.setModerated(path.subscriptionId, isModerated, open.actor, new Date());
    return this.changed(path);
  }

  @Post('removal')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param() path: SubscriberPath,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const open = await this.open(viewer, path);
    if ('closed' in open) return open.closed;
    const { reason, isTooLong } = reasonIn(body);
    if (isTooLong)
      return this.pageOf(viewer, open.seen, path.subscriptionId, {
        trouble: { kind: 'reason-too-long', reason },
        done: undefined,
      });
    await this.leaving.remove(path.subscriptionId, reason, open.actor, new Date());
    return new SeeOther(`/lists/${path.name}/subscribers`, 'removed');
  }

  private changed({ name, subscriptionId }: SubscriberPath): SeeOther {
    return new SeeOther(`/lists/${name}/subscribers/${subscriptionId}`, 'changed');
  }

  private async pageOf(viewer: Viewer, seen: ListInSight, id: string, rest: Rest): Promise<Page> {
    const subscriber = await this.roster.subscriber(seen.list.id, id);
    if (subscriber === null) return unseenPage(viewer);
    const recorded = await this.records.reasonFor({ kind: 'list', id: seen.list.id }, subscriber);
    const address = siteAddress(this.config, seen.list.name);
    return subscriberPage(viewer, { seen, address, subscriber, recorded, now: new Date(), ...rest });
  }

  private async open(
    viewer: Viewer,
    { name, subscriptionId }: SubscriberPath,
  ): Promise<{ readonly closed: Page } | { readonly seen: ListInSight; readonly actor: Actor }> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null || !isUuid(subscriptionId)) return { closed: unseenPage(viewer) };
    if (viewer.personId === null || !canConfigure(seen.standing)) return { closed: closedPage(viewer) };
    // Of this list, or of none that this person is in charge of.
    if ((await this.roster.subscriber(seen.list.id, subscriptionId)) === null)
      return { closed: unseenPage(viewer) };
    return { seen, actor: { kind: 'person', personId: viewer.personId } };
  }
}
