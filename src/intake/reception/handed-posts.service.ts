import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { PostRecord } from '../../channels/posting/post-record.service.js';
import type { Post } from '../../channels/posting/post.entity.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import type { Outlook } from '../steering/outlook.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import { arrivalOf } from './held-arrival.js';
import { HeldPost } from './held-post.service.js';
import type { Handed, PostPlan } from './plan.js';
import { PostJudging } from './post-judging.service.js';
import { sightingOf } from './sighting.js';
import type { PostAnswer } from './post-answer.js';
import { PostReception } from './post-reception.service.js';

/** A post of one list as it reaches another one. */
export interface HandedPost {
  readonly rawId: string;
  readonly arrival: Arrival;
  readonly plan: PostPlan & { readonly handed: Handed };
  readonly outlook: Outlook;
}

/** Brings a post of one list before another one by the road of any post: the same bytes, that list's own rules. */
@Injectable()
export class HandedPosts {
  constructor(
    private readonly config: Config,
    private readonly heldPost: HeldPost,
    private readonly lists: ListsService,
    private readonly steering: SteeringService,
    private readonly judging: PostJudging,
    private readonly records: PostRecord,
    private readonly reception: PostReception,
  ) {}

  /** What the other list says to it; null when there is no such list. @param isAuthorTold that it waits on the first */
  async judge(post: Post, listName: string, isAuthorTold: boolean, now: Date): Promise<HandedPost | null> {
    const list = await this.heldPost.listOf(post);
    const content = await this.heldPost.read(post, list);
    const arrival = arrivalOf(post, content, now);
    // It names the list it was written to: whoever hands it over answers for its being meant for the other one.
    const named = siteAddress(this.config, list.name);
    const to = await this.lists.findByName(listName);
    if (to === null) return null;
    const outlook = await this.steering.look(sightingOf(arrival, { lists: [to], outside: [] }, post.listId));
    const judged = await this.judging.judge(to, arrival, outlook, [named]);
    if (judged === null) return null;
    const { decision } = judged;
    const handed = { isAuthorTold, fingerprint: content.fingerprint, heldId: randomUUID() };
    const plan = {
      kind: 'post',
      judged,
      decision,
      tellsRefusal: false,
      readers: null,
      announcement: null,
      handed,
    } as const;
    const prepared = { ...(await this.reception.prepare(plan, arrival, outlook)), handed };
    return { rawId: post.rawId, arrival, plan: prepared, outlook };
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
  sign(manager: EntityManager, { outlook }: HandedPost): Promise<Signed> {
    return this.steering.sign(manager, outlook);
  }

  carryOut(
    manager: EntityManager,
    { plan, arrival, rawId, outlook }: HandedPost,
    signed: Signed,
  ): Promise<PostAnswer> {
    return this.reception.carryOut(manager, plan, arrival, { rawId, counted: { outlook, signed } });
  }
}
