import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JoiningLimits } from '../../community/lists/joining-limits.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { joiningAlarm } from './joining-alarm.notice.js';
import { ListPeople } from './list-people.service.js';

/** An attack lasts for hours: the first mail says it all. */
const hoursBetweenAlarms = 24;

/** Tells the operators when somebody uses us to flood others with confirmations. */
@Injectable()
export class JoiningAlarm {
  constructor(
    private readonly dataSource: DataSource,
    private readonly limits: JoiningLimits,
    private readonly people: ListPeople,
    private readonly notices: NoticesService,
  ) {}

  async ring(now: Date): Promise<void> {
    if ((await this.limits.refusals()).length === 0) return;
    const operators = await this.people.operators();
    await this.dataSource.transaction(async manager => {
      const refusals = await this.limits.takeRefusals(manager, now);
      if (refusals.length === 0) return;
      for (const operator of operators) {
        const alarm = joiningAlarm(operator, refusals);
        await this.notices.sendAtMostEvery(manager, hoursBetweenAlarms, 'joining-alarm', alarm, now);
      }
    });
  }
}
