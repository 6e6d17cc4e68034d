import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { canReadArchive } from '../../community/lists/list-permissions.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';
import {
  approvedNotice,
  type Matter,
  type Reader,
  rejectedNotice,
} from '../../channels/moderation/moderation-notices.js';
import type { Post } from '../../channels/posting/post.entity.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';

/** Tells an author who knows that their post waited what a moderator decided. */
@Injectable()
export class OutcomeNotices {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly lists: ListsService,
    private readonly moderators: ModeratorsService,
    private readonly notices: NoticesService,
  ) {}

  async tellApproved(manager: EntityManager, post: Post, list: List, key: string, now: Date): Promise<void> {
    const viewer = await this.moderators.standingOf(post.authorPersonId, list.id);
    const url = `${this.config.publicUrl}/lists/${list.name}/archive/${key}`;
    const archiveUrl = canReadArchive(viewer, list) ? url : null;
    const notice = approvedNotice(await this.author(post, list), this.matter(post, list), archiveUrl);
    await this.notices.send(manager, notice, now);
  }

  async tellRejected(manager: EntityManager, post: Post, reason: string, now: Date): Promise<void> {
    const list = await this.lists.findById(post.listId);
    if (list === null) return;
    await this.notices.send(
      manager,
      rejectedNotice(await this.author(post, list), this.matter(post, list), reason),
      now,
    );
  }

  private async author(post: Post, list: List): Promise<Reader> {
    const person = post.authorPersonId === null ? null : await this.directory.findById(post.authorPersonId);
    return {
      address: post.authorAddress,
      name: person?.name ?? post.authorName,
      language: person?.language ?? list.language,
    };
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
