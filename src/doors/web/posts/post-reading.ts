import { Injectable } from '@nestjs/common';
import type { HeldItem } from '../../../channels/moderation/held-items.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { HouseError } from '../../../foundation/house-error.js';
import { MessageContent } from '../reading/message-content.js';
import type { PostView } from './post-view.js';

/** Gathers what the author of a held message is shown. */
@Injectable()
export class PostReading {
  constructor(
    private readonly config: Config,
    private readonly lists: ListsService,
    private readonly content: MessageContent,
  ) {}

  async of(key: string, item: HeldItem): Promise<PostView> {
    const [list, { message }] = await Promise.all([
      this.lists.findById(item.listId),
      this.content.of(item.post.rawId),
    ]);
    if (list === null) throw new HouseError('list-gone', { listId: item.listId });
    return {
      key,
      item,
      listAddress: siteAddress(this.config, list.name),
      ownerAddress: siteAddress(this.config, `${list.name}-owner`),
      message,
    };
  }
}
