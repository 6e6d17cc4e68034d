import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  DirectoryViewsService,
  maxPeopleAnHour,
} from '../../../community/accounts/directory-views.service.js';
import { RoleService } from '../../../community/accounts/role.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { system } from '../../../foundation/journal/actor.js';
import { JournalService } from '../../../foundation/journal/journal.service.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import type { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { harvestNotice } from './harvest.notice.js';
import { limitedPage } from './limited.page.js';

const dayHours = 24;

/** Stands in front of every page, file and API answer that shows other people's names or addresses. */
@Injectable()
export class DirectoryWatch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly views: DirectoryViewsService,
    private readonly directory: DirectoryService,
    private readonly roles: RoleService,
    private readonly notices: NoticesService,
    private readonly journal: JournalService,
  ) {}

  /**
   * The page to show instead of so many people; null when they may be shown.
   * @param people how many the page or file is about to show
   */
  async refusal(viewer: Viewer, people: number, now: Date): Promise<Page | null> {
    const retryAfterSeconds = await this.wait(viewer, people, now);
    return retryAfterSeconds === null ? null : limitedPage(viewer, retryAfterSeconds);
  }

  /** How long to wait before so many people are shown; null when they may be shown now. */
  async wait(viewer: Viewer, people: number, now: Date): Promise<number | null> {
    if (viewer.personId === null) return null;
    const outcome = await this.views.show(viewer.personId, people, now);
    if (outcome.kind === 'shown') return null;
    await this.alarm(viewer.personId, now);
    return outcome.retryAfterSeconds;
  }

  /** Each operator hears of each person once a day. */
  private async alarm(personId: string, now: Date): Promise<void> {
    const person = await this.directory.findById(personId);
    const operators = await this.directory.contactsOf(await this.roles.holdersOf('operator'));
    const address = (await this.directory.preferredAddress(personId)) ?? '';
    await this.dataSource.transaction(async manager => {
      if (!(await this.notices.mayHear(manager, dayHours, 'harvest', personId, now))) return;
      for (const to of operators) {
        const notice = harvestNotice(to, { name: person?.name ?? '', address, people: maxPeopleAnHour });
        await this.notices.send(manager, notice, now);
      }
      const subject = { subjectKind: 'person', subjectId: personId };
      const values = { people: maxPeopleAnHour };
      await this.journal.record(manager, {
        at: now,
        actor: system,
        action: 'directory.harvested',
        ...subject,
        values,
      });
    });
  }
}
