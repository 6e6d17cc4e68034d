import { Body, Controller, Param, Post } from '@nestjs/common';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { canonicalAddress } from '../../../foundation/mail/address.js';
import { Page, SeeOther } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { rulePage } from './rule.page.js';
import { RuleView } from './rule-view.js';

/** People taken out of a list by hand, whatever its rule says, and let back. */
@Controller('lists/:name/rule')
export class ByHandController {
  constructor(
    private readonly sight: ListSight,
    private readonly view: RuleView,
    private readonly lists: ListsOfPersonService,
    private readonly subscriptions: SubscriptionsService,
    private readonly directory: DirectoryService,
  ) {}

  @Post('exclusions')
  async exclude(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: { address?: unknown },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const text = textIn(body.address);
    const bearer = await this.bearerOf(text);
    const actor = viewerActor(viewer);
    const now = new Date();
    const subscription = bearer && (await this.lists.subscriptionOfBearer(seen.list, bearer, actor, now));
    if (!subscription) {
      const code = bearer === null ? ('invalid-address' as const) : ('not-in' as const);
      return rulePage(viewer, await this.view.of(seen, { byHand: { address: text, code } }));
    }
    await this.subscriptions.unsubscribe(subscription.id, actor, now);
    return new SeeOther(`/lists/${seen.list.name}/audience?part=out`, 'excluded');
  }

  @Post('readmissions')
  async readmit(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: { address?: unknown },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const bearer = await this.bearerOf(textIn(body.address));
    const subscription = bearer && (await this.subscriptions.find(seen.list.id, bearer));
    const outcome =
      subscription && seen.list.rule !== null
        ? await this.subscriptions.readmit(subscription.id, viewerActor(viewer), new Date())
        : null;
    return new SeeOther(`/lists/${seen.list.name}/audience?part=out`, outcome?.kind);
  }

  /** The person behind an address, or the address of nobody we know; null for what is no address. */
  private async bearerOf(text: string): Promise<{ personId: string } | { address: string } | null> {
    const address = canonicalAddress(text);
    if (address === null) return null;
    const known = await this.directory.findByAddress(address);
    return known === null ? { address } : { personId: known.person.id };
  }
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 320).replaceAll('\0', '') : '';
}
