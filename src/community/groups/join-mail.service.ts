import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import type { Group } from './group.entity.js';
import { joinConfirmationNotice } from './join-confirmation-notice.js';
import { JoinConfirmationsService, type StrangerWish } from './join-confirmations.service.js';

/** One mail for a group and an address in that time, however often somebody asks in its name. */
const hoursBetween = 24;

/** Asks the owner of an address whether it was them who wants to join. */
@Injectable()
export class JoinMailService {
  constructor(
    private readonly config: Config,
    private readonly notices: NoticesService,
    private readonly confirmations: JoinConfirmationsService,
  ) {}

  /** Says nothing of whether it mailed: who asks must not learn what we know of that address. */
  async send(manager: EntityManager, group: Group, wish: StrangerWish, now: Date): Promise<void> {
    const topic = `join-${group.slug}`;
    if (!(await this.notices.mayHear(manager, hoursBetween, topic, wish.address, now))) return;
    const token = await this.confirmations.issue(manager, wish, now);
    const url = `${this.config.publicUrl}/groups/${group.slug}/join/${token}`;
    await this.notices.send(manager, joinConfirmationNotice(group, wish, url), now);
  }
}
