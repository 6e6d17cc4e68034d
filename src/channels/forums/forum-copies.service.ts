import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { Language } from '../../foundation/i18n/language.js';
import { StandingService } from '../../community/standing/standing.service.js';
import { ChosenTexts } from '../../postoffice/ledger/chosen-texts.service.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import { chosenAccount } from '../../postoffice/ledger/ledger-account.js';
import { FanOutService } from '../../postoffice/delivery/fan-out.service.js';
import { newLeaveMark } from '../../postoffice/delivery/leave-mark.js';
import { copyMail } from './copy-mail.js';
import { type Follower, followersOf, followWhatOneWrites } from './followers.js';
import { type MailedMessage, mailedMessage } from './mailed-message.js';
import type { FollowReason } from './forum-correspondence.entity.js';

/** What came out longer ago is no news: a site that stood still mails nobody about last week. */
const newsHours = 24;
const mostAtOnce = 50;

/** Mails each published message to those who follow it, once. */
@Injectable()
export class ForumCopies {
  private readonly logger = new Logger(ForumCopies.name);

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly standing: StandingService,
    private readonly fanOut: FanOutService,
    private readonly texts: ChosenTexts,
  ) {}

  /** How many messages went out. One that fails stays due, and the others go on. */
  async sendDue(now: Date): Promise<number> {
    await this.passOver(now);
    const due: { id: string }[] = await this.dataSource.query(
      `select id from forum_message where state = 'published' and mailed_at is null
       order by published_at, id limit $1`,
      [mostAtOnce],
    );
    if (due.length === 0) return 0;
    const shutOut = new Set(await this.standing.accessSuspended(now));
    let sent = 0;
    for (const { id } of due) {
      try {
        if (await this.send(id, shutOut, now)) sent++;
      } catch (error) {
        this.logger.error({ messageId: id, error }, 'a message of a forum could not be mailed');
      }
    }
    return sent;
  }

  private async passOver(now: Date): Promise<void> {
    await this.dataSource.query(
      `update forum_message set mailed_at = $1
       where state = 'published' and mailed_at is null and published_at <= $1::timestamptz - make_interval(hours => $2)`,
      [now, newsHours],
    );
  }

  /** Several processes look for what is due: whoever holds the row mails it, the others go on. */
  private send(id: string, shutOut: ReadonlySet<string>, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const message = await mailedMessage(manager, id);
      if (message === null) return false;
      await followWhatOneWrites(manager, message);
      const followers = await followersOf(manager, message, shutOut);
      const ids = await this.correspond(manager, message.threadId, followers, now);
      const signed = followers.length === 0 ? nothingSaid : await this.sign(manager, message, now);
      const counted = { ...message, ...signed };
      for (const group of alike(followers).values()) await this.sendTo(manager, counted, group, ids, now);
      await manager.query('update forum_message set mailed_at = $2 where id = $1', [id, now]);
      return true;
    });
  }

  private sign(
    manager: EntityManager,
    { authorId, forum, subject, text, isFirst }: MailedMessage,
    at: Date,
  ): Promise<Signed> {
    const author = authorId ?? forum.id;
    return this.texts.sign(manager, { author, subject, text, isReply: !isFirst, at });
  }

  /** The ids that their answers and their leaving name, by person. */
  private async correspond(
    manager: EntityManager,
    threadId: string,
    followers: readonly Follower[],
    now: Date,
  ): Promise<Map<string, string>> {
    const rows: { id: string; personId: string }[] = await manager.query(
      `insert into forum_correspondence (person_id, thread_id, because, last_at)
       select person_id, $1, because, $4 from unnest($2::uuid[], $3::text[]) as row (person_id, because)
       order by person_id
       on conflict (person_id, thread_id, joined) do update set because = excluded.because, last_at = excluded.last_at
       returning id, person_id as "personId"`,
      [threadId, followers.map(({ personId }) => personId), followers.map(({ because }) => because), now],
    );
    return new Map(rows.map(({ id, personId }) => [personId, id]));
  }

  /** All in a group read the same words, so that they are written once. */
  private async sendTo(
    manager: EntityManager,
    message: MailedMessage & Signed,
    { language, because, followers }: Alike,
    ids: ReadonlyMap<string, string>,
    now: Date,
  ): Promise<void> {
    const mark = newLeaveMark();
    const { subject, header, body } = copyMail(message, { language, because }, this.config, mark);
    await this.fanOut.fanOut(
      manager,
      {
        kind: 'forum',
        list: null,
        postId: null,
        account: chosenAccount({
          at: now,
          author: message.authorId ?? message.forum.id,
          authorAddress: '',
          road: 'forum',
          messageId: message.messageId,
          clusterId: message.clusterId,
          textId: message.textId,
          isReply: !message.isFirst,
        }),
        leaveMark: mark,
        copyKey: message.id,
        messageId: message.messageId,
        subject,
        header,
        body: { prefix: body, raw: null, suffix: Buffer.alloc(0) },
        is8bit: false,
      },
      {
        bearers: followers.map(({ personId }) => personId),
        subscriptionIds: followers.map(({ personId }) => ids.get(personId) ?? null),
        addresses: followers.map(({ address }) => address),
      },
      now,
    );
  }
}

const nothingSaid: Signed = { clusterId: null, textId: null, joined: [] };

interface Alike {
  readonly language: Language;
  readonly because: FollowReason;
  readonly followers: Follower[];
}

function alike(followers: readonly Follower[]): Map<string, Alike> {
  const groups = new Map<string, Alike>();
  for (const follower of followers) {
    const { language, because } = follower;
    const key = `${language} ${because}`;
    const group = groups.get(key) ?? { language, because, followers: [] };
    group.followers.push(follower);
    groups.set(key, group);
  }
  return groups;
}
