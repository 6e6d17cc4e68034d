import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../../channels/posting/decision.js';
import type { List } from '../../community/lists/list.entity.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import type { Outlook } from '../steering/outlook.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import type { Handed, PostPlan } from './plan.js';
import type { PostAnswer } from './post-answer.js';
import { PostJudging } from './post-judging.service.js';
import { PostReception } from './post-reception.service.js';
import { sightingOf } from './sighting.js';

export interface JudgedPost {
  readonly plan: PostPlan & { readonly handed: Handed };
  readonly outlook: Outlook;
}

/** A post that comes to a list by no mail server: from a page, or from another list. */
export interface BroughtPost {
  readonly list: List;
  readonly arrival: Arrival;
  /** As its author wrote it. */
  readonly fingerprint: Handed['fingerprint'];
  /** Its author hears of what becomes of it by other means. */
  readonly isAuthorTold: boolean;
  /** The list it leaves for this one, with its address; null for what was on none. */
  readonly from: { readonly listId: string; readonly address: string } | null;
  /** What is made of the decision: never weaker. */
  readonly become?: (decision: Decision) => Decision;
}

/** Judges what is brought to a list as any post is, and carries out what was decided. */
@Injectable()
export class JudgedPosts {
  constructor(
    private readonly steering: SteeringService,
    private readonly judging: PostJudging,
    private readonly reception: PostReception,
  ) {}

  /** Null when the list is gone. */
  async judge({
    list,
    arrival,
    fingerprint,
    isAuthorTold,
    from,
    become = asJudged,
  }: BroughtPost): Promise<JudgedPost | null> {
    const sighting = sightingOf(arrival, { lists: [list], outside: [] }, from?.listId);
    const outlook = await this.steering.look(sighting);
    const named = from === null ? [] : [from.address];
    const judged = await this.judging.judge(list, arrival, outlook, named);
    if (judged === null) return null;
    const decision = become(judged.decision);
    const handed = { isAuthorTold, fingerprint, heldId: randomUUID() };
    const plan = {
      kind: 'post',
      judged: { ...judged, decision },
      decision,
      tellsRefusal: false,
      readers: null,
      announcement: null,
      handed,
    } as const;
    return { plan: { ...(await this.reception.prepare(plan, arrival, outlook)), handed }, outlook };
  }

  /** First of all in the transaction that carries it out. @throws LedgerMovedOn when it has to be judged again */
  sign(manager: EntityManager, { outlook }: Pick<JudgedPost, 'outlook'>): Promise<Signed> {
    return this.steering.sign(manager, outlook);
  }

  carryOut(
    manager: EntityManager,
    { plan, outlook }: JudgedPost,
    arrival: Arrival,
    { rawId, signed }: { readonly rawId: string; readonly signed: Signed },
  ): Promise<PostAnswer> {
    return this.reception.carryOut(manager, plan, arrival, { rawId, counted: { outlook, signed } });
  }
}

function asJudged(decision: Decision): Decision {
  return decision;
}
