import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { announcementIn } from '../../channels/posting/announcement.js';
import type { Post } from '../../channels/posting/post.entity.js';
import type { AcceptedPost } from '../../channels/distribution/accepted-post.js';
import { LedgerBook, type Signed } from '../../postoffice/ledger/ledger-book.service.js';
import type { Outlook } from '../steering/outlook.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Announcement } from './announcement.js';
import { Announcements } from './announcements.service.js';
import { arrivalOf } from './held-arrival.js';
import { PostJudging } from './post-judging.service.js';
import { sightingOf } from './sighting.js';

/** A held post about to leave, looked at again: since it came to wait the same text may have gone to other lists. */
export interface Leaving {
  readonly content: AcceptedPost;
  readonly outlook: Outlook;
  /** The draft that it becomes instead; null where it may leave. */
  readonly announcement: Announcement | null;
}

/** Asks steering again before a held post leaves: twenty moderators may each approve the same text. */
@Injectable()
export class HeldSteering {
  constructor(
    private readonly judging: PostJudging,
    private readonly steering: SteeringService,
    private readonly announcements: Announcements,
    private readonly book: LedgerBook,
  ) {}

  async look(post: Post, content: AcceptedPost, now: Date): Promise<Leaving> {
    const { list } = content;
    const arrival = arrivalOf(post, content, now);
    const outlook = await this.steering.look(sightingOf(arrival, { lists: [list], outside: [] }));
    const judged = await this.judging.judge(list, arrival, outlook);
    const reason = announcementIn(judged?.decision.reasons ?? []);
    const announcement =
      reason === null ? null : await this.announcements.prepare(outlook, arrival, reason, [list.id]);
    return { content, outlook, announcement };
  }

  /** First of all in the transaction it leaves in. @throws LedgerMovedOn when it has to be looked at again */
  sign(manager: EntityManager, { outlook }: Leaving): Promise<Signed> {
    return this.steering.sign(manager, outlook);
  }

  /** What leaves is what is counted, from the day it leaves: its author may have corrected it. */
  account(manager: EntityManager, post: Post, signed: Signed, now: Date): Promise<void> {
    return this.book.release(manager, post.id, signed, now);
  }

  /** The path of the draft; nobody on its list receives it. */
  async keep(manager: EntityManager, post: Post, leaving: Leaving, signed: Signed): Promise<string> {
    await this.drop(manager, post);
    const { announcement, outlook } = leaving;
    if (announcement === null) throw new RangeError('it is no announcement');
    return this.announcements.keep(manager, announcement, outlook, {
      road: 'mail',
      rawId: post.rawId,
      signed,
    });
  }

  drop(manager: EntityManager, { id }: Post): Promise<void> {
    return this.book.drop(manager, id);
  }
}
