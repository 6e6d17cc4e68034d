import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostRecord } from '../../channels/posting/post-record.service.js';
import type { Post } from '../../channels/posting/post.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../foundation/config/config.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import type { Arrival } from './arrival.js';
import { arrivalOf } from './held-arrival.js';
import { HeldPost } from './held-post.service.js';
import { type JudgedPost, JudgedPosts } from './judged-posts.service.js';
import type { PostAnswer } from './post-answer.js';

/** A post of one list as it reaches another one. */
export interface HandedPost extends JudgedPost {
  readonly rawId: string;
  readonly arrival: Arrival;
}

/** Brings a post of one list before another one by the road of any post: the same bytes, that list's own rules. */
@Injectable()
export class HandedPosts {
  constructor(
    private readonly config: Config,
    private readonly heldPost: HeldPost,
    private readonly lists: ListsService,
    private readonly posts: JudgedPosts,
    private readonly records: PostRecord,
  ) {}

  /** What the other list says to it; null when there is no such list. @param isAuthorTold that it waits on the first */
  async judge(post: Post, listName: string, isAuthorTold: boolean, now: Date): Promise<HandedPost | null> {
    const list = await this.heldPost.listOf(post);
    const content = await this.heldPost.read(post, list);
    const arrival = arrivalOf(post, content, now);
    const to = await this.lists.findByName(listName);
    if (to === null) return null;
    // It names the list it was written to: whoever hands it over answers for its being meant for the other one.
    const from = { listId: post.listId, address: siteAddress(this.config, list.name) };
    const { fingerprint } = content;
    const judged = await this.posts.judge({ list: to, arrival, fingerprint, isAuthorTold, from });
    return judged && { ...judged, rawId: post.rawId, arrival };
  }

  /** Whether that list has this very message already, whatever became of it there. */
  async isKnown(manager: EntityManager, { plan, arrival }: HandedPost): Promise<boolean> {
    const { messageId, fingerprint } = arrival;
    return (await this.records.known(manager, plan.judged.list.id, messageId, fingerprint)) !== null;
  }

  /** Keeps that list from ending until the caller's transaction does; false when it is gone already. */
  listStays(manager: EntityManager, { plan }: HandedPost): Promise<boolean> {
    return this.heldPost.listStays(manager, { listId: plan.judged.list.id });
  }

  /** First of all in the transaction that hands over. @throws LedgerMovedOn when it has to be judged again */
  sign(manager: EntityManager, post: HandedPost): Promise<Signed> {
    return this.posts.sign(manager, post);
  }

  carryOut(manager: EntityManager, post: HandedPost, signed: Signed): Promise<PostAnswer> {
    return this.posts.carryOut(manager, post, post.arrival, { rawId: post.rawId, signed });
  }
}
