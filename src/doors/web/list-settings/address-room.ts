import { Injectable } from '@nestjs/common';
import { HeldDue } from '../../../channels/moderation/held-due.service.js';
import { ListNames } from '../../../community/lists/list-names.service.js';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { Config } from '../../../foundation/config/config.js';
import type { Page } from '../layout/page.js';
import type { ListInSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import { addressPage, type AddressView } from './address.page.js';

/** What the page of a list's address and end is shown with. */
@Injectable()
export class AddressRoom {
  constructor(
    private readonly config: Config,
    private readonly names: ListNames,
    private readonly audiences: AudiencesService,
    private readonly due: HeldDue,
  ) {}

  async page(viewer: Viewer, seen: ListInSight, view: Partial<AddressView>): Promise<Page> {
    const { id } = seen.list;
    const [aliases, subscriberCount, heldCount] = await Promise.all([
      this.names.aliasesOf(id),
      this.audiences.countRecipients(seen.list, new Date()),
      this.due.countWaiting([id]),
    ]);
    return addressPage(viewer, {
      seen,
      domain: this.config.mailDomain,
      aliases: aliases.map(({ name }) => name),
      subscriberCount,
      heldCount,
      ...view,
    });
  }
}
