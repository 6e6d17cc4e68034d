import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import type { HeldAction } from '../../channels/moderation/transitions.js';
import { canTrust } from '../../channels/posting/policies.js';
import { HeldPost } from './held-post.service.js';
import { type Leaving } from './held-steering.service.js';
import { OutcomeNotices, type Told } from './outcome-notices.service.js';

/** A held message and what its outcome will need, looked up before the transaction that settles it. */
export interface HeldMatter {
  readonly held: HeldItem;
  /** Null when the author was never told that it waits: no outcome is told either. */
  readonly told: Told | null;
  /** Where it is about to be distributed. */
  readonly leaving: Leaving | null;
}

/** What is to be known of a held message before anything is decided about it. */
@Injectable()
export class HeldMatters {
  constructor(
    private readonly heldPost: HeldPost,
    private readonly notices: OutcomeNotices,
  ) {}

  /** Whether it waits on the list of that name; any list will do when none is named. */
  async isOn(held: HeldItem, listName: string | undefined): Promise<boolean> {
    return listName === undefined || (await this.heldPost.listOf(held.post)).name === listName.toLowerCase();
  }

  async isUseful({ post, isAuthorTold }: HeldItem, action: HeldAction): Promise<boolean> {
    if (action === 'return') return isAuthorTold;
    if (action === 'ban' || action === 'spam') return post.authorAddress !== '';
    return action !== 'trust' || canTrust(await this.heldPost.listOf(post), post);
  }

  async prepare(held: HeldItem): Promise<HeldMatter> {
    const list = await this.heldPost.listOf(held.post);
    const told = held.isAuthorTold ? await this.notices.told(held.post, list) : null;
    return { held, told, leaving: null };
  }

  listStays(manager: EntityManager, { held }: HeldMatter): Promise<boolean> {
    return this.heldPost.listStays(manager, held.post);
  }
}
