import { Injectable } from '@nestjs/common';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { archiveKey } from '../../foundation/mail/message-id.js';
import type { List } from '../../community/lists/list.entity.js';
import { HeldItems } from '../../channels/moderation/held-items.service.js';
import type { Post } from '../../channels/posting/post.entity.js';
import { PostRecord } from '../../channels/posting/post-record.service.js';
import type { WebPost, WebPostOutcome } from './web-post.js';

type Draft = Pick<WebPost, 'authorId' | 'list' | 'draftId'>;

/** What became of a page that is sent again: somebody pressed twice, or came back to the form. */
@Injectable()
export class WebDrafts {
  constructor(
    private readonly config: Config,
    private readonly records: PostRecord,
    private readonly held: HeldItems,
  ) {}

  /** Made from the draft, so that a second sending is known by it. */
  messageIdOf({ draftId }: Draft): string {
    return `${draftId}@${this.config.mailDomain}`;
  }

  /** Null for one that was never sent, and for one that was refused: its author may have changed it. */
  async outcomeOf(draft: Draft): Promise<WebPostOutcome | null> {
    const posts = await this.records.find({ messageId: this.messageIdOf(draft) });
    const post = posts.find(({ listId, authorPersonId, outcome }) => {
      const isTheirs = listId === draft.list.id && authorPersonId === draft.authorId;
      return isTheirs && (outcome === 'held' || outcome === 'distributed');
    });
    return post === undefined ? null : this.outcome(draft, post);
  }

  private async outcome({ list }: Draft, post: Post): Promise<WebPostOutcome> {
    const heldId = await this.held.idOfPost(post.id);
    if (heldId !== null) return { kind: 'held', heldId };
    return { kind: 'distributed', key: this.keyOf(list, post) };
  }

  /** Of its page in the archive. */
  keyOf({ name }: Pick<List, 'name'>, post: Pick<Post, 'messageId' | 'fingerprint'>): string {
    return archiveKey(post, siteAddress(this.config, name));
  }
}
