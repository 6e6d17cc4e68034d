import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { canReadArchive } from '../../community/lists/list-permissions.js';
import type { List } from '../../community/lists/list.entity.js';
import {
  approvedNotice,
  handedOverNotice,
  type Matter,
  type Reader,
  rejectedNotice,
  returnedNotice,
} from '../../channels/moderation/moderation-notices.js';
import { expiredNotice, letThroughNotice } from '../../channels/moderation/unanswered.notice.js';
import type { Post } from '../../channels/posting/post.entity.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { PostLinks } from './post-links.service.js';

/** An author who knows that the post waited, and what the outcome is about. */
export interface Told {
  readonly author: Reader;
  readonly matter: Matter;
  /** Address of the archive; null when the author may not read it. */
  readonly archive: string | null;
}

/** Tells an author who knows that their post waited what a moderator decided. */
@Injectable()
export class OutcomeNotices {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly audiences: AudiencesService,
    private readonly notices: NoticesService,
    private readonly links: PostLinks,
  ) {}

  /** Whom to tell about a post, and of what; looked up before the transaction that decides. */
  async told(post: Post, list: List): Promise<Told> {
    const { authorPersonId, authorAddress, authorName } = post;
    const [person, viewer] = await Promise.all([
      authorPersonId === null ? null : this.directory.findById(authorPersonId),
      this.audiences.standingOf(authorPersonId, list),
    ]);
    return {
      author: {
        address: authorAddress,
        name: person?.name ?? authorName,
        language: person?.language ?? list.language,
      },
      matter: this.matter(post, list),
      archive: canReadArchive(viewer, list) ? `${this.config.publicUrl}/lists/${list.name}/archive` : null,
    };
  }

  /** @param isUnanswered nobody approved it: its time was over */
  async tellApproved(
    manager: EntityManager,
    { author, matter, archive }: Told,
    key: string | null,
    isUnanswered: boolean,
    now: Date,
  ): Promise<void> {
    const url = archive === null || key === null ? null : `${archive}/${key}`;
    const approved = isUnanswered ? letThroughNotice : approvedNotice;
    await this.notices.send(manager, approved(author, matter, url), now);
  }

  async tellExpired(manager: EntityManager, told: Told, wasReturned: boolean, now: Date): Promise<void> {
    await this.notices.send(manager, expiredNotice(told.author, told.matter, wasReturned), now);
  }

  async tellRejected(manager: EntityManager, told: Told, reason: string, now: Date): Promise<void> {
    await this.notices.send(manager, rejectedNotice(told.author, told.matter, reason), now);
  }

  /** The very mail that `tellRejected` would send; null when it would send none. */
  rejection(told: Told, reason: string, now: Date): Buffer | null {
    return this.notices.mailOf(rejectedNotice(told.author, told.matter, reason), now);
  }

  /**
   * The mail that `tellReturned` would send, but for the address of the author's page: whoever knows that may act in the
   * author's place, and it is a moderator who reads this.
   */
  giveBack({ author, matter }: Told, reason: string, now: Date): Buffer | null {
    return this.notices.mailOf(returnedNotice(author, matter, reason, this.links.hiddenUrl), now);
  }

  async tellReturned(
    manager: EntityManager,
    told: Told,
    { heldId, reason }: { readonly heldId: string; readonly reason: string },
    now: Date,
  ): Promise<void> {
    const notice = returnedNotice(told.author, told.matter, reason, this.links.urlOf(heldId));
    await this.notices.send(manager, notice, now);
  }

  async tellHandedOver(
    manager: EntityManager,
    { author, matter }: Told,
    { name }: Pick<List, 'name'>,
    waitsAs: string | null,
    now: Date,
  ): Promise<void> {
    const url = waitsAs === null ? null : this.links.urlOf(waitsAs);
    const notice = handedOverNotice(author, matter, siteAddress(this.config, name), url);
    await this.notices.send(manager, notice, now);
  }

  private matter(post: Post, list: List): Matter {
    return {
      listAddress: siteAddress(this.config, list.name),
      ownerAddress: siteAddress(this.config, `${list.name}-owner`),
      subject: post.subject,
      author: post.authorName,
      messageId: post.messageId,
      reasons: post.reasons,
    };
  }
}
