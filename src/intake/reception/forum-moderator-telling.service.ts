import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { takePerson } from '../../community/directory/person-lock.js';
import { StandingService } from '../../community/standing/standing.service.js';
import { ForumQueue } from '../../channels/forums/forum-queue.service.js';
import { ForumNews, type ToldOfForums } from '../../channels/forums/forum-news.service.js';
import { ModeratorRhythmsService } from '../../channels/moderation/moderator-rhythms.service.js';
import {
  isNight,
  newsLeavesAt,
  reminderLeavesAt,
  type RhythmChoice,
} from '../../channels/moderation/rhythm.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { forumWaitingNotice } from './forum-waiting.notice.js';

/**
 * Tells moderators of forums what waits or was reported, by the rhythm they chose for held messages, and again what nobody
 * decided on.
 */
@Injectable()
export class ForumModeratorTelling {
  private readonly logger = new Logger(ForumModeratorTelling.name);

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly standing: StandingService,
    private readonly news: ForumNews,
    private readonly queue: ForumQueue,
    private readonly rhythms: ModeratorRhythmsService,
    private readonly notices: NoticesService,
  ) {}

  /** How many were told. One that fails stays due, and the others go on. */
  async tellDue(now: Date): Promise<number> {
    const shutOut = new Set(await this.standing.accessSuspended(now));
    const due = (await this.news.due(now)).filter(({ personId }) => !shutOut.has(personId));
    let told = 0;
    for (const [personId, news] of Map.groupBy(due, one => one.personId)) {
      try {
        if (await this.tell(personId, news, now)) told++;
      } catch (error) {
        this.logger.error({ personId, error }, 'a moderator of forums could not be told of what waits');
      }
    }
    return told;
  }

  /** All that is new to them, or is to be told again, in one mail once the oldest of it may leave. */
  private async tell(personId: string, news: readonly ToldOfForums[], now: Date): Promise<boolean> {
    if (!this.leaves(await this.rhythms.of(personId), news, now)) return false;
    const [contact] = await this.directory.contactsOf([personId]);
    if (contact === undefined) return false;
    const entries = await this.queue.entries(news.map(({ messageId }) => messageId));
    const order = new Map(news.map(({ messageId }, at) => [messageId, at]));
    const messages = entries.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    return this.dataSource.transaction(async manager => {
      // Several processes look for who is due: whoever holds the row of a person tells them, the others go on.
      if (!(await takePerson(manager, personId))) return false;
      const isNew = await this.news.tell(manager, personId, messages, now);
      const untold = messages.filter(({ id }) => isNew.has(id));
      if (untold.length === 0) return false;
      const known = new Set(news.flatMap(one => (one.reminderAt === null ? [] : [one.messageId])));
      const notice = forumWaitingNotice(contact, untold, known, this.config);
      await this.notices.send(manager, notice, now);
      return true;
    });
  }

  /** News by their rhythm; a reminder never at night. */
  private leaves(choice: RhythmChoice, news: readonly ToldOfForums[], now: Date): boolean {
    const { timeZone } = this.config;
    return news.some(({ since, reminderAt }) =>
      reminderAt === null
        ? newsLeavesAt(choice, since, timeZone) <= now
        : !isNight(now, timeZone) && reminderLeavesAt(choice, reminderAt, timeZone) <= now,
    );
  }
}
