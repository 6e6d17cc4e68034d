import { Controller, Get, Param, Post } from '@nestjs/common';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import { LeavingService } from '../../../community/lists/leaving.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import type { Actor } from '../../../foundation/journal/actor.js';
import { type Page, SeeOther } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { departurePage } from './join.page.js';

interface Mine {
  readonly list: List;
  readonly actor: Actor;
  /** In force or waiting; null when there is none. */
  readonly subscription: Subscription | null;
}

/** Leaving a list from its page, or taking a request back. */
@Controller('lists/:name')
export class ListDepartureController {
  constructor(
    private readonly config: Config,
    private readonly sight: ListSight,
    private readonly subscriptions: SubscriptionsService,
    private readonly listsOfPerson: ListsOfPersonService,
    private readonly leaving: LeavingService,
  ) {}

  @Get('departure')
  async ask(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | SeeOther> {
    const seen = await this.sight.of(viewer, name);
    const { personId } = viewer;
    if (seen === null || personId === null) return unseenPage(viewer);
    const { list, standing } = seen;
    if (!standing.isSubscribed) return new SeeOther(`/lists/${list.name}`);
    const row = await this.subscriptions.find(list.id, { personId });
    const address = await this.subscriptions.addressOf(row ?? { personId, address: null });
    return departurePage(viewer, { list, listAddress: siteAddress(this.config, list.name), address });
  }

  @Post('departure')
  async leave(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | SeeOther> {
    const mine = await this.mine(viewer, name);
    if (mine === null) return unseenPage(viewer);
    const { list, actor, subscription } = mine;
    const outcome = subscription && (await this.leaving.leave(subscription.id, actor, new Date()));
    return new SeeOther(
      await this.pathAfter(viewer, list),
      outcome?.kind === 'unsubscribed' ? 'left' : 'gone',
    );
  }

  @Post('join/withdrawal')
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('name') name: string): Promise<Page | SeeOther> {
    const mine = await this.mine(viewer, name);
    if (mine === null) return unseenPage(viewer);
    const { list, actor, subscription } = mine;
    // Accepted meanwhile: to leave is another button.
    if (subscription?.state !== 'requested') return new SeeOther(`/lists/${list.name}`);
    await this.leaving.leave(subscription.id, actor, new Date());
    return new SeeOther(`/lists/${list.name}`, 'withdrawn');
  }

  private async mine(viewer: Viewer, name: string): Promise<Mine | null> {
    const seen = await this.sight.of(viewer, name);
    const { personId } = viewer;
    if (seen === null || personId === null) return null;
    const { list } = seen;
    const actor: Actor = { kind: 'person', personId };
    const row = await this.subscriptions.find(list.id, { personId });
    const isWaiting = row?.state === 'requested';
    const subscription = isWaiting
      ? row
      : await this.listsOfPerson.subscriptionOf(list, personId, actor, new Date());
    return { list, actor, subscription };
  }

  /** Who has left a private group's list may not see its page any more. */
  private async pathAfter(viewer: Viewer, { name }: List): Promise<string> {
    return (await this.sight.of(viewer, name)) === null ? '/me' : `/lists/${name}`;
  }
}
