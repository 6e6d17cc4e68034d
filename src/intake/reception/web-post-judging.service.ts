import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Decision } from '../../channels/posting/decision.js';
import type { Outlook } from '../steering/outlook.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import type { Handed, PostPlan } from './plan.js';
import { PostReception } from './post-reception.service.js';
import { PostJudging } from './post-judging.service.js';
import { sightingOf } from './sighting.js';
import type { WebPost } from './web-post.js';

export interface JudgedWebPost {
  readonly plan: PostPlan & { readonly handed: Handed };
  readonly outlook: Outlook;
}

/** Judges what was written on a page as any post is. */
@Injectable()
export class WebPostJudging {
  constructor(
    private readonly steering: SteeringService,
    private readonly judging: PostJudging,
    private readonly reception: PostReception,
  ) {}

  /**
   * Null when the list is gone.
   * @param become what a page makes of the decision: never weaker
   */
  async judge(
    { list }: Pick<WebPost, 'list'>,
    arrival: Arrival,
    become: (decision: Decision) => Decision = asJudged,
  ): Promise<JudgedWebPost | null> {
    const outlook = await this.steering.look(sightingOf(arrival, { lists: [list], outside: [] }));
    const judged = await this.judging.judge(list, arrival, outlook);
    if (judged === null) return null;
    const decision = become(judged.decision);
    // They are led to its page: a mail that says the same would come after.
    const handed = { isAuthorTold: true, fingerprint: arrival.fingerprint, heldId: randomUUID() };
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
}

function asJudged(decision: Decision): Decision {
  return decision;
}
