import { Controller, Get, Param, Post } from '@nestjs/common';
import { LeavingService } from '../../../community/lists/leaving.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { decodeUuidToken } from '../../../foundation/mail/token.js';
import { ProvenByItsAddress } from '../form/csrf.guard.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { linkActor, type Viewer } from '../session/viewer.js';
import { deadUnsubscribePage, leavePage, leftPage } from './unsubscribe.page.js';

/** Leaving a list from the link that every copy carries. */
@Controller('unsubscribe/:token')
export class UnsubscribeController {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
    private readonly lists: ListsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly leaving: LeavingService,
  ) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const subscription = await this.subscriptions.findById(this.subscriptionId(token) ?? noSubscription);
    const list = subscription && (await this.lists.findById(subscription.listId));
    if (subscription === null || list === null) return deadUnsubscribePage(viewer);
    const address = await this.subscriptions.addressOf(subscription);
    return leavePage(viewer, { listAddress: siteAddress(this.config, list.name), address, token });
  }

  /**
   * The page's button, and the mail program's own (RFC 8058 §3.2): one answer for both, without redirect,
   * however often. No cookie comes with the latter, so the token in the address is the whole proof.
   */
  @Post()
  @ProvenByItsAddress()
  async leave(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const id = this.subscriptionId(token);
    if (id === null) return deadUnsubscribePage(viewer);
    const outcome = await this.leaving.leave(id, linkActor(viewer), new Date());
    if (outcome.kind === 'unknown') return deadUnsubscribePage(viewer);
    return leftPage(viewer, {
      listAddress: siteAddress(this.config, outcome.list.name),
      ownerAddress: siteAddress(this.config, `${outcome.list.name}-owner`),
      wasGone: outcome.kind === 'already',
    });
  }

  private subscriptionId(token: string): string | null {
    return decodeUuidToken('unsubscribe', token, this.secret.key);
  }
}

/** Nobody's id: a forged token is answered as one of a subscription that is gone. */
const noSubscription = '00000000-0000-0000-0000-000000000000';
