import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import type { Arrival } from './arrival.js';
import { isAutomaticMail } from './commands/automatic-mail.js';
import { CommandAnswer, type OrderResult } from './commands/command-answer.js';
import { CommandFactsService } from './commands/command-facts.js';
import { MailCommandRecord } from './commands/mail-command-record.js';
import { OrderActs } from './commands/order-acts.js';
import { needsAnswer, type OrderOutcome } from './commands/outcome.js';
import { isChange, type Order, readOrders, type ReadOrders, readReply } from './commands/read-orders.js';
import type { CommandDestination } from './destination.js';
import type { CommandPlan } from './plan.js';
import { type Hearing, hearingOf } from './who-hears.js';

/** Nobody needs to be told the words more often, and a program that answers us with its own would never stop. */
const hoursBetweenHelp = 24;

/** Obeys messages to a list's addresses for programs: `-join`, `-leave`, `-confirm+TOKEN`, `-request`. */
@Injectable()
export class MailCommands {
  constructor(
    private readonly config: Config,
    private readonly facts: CommandFactsService,
    private readonly record: MailCommandRecord,
    private readonly acts: OrderActs,
    private readonly answers: CommandAnswer,
    private readonly notices: NoticesService,
  ) {}

  /** What the message asks, and who asks it: all that is looked up before the transaction. */
  async plan(destination: CommandDestination, arrival: Arrival): Promise<CommandPlan> {
    const { orders, stoppedAt } = ordersIn(destination, arrival, this.config.timeZone);
    const asksRoster = orders.some(({ kind }) => kind === 'who');
    const facts = await this.facts.gather(destination.list, arrival, asksRoster);
    return { kind: 'command', destination, orders, stoppedAt, facts };
  }

  /** Deletes what is too old for anybody to ask after. */
  forgetOld(now: Date): Promise<void> {
    return this.record.forgetOld(now);
  }

  async carryOut(manager: EntityManager, plan: CommandPlan, arrival: Arrival): Promise<void> {
    const id = await this.record.begin(manager, plan.destination, arrival);
    if (id === null) return;
    const hearing = hearingOf(correspondent(plan, arrival));
    const results = hearing === 'never' ? [] : await this.obey(manager, plan, arrival);
    if (hearing !== 'never') await this.answer(manager, plan, arrival, { hearing, results });
    const codes = results.map(({ order, outcome }) => ({ order: order?.kind ?? 'unknown', outcome }));
    await this.record.finish(manager, id, plan.destination, codes, arrival.at);
  }

  /** One confirmation a message: of several changes that nobody proves to want, the first is asked about. */
  private async obey(manager: EntityManager, plan: CommandPlan, arrival: Arrival): Promise<OrderResult[]> {
    if (plan.orders.length === 0) return [{ order: null, outcome: 'not-understood' }];
    const isProven = arrival.identity === 'proven';
    const first = plan.orders.find(isChange);
    const isPutOff = (order: Order): boolean => !isProven && isChange(order) && order !== first;
    const remarks = this.answers.lines(
      plan.facts.reader.language,
      plan.orders.filter(isPutOff).map(order => ({ order, outcome: 'one-at-a-time' })),
    );
    const results: OrderResult[] = [];
    for (const order of plan.orders) {
      const outcome = isPutOff(order)
        ? 'one-at-a-time'
        : await this.obeyOne(manager, order, plan, arrival, remarks);
      results.push({ order, outcome });
    }
    return results;
  }

  private async obeyOne(
    manager: EntityManager,
    order: Order,
    plan: CommandPlan,
    arrival: Arrival,
    remarks: readonly string[],
  ): Promise<OrderOutcome> {
    const commanded = { plan, arrival, network: this.networkOf(arrival), remarks };
    switch (order.kind) {
      case 'help':
        return 'explained';
      case 'who':
        if (plan.facts.roster !== null && !plan.facts.isSuspended) return 'listed';
        return arrival.identity === 'proven' ? 'not-entitled' : 'not-proven';
      case 'subscribe':
        return this.acts.subscribe(manager, commanded);
      case 'unsubscribe':
        return this.acts.unsubscribe(manager, commanded);
      case 'mode':
        return this.acts.setMode(manager, commanded, order);
      case 'confirm':
        return this.acts.confirm(manager, order.token, commanded);
      case 'refuse':
        return this.acts.cancel(manager, order.token);
    }
  }

  private async answer(
    manager: EntityManager,
    plan: CommandPlan,
    arrival: Arrival,
    { hearing, results }: { hearing: Hearing; results: readonly OrderResult[] },
  ): Promise<void> {
    if (!results.some(({ outcome }) => needsAnswer(outcome))) return;
    // House rule "who hears from us": an unproven author hears once of a message, and the confirmation was it.
    const wasAsked = results.some(({ outcome }) => outcome === 'asked');
    if (hearing !== 'always' && wasAsked) return;
    const notice = this.answers.notice(plan, results, arrival);
    const isHelpOnly = results.every(({ outcome }) => outcome === 'not-understood');
    if (hearing !== 'once-a-day' && !isHelpOnly) return this.notices.send(manager, notice, arrival.at);
    await this.notices.sendAtMostEvery(manager, hoursBetweenHelp, 'command-help', notice, arrival.at);
  }

  /** A trusted relay that names no client speaks for everybody it relays. */
  private networkOf({ envelope: { client } }: Arrival): string | null {
    return this.config.trustedRelays.some(block => block.contains(client.address)) ? null : client.address;
  }
}

function ordersIn({ road, token, list }: CommandDestination, arrival: Arrival, timeZone: string): ReadOrders {
  const text = arrival.parsed.kind === 'parsed' ? arrival.parsed.message.text : '';
  switch (road) {
    case 'join':
      return { orders: [{ kind: 'subscribe' }], stoppedAt: null };
    case 'leave':
      return { orders: [{ kind: 'unsubscribe' }], stoppedAt: null };
    case 'confirm':
      return { orders: [readReply(text, token ?? '')], stoppedAt: null };
    case 'request':
      return readOrders({ subject: arrival.subject, text }, list.name, timeZone);
  }
}

function correspondent({ facts }: CommandPlan, arrival: Arrival): Parameters<typeof hearingOf>[0] {
  return {
    identity: arrival.identity,
    isKnown: facts.personId !== null || facts.subscription !== null,
    hasNullSender: arrival.envelope.sender === null,
    isAutomatic: arrival.header === null || isAutomaticMail(arrival.header),
    hasAddress: arrival.authorAddress !== '',
  };
}
