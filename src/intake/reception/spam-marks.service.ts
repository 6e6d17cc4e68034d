import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { SpamReports } from '../../channels/moderation/spam-reports.service.js';
import { Config } from '../../foundation/config/config.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { banProposalNotice } from './ban-proposal.notice.js';

/** A held message is marked as spam: where several lists agree on its author, the ethics team hears of it, once. */
@Injectable()
export class SpamMarks {
  constructor(
    private readonly config: Config,
    private readonly reports: SpamReports,
    private readonly roles: RoleService,
    private readonly directory: DirectoryService,
    private readonly notices: NoticesService,
  ) {}

  /** In the transaction that discards it; its author hears nothing. */
  async mark(manager: EntityManager, held: HeldItem, actor: Actor, now: Date): Promise<void> {
    const opened = await this.reports.report(manager, held, actorPersonId(actor), now);
    if (opened === null) return;
    const team = await this.directory.contactsOf(await this.roles.holdersOf('ethics', manager), manager);
    const { authorName: name, authorAddress: address } = held.post;
    for (const to of team) {
      const notice = banProposalNotice(to, { name, address, url: `${this.config.publicUrl}/ethics/bans` });
      await this.notices.send(manager, notice, now);
    }
  }
}
