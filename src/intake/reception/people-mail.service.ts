import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Outlook } from '../steering/outlook.js';
import { Announcements } from './announcements.service.js';
import type { Arrival } from './arrival.js';
import { type Destination, isOwners, type PeopleDestination } from './destination.js';
import { LifetimeMail } from './lifetime-mail.service.js';
import { MemberDesk } from './member-desk.service.js';
import { OutsideLedger } from './outside-ledger.service.js';
import { OwnerMail, type OwnersRead } from './owner-mail.service.js';
import { isOutside, isPeoplePlan, type PeoplePlan, type Plan } from './plan.js';
import type { Kept } from './kept.js';
import type { Reply } from './reception.gate.js';
import { accepted } from './replies.js';

/** Whom a message would reach outside lists. */
export interface Reached {
  /** Their ids, each once. */
  readonly people: readonly string[];
  readonly owners: OwnersRead;
}

/** Mail to people outside lists: all recipients of a message are known together before any copy of it is made. */
@Injectable()
export class PeopleMail {
  constructor(
    private readonly lifetime: LifetimeMail,
    private readonly owners: OwnerMail,
    private readonly members: MemberDesk,
    private readonly announcements: Announcements,
    private readonly ledger: OutsideLedger,
  ) {}

  async reached(destinations: readonly Destination[], arrival: Arrival): Promise<Reached> {
    const owners = await this.owners.readers(destinations);
    const readers = [...owners.values()].flat().map(({ personId }) => personId);
    const people = this.lifetime.peopleAmong(destinations, arrival);
    return { people: [...new Set([...people, ...readers])], owners };
  }

  plan(destination: PeopleDestination, { owners }: Reached, arrival: Arrival, outlook: Outlook): PeoplePlan {
    if (destination.kind === 'srs') return { kind: 'return', destination };
    return isOwners(destination)
      ? this.owners.plan(destination, owners, arrival, outlook)
      : this.lifetime.plan(destination, arrival, outlook);
  }

  /** One draft for all who would have had a copy: the first of their plans has it. */
  async prepare(plans: readonly Plan[], arrival: Arrival, outlook: Outlook): Promise<Plan[]> {
    const first = plans.findIndex(
      plan => isOutside(plan) && (plan.verdict === 'keep' || plan.verdict === 'review'),
    );
    const plan = plans[first];
    if (plan === undefined || !isOutside(plan) || plan.reason === null) return [...plans];
    const announcement = await this.announcements.prepare(outlook, arrival, plan.reason, []);
    return plans.with(first, { ...plan, announcement });
  }

  /** Replies by the place of their plan among all of them. */
  async carryOut(
    manager: EntityManager,
    plans: readonly Plan[],
    arrival: Arrival,
    kept: Kept,
  ): Promise<ReadonlyMap<number, Reply>> {
    const outside = plans.filter(isOutside);
    await this.ledger.count(manager, outside, arrival, kept.counted);
    const replies = new Map<number, Reply>();
    for (const [at, plan] of plans.entries()) {
      if (isPeoplePlan(plan)) replies.set(at, await this.carryOutOne(manager, plan, arrival, kept));
    }
    await this.lifetime.tellOfCanaries(manager, outside, arrival, kept.counted);
    return replies;
  }

  private async carryOutOne(
    manager: EntityManager,
    plan: PeoplePlan,
    arrival: Arrival,
    kept: Kept,
  ): Promise<Reply> {
    if (plan.kind === 'return') return this.members.giveBack(manager, plan, arrival, kept.rawId);
    const instead = await this.announcements.instead(manager, plan, kept);
    if (instead !== null) return instead;
    if (plan.kind === 'lifetime') return this.lifetime.carryOut(manager, plan, kept.rawId);
    await this.owners.forward(manager, plan, arrival, kept.rawId);
    return accepted;
  }
}
