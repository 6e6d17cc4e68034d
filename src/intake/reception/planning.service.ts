import { Injectable } from '@nestjs/common';
import type { Decision } from '../../channels/posting/decision.js';
import type { List } from '../../community/lists/list.entity.js';
import type { Outlook } from '../steering/outlook.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import { type Destination, isReadByUs, isToPeople } from './destination.js';
import { MailDesk } from './mail-desk.service.js';
import { PeopleMail, type Reached } from './people-mail.service.js';
import { type Plan, settle } from './plan.js';
import { PostJudging } from './post-judging.service.js';
import { sightingOf } from './sighting.js';

/** A message, what steering knows of it, and what will be done with it for each recipient. */
export interface Planned {
  readonly arrival: Arrival;
  readonly outlook: Outlook;
  readonly plans: readonly Plan[];
}

/** Judges a message for each of its recipients; nothing is written. */
@Injectable()
export class Planning {
  constructor(
    private readonly steering: SteeringService,
    private readonly judging: PostJudging,
    private readonly desk: MailDesk,
    private readonly people: PeopleMail,
  ) {}

  async plan(arrival: Arrival, destinations: readonly Destination[]): Promise<Planned> {
    const lists = destinations.flatMap(to => (to.kind === 'list-post' ? [to.list] : []));
    const reached = await this.people.reached(destinations, arrival);
    const outlook = await this.steering.look(sightingOf(arrival, { lists, outside: reached.people }));
    const judged = await Promise.all(destinations.map(to => this.planOne(to, reached, arrival, outlook)));
    const plans = await this.people.prepare(settle(judged, arrival), arrival, outlook);
    return { arrival, outlook, plans };
  }

  private async planOne(
    destination: Destination,
    reached: Reached,
    arrival: Arrival,
    outlook: Outlook,
  ): Promise<Plan> {
    if (destination.kind === 'unknown') return { kind: 'unknown' };
    if (isReadByUs(destination)) return this.desk.plan(destination, arrival);
    if (isToPeople(destination)) return this.people.plan(destination, reached, arrival, outlook);
    if (destination.kind !== 'list-post') return { kind: 'other', destination, readers: [] };
    return this.post(destination.list, arrival, outlook);
  }

  private async post(list: List, arrival: Arrival, outlook: Outlook): Promise<Plan> {
    const judged = await this.judging.judge(list, arrival, outlook);
    if (judged === null) return { kind: 'unknown' };
    const decision = answered(judged.decision, arrival);
    return { kind: 'post', judged, decision, tellsRefusal: false, readers: null, announcement: null };
  }
}

/** Only an author who is proven finds the draft of an announcement; anybody else hears in session that it is one. */
function answered(decision: Decision, { identity }: Arrival): Decision {
  return decision.kind === 'steer' && identity !== 'proven' ? { ...decision, kind: 'reject' } : decision;
}
