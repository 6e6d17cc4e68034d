import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { PERSONAS, personas } from '../../demo/personas.js';
import type { Viewer } from '../session/viewer.js';
import { canPlayParts, type DemonstrationOffer } from './offer.js';

/** Gathers what the home page of a demonstration shows. */
@Injectable()
export class Offers {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /** Null on a real site. */
  async offerTo(viewer: Viewer): Promise<DemonstrationOffer | null> {
    if (!viewer.isDemonstration) return null;
    return {
      personas: canPlayParts(viewer, this.config) ? personas : [],
      smtp: { host: this.config.smtpHost, port: this.config.smtpPort },
      example: await this.example(),
    };
  }

  /** A group's list that takes a member's post at once, so that a first try ends in its archive. */
  private async example(): Promise<DemonstrationOffer['example']> {
    const { address } = PERSONAS.member;
    const found = await this.directory.findByAddress(address);
    const own = found === null ? [] : await this.subscriptions.listsOf(found.person.id);
    const open = own.find(({ list }) => list.groupId !== null && list.policy === 'members') ?? own[0];
    return open ? { listAddress: siteAddress(this.config, open.list.name), authorAddress: address } : null;
  }
}
