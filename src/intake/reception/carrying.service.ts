import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import type { Outlook } from '../steering/outlook.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import { MailDesk } from './mail-desk.service.js';
import { PeopleMail } from './people-mail.service.js';
import { isPeoplePlan, type PeoplePlan, type Plan } from './plan.js';
import { PostMail } from './post-mail.service.js';
import type { Kept } from './kept.js';
import type { Reply } from './reception.gate.js';
import { accepted, unknownRecipient } from './replies.js';

/** Most posts are below; a bigger one would keep those who share its transaction waiting. */
const smallBytes = 65_536;

/** Carries out what was planned for each recipient of a message, and answers for each. */
@Injectable()
export class Carrying {
  constructor(
    private readonly raws: RawStore,
    private readonly steering: SteeringService,
    private readonly posts: PostMail,
    private readonly desk: MailDesk,
    private readonly people: PeopleMail,
  ) {}

  /** Looks up what carrying a plan out will need. */
  async prepare(plan: Plan, arrival: Arrival, outlook: Outlook): Promise<Plan> {
    if (plan.kind === 'post') return this.posts.prepare(plan, arrival, outlook);
    return plan.kind === 'other' ? this.desk.prepare(plan) : plan;
  }

  /** Whether others may wait for this: a small message to one list, which will make few copies at once. */
  isShort([plan, ...others]: readonly Plan[], { raw }: Arrival): boolean {
    return (
      raw.length <= smallBytes && others.length === 0 && plan?.kind === 'post' && this.posts.isShort(plan)
    );
  }

  /** Replies in the order of the plans. */
  async carryOut(
    manager: EntityManager,
    plans: readonly Plan[],
    arrival: Arrival,
    outlook: Outlook,
  ): Promise<Reply[]> {
    // Before any other lock: who waits for the same text holds nothing that others wait for.
    const counted = { outlook, signed: await this.steering.sign(manager, outlook) };
    const rawId = await this.raws.keep(manager, arrival.raw, arrival.at);
    const replies: Reply[] = [];
    // Lists in a fixed order: two messages to the same lists never wait for each other's rows in a circle.
    const order = [...plans.keys()].toSorted((a, b) => (keyOf(plans[a]) < keyOf(plans[b]) ? -1 : 1));
    for (const index of order) {
      const plan = plans[index];
      if (plan === undefined || isPeoplePlan(plan)) continue;
      replies[index] = await this.carryOutOne(manager, plan, arrival, { rawId, counted });
    }
    const answers = await this.people.carryOut(manager, plans, arrival, { rawId, counted });
    for (const [index, reply] of answers) replies[index] = reply;
    return agreed(replies, arrival);
  }

  private carryOutOne(
    manager: EntityManager,
    plan: Exclude<Plan, PeoplePlan>,
    arrival: Arrival,
    kept: Kept,
  ): Reply | Promise<Reply> {
    if (plan.kind === 'unknown') return unknownRecipient;
    if (plan.kind === 'post') return this.posts.carryOut(manager, plan, arrival, kept);
    return this.desk.carryOut(manager, plan, arrival, kept.rawId);
  }
}

function keyOf(plan: Plan | undefined): string {
  if (plan?.kind === 'command') return plan.destination.list.id;
  // After every list: a list is locked before what waits on it.
  if (plan?.kind === 'answer') return `~${plan.destination.notice.heldMessageId}`;
  if (plan?.kind === 'forum-answer') return `~~${plan.destination.correspondence.id}`;
  return plan?.kind === 'post' ? plan.judged.list.id : '';
}

/** SMTP has one reply for all recipients: where they differ after all, what was taken is taken. */
function agreed(replies: readonly Reply[], { envelope }: Arrival): Reply[] {
  const isOfOneMind = replies.every(({ code }) => code === replies[0]?.code);
  return envelope.protocol === 'lmtp' || isOfOneMind ? [...replies] : replies.map(() => accepted);
}
