import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { system } from '../../foundation/journal/actor.js';
import { BrakesService } from '../../community/lists/brakes.service.js';
import { brakeCause } from '../../channels/posting/brake-cause.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { brakeNotice } from './brake.notice.js';
import type { PostPlan } from './plan.js';

/** Pulls the emergency brake of a list when a post says so, and tells those who look after the list, once. */
@Injectable()
export class BrakeAlarm {
  constructor(
    private readonly config: Config,
    private readonly brakes: BrakesService,
    private readonly notices: NoticesService,
  ) {}

  /** In the transaction that holds the post; a post that has nothing to do with it costs nothing. */
  async pull(manager: EntityManager, { judged, decision, readers }: PostPlan, now: Date): Promise<void> {
    const pulled = brakeCause(decision.reasons);
    if (pulled === null) return;
    const { list } = judged;
    const until = await this.brakes.pullItself(manager, list, pulled.cause, system, now);
    if (until === null) return;
    const brake = {
      ...pulled,
      until,
      listName: list.name,
      listAddress: siteAddress(this.config, list.name),
      url: `${this.config.publicUrl}/lists/${list.name}#brake`,
    };
    const notices = (readers?.inCharge ?? []).map(to => brakeNotice(to, brake, this.config.timeZone));
    await Promise.all(notices.map(notice => this.notices.send(manager, notice, now)));
  }
}
