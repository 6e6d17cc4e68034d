import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import type { List } from '../../community/lists/list.entity.js';
import type { HeldShown } from '../../channels/moderation/moderation-notices.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { HeldPost } from './held-post.service.js';
import { ListPeople } from './list-people.service.js';
import { ModeratorTelling, type ToldModerator } from './moderator-telling.service.js';

/** Tells those who decide that a message they returned came back. */
@Injectable()
export class CorrectionNews {
  constructor(
    private readonly config: Config,
    private readonly heldPost: HeldPost,
    private readonly people: ListPeople,
    private readonly moderators: ModeratorTelling,
  ) {}

  async prepare({ post }: HeldItem): Promise<{ list: List; moderators: ToldModerator[] }> {
    const list = await this.heldPost.listOf(post);
    return { list, moderators: await this.moderators.toTell(await this.people.moderators(list)) };
  }

  /** To be called once the message is moved: it is one version further than the one that was corrected. */
  async tell(
    manager: EntityManager,
    { list, moderators }: Awaited<ReturnType<CorrectionNews['prepare']>>,
    {
      held,
      subject,
      shown,
    }: { readonly held: HeldItem; readonly subject: string; readonly shown: HeldShown },
    now: Date,
  ): Promise<void> {
    const { authorName, authorAddress, messageId, reasons } = held.post;
    const matter = {
      listAddress: siteAddress(this.config, list.name),
      ownerAddress: siteAddress(this.config, `${list.name}-owner`),
      subject,
      author: authorName === '' ? authorAddress : `${authorName} <${authorAddress}>`,
      messageId,
      reasons,
    };
    const news = { heldId: held.id, version: held.version + 1, matter, shown };
    await this.moderators.tell(manager, news, moderators, now);
  }
}
