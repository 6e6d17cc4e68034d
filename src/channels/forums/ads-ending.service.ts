import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { StandingService } from '../../community/standing/standing.service.js';
import { Config } from '../../foundation/config/config.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { adsEndingNotice, type EndingAd } from './ads-ending.notice.js';
import { ForumSight } from './forum-sight.service.js';

/** Long enough before the end to be read, and late enough for who may only renew once (`canRenew`). */
const daysBefore = 5;

interface DueAd extends EndingAd {
  readonly id: string;
  readonly forumId: string;
}

/** Whoever published a small ad hears that it ends soon: once for each, several in one mail. */
@Injectable()
export class AdsEnding {
  private readonly logger = new Logger(AdsEnding.name);

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly sight: ForumSight,
    private readonly standing: StandingService,
    private readonly directory: DirectoryService,
    private readonly notices: NoticesService,
  ) {}

  /** How many were told. One that fails stays due, and the others go on. */
  async tellDue(now: Date): Promise<number> {
    const shutOut = await this.standing.accessSuspended(now);
    const due: { personId: string }[] = await this.dataSource.query(
      `select distinct t.author_id as "personId" from forum_thread t
       where ${isDueSql} and t.author_id is not null and t.author_id <> all($3::uuid[])`,
      [now, daysBefore, shutOut],
    );
    let told = 0;
    for (const { personId } of due) {
      try {
        if (await this.tell(personId, now)) told++;
      } catch (error) {
        this.logger.error({ personId, error }, 'somebody could not be told that their ad ends');
      }
    }
    return told;
  }

  private async tell(personId: string, now: Date): Promise<boolean> {
    const [contact] = await this.directory.contactsOf([personId]);
    if (contact === undefined) return false;
    const readable = new Set((await this.sight.all({ personId, roles: [] })).map(({ forum }) => forum.id));
    return this.dataSource.transaction(async manager => {
      const due = await takeDue(manager, personId, now);
      // An ad that its author no longer reads has a page for them no more.
      const [first, ...others] = due.filter(({ forumId }) => readable.has(forumId));
      if (first === undefined) return false;
      await this.notices.send(manager, adsEndingNotice(contact, [first, ...others], this.config), now);
      return true;
    });
  }
}

/** Several processes look for what is due: whoever holds the rows tells of them, the others find none. */
async function takeDue(manager: EntityManager, personId: string, now: Date): Promise<DueAd[]> {
  const [due]: [DueAd[], number] = await manager.query(
    `update forum_thread ad set end_told_at = $1
     from (select t.id, f.slug, f.name from forum_thread t join forum f on f.id = t.forum_id
           where ${isDueSql} and t.author_id = $3 order by t.expires_at for update of t skip locked) taken
     where taken.id = ad.id
     returning ad.id, ad.forum_id as "forumId", taken.slug as "forumSlug", taken.name as "forumName",
               ad.key as "threadKey", ad.subject, ad.expires_at as "expiresAt", ad.renewed_at as "renewedAt"`,
    [now, daysBefore, personId],
  );
  return due.toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime());
}

/** What the public never saw, or is over, ends unheard. */
const isDueSql = `t.expires_at > $1 and t.expires_at <= $1::timestamptz + make_interval(days => $2)
  and t.closed_at is null and t.end_told_at is null and t.message_count > 0`;
