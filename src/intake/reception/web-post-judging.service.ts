import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Decision } from '../../channels/posting/decision.js';
import { noEchoes } from '../../channels/posting/posting-context.js';
import { PostingService } from '../../channels/posting/posting.service.js';
import type { Outlook } from '../steering/outlook.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import { messageFacts } from './message-facts.js';
import type { Handed, PostPlan } from './plan.js';
import { PostReception } from './post-reception.service.js';
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
    private readonly posting: PostingService,
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
    const { authorAddress, envelopeSender, identity, authentication, at, fingerprint } = arrival;
    const judged = await this.posting.judge(
      {
        listName: list.name,
        authorAddress,
        envelopeSender,
        identity,
        authentication,
        echoes: outlook.echoes.get(list.id) ?? noEchoes,
        messageFor: addresses => messageFacts(arrival, addresses),
      },
      at,
    );
    if (judged === null) return null;
    const decision = become(judged.decision);
    // They are led to its page: a mail that says the same would come after.
    const handed = { isAuthorTold: true, fingerprint, heldId: randomUUID() };
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
