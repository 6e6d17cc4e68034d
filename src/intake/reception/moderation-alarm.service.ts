import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { Contact } from '../../community/directory/directory.service.js';
import { type AlertDue, ListAlerts } from '../../channels/moderation/list-alerts.service.js';
import { isNight } from '../../channels/moderation/rhythm.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { type Alerted, AlertedPeople, whoHears } from './alerted-people.service.js';
import { unmoderatedNotice } from './unmoderated.notice.js';

/** Tells those who can name moderators of the lists on which nobody decides any more, in one mail each. */
@Injectable()
export class ModerationAlarm {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly alerts: ListAlerts,
    private readonly people: AlertedPeople,
    private readonly notices: NoticesService,
  ) {}

  /** How many were told. A list of which nobody could hear stays due, until somebody can. */
  async ring(now: Date): Promise<number> {
    const shutOut = await this.people.shutOut(now);
    await this.alerts.refresh(shutOut, now);
    if (isNight(now, this.config.timeZone)) return 0;
    const due = await this.alerts.due(now);
    const alerted = await this.people.of(due, shutOut);
    const heard = due.filter(list => whoHears(alerted, list).length > 0).map(({ listId }) => listId);
    return this.dataSource.transaction(async manager => {
      const mail = mailOf(alerted, await this.alerts.takeDue(manager, heard, now));
      for (const { to, lists } of mail) {
        await this.notices.send(manager, unmoderatedNotice(to, lists, this.config.publicUrl), now);
      }
      return mail.length;
    });
  }
}

/** One mail a person, whatever the number of lists. */
function mailOf(alerted: Alerted, due: readonly AlertDue[]): { to: Contact; lists: AlertDue[] }[] {
  const mail = new Map<string, { to: Contact; lists: AlertDue[] }>();
  for (const list of due) {
    for (const to of whoHears(alerted, list)) {
      const { lists } = mail.get(to.personId) ?? { lists: [] };
      mail.set(to.personId, { to, lists: [...lists, list] });
    }
  }
  return [...mail.values()];
}
