import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import type { Outlook } from '../steering/outlook.js';
import { SteeringService } from '../steering/steering.service.js';
import type { Arrival } from './arrival.js';
import { isReadPlan, MailDesk } from './mail-desk.service.js';
import { LifetimeMail } from './lifetime-mail.service.js';
import { MemberDesk } from './member-desk.service.js';
import { OtherMail } from './other-mail.service.js';
import type { LifetimePlan, Plan } from './plan.js';
import { type Kept, PostReception } from './post-reception.service.js';
import type { Reply } from './reception.gate.js';
import { accepted, refusal, unknownRecipient } from './replies.js';

/** Most posts are below; a bigger one would keep those who share its transaction waiting. */
const smallBytes = 65_536;

/** Carries out what was planned for each recipient of a message, and answers for each. */
@Injectable()
export class Carrying {
  constructor(
    private readonly config: Config,
    private readonly raws: RawStore,
    private readonly steering: SteeringService,
    private readonly posts: PostReception,
    private readonly desk: MailDesk,
    private readonly lifetime: LifetimeMail,
    private readonly members: MemberDesk,
    private readonly others: OtherMail,
  ) {}

  /** Looks up what carrying a plan out will need. */
  async prepare(plan: Plan, arrival: Arrival, outlook: Outlook): Promise<Plan> {
    if (plan.kind === 'post') return this.posts.prepare(plan, arrival, outlook);
    return plan.kind === 'other' ? this.others.prepare(plan) : plan;
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
      if (plan === undefined || plan.kind === 'lifetime') continue;
      replies[index] = await this.carryOutOne(manager, plan, arrival, { rawId, counted });
    }
    const people = [...plans.entries()].flatMap(([index, plan]) =>
      plan.kind === 'lifetime' ? [{ index, plan }] : [],
    );
    const answers = await this.lifetime.carryOut(
      manager,
      people.map(({ plan }) => plan),
      arrival,
      { rawId, counted },
    );
    for (const [at, { index }] of people.entries()) replies[index] = answers[at] ?? unknownRecipient;
    return agreed(replies, arrival);
  }

  private async carryOutOne(
    manager: EntityManager,
    plan: Exclude<Plan, LifetimePlan>,
    arrival: Arrival,
    { rawId, counted }: Kept,
  ): Promise<Reply> {
    if (plan.kind === 'unknown') return unknownRecipient;
    if (isReadPlan(plan)) return this.desk.carryOut(manager, plan, arrival, rawId);
    if (plan.kind === 'return') return this.members.giveBack(manager, plan, arrival, rawId);
    if (plan.kind === 'other') {
      await this.others.carryOut(manager, plan, arrival, rawId);
      return accepted;
    }
    const { outcome, reasons } = await this.posts.carryOut(manager, plan, arrival, { rawId, counted });
    const isToldInSession = outcome === 'rejected' && !plan.tellsRefusal;
    return isToldInSession ? refusal(reasons, `${this.config.publicUrl}/channels`) : accepted;
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
