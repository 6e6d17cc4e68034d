import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { isUuid } from '../../foundation/uuid.js';
import { List } from './list.entity.js';
import { Subscription } from './subscription.entity.js';
import { RequestNotices } from './request-notices.js';
import { SubscriptionMail } from './subscription-mail.js';
import { SubscriptionRequest } from './subscription-request.entity.js';

/** Somebody who waits, as those in charge see them. */
export interface WaitingRequest {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly address: string;
  readonly promotion: number | null;
  /** Of the list's group. */
  readonly isMember: boolean;
  readonly reason: string;
  readonly requestedAt: Date;
}

/** A request that was decided on. */
export interface DecidedRequest extends Omit<WaitingRequest, 'isMember'> {
  readonly outcome: 'accepted' | 'refused' | 'withdrawn';
  readonly decidedAt: Date;
  readonly decidedBy: string | null;
  readonly answer: string;
}

export interface RequestDecision {
  readonly listId: string;
  readonly requestIds: readonly string[];
  readonly action: 'accept' | 'refuse';
  /** To the requesters; may be empty for those who are accepted. */
  readonly answer: string;
}

export type DecisionsOutcome =
  /** `already` were decided on before, or taken back, or never waited on this list. */
  | { readonly kind: 'decided'; readonly decided: number; readonly already: number }
  /** Nobody is refused without a reason. */
  | { readonly kind: 'nothing-picked' | 'reason-missing' | 'too-long' | 'word-too-long' };

const longestAnswer = 2_000;
/** The first request is told at once; of a wave that follows, those in charge hear together. */
const betweenNewsMs = 15 * 60_000;

/** Decides on those who asked for a list whose newcomers are chosen: one decision ever, and they always hear. */
@Injectable()
export class RequestDecisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly mail: SubscriptionMail,
    private readonly notices: RequestNotices,
  ) {}

  /** Several at once, with one answer to all. The caller has checked that the actor may. */
  async decide(decision: RequestDecision, actor: Actor, now: Date): Promise<DecisionsOutcome> {
    const trouble = troubleIn(decision);
    if (trouble !== null) return { kind: trouble };
    const ids = [...new Set(decision.requestIds.filter(isUuid))];
    return this.dataSource.transaction(async manager => {
      const list = await manager.findOneByOrFail(List, { id: decision.listId });
      await lockSubscriptions(manager, decision.listId, ids);
      const requests = await this.claim(manager, { ...decision, requestIds: ids }, actor, now);
      for (const request of requests) await this.settle(manager, list, request, decision, actor, now);
      const decided = requests.length;
      return { kind: 'decided', decided, already: decision.requestIds.length - decided };
    });
  }

  findById(id: string): Promise<SubscriptionRequest | null> {
    return this.dataSource.manager.findOneBy(SubscriptionRequest, { id });
  }

  countWaiting(listIds: readonly string[]): Promise<number> {
    return this.dataSource
      .createQueryBuilder(SubscriptionRequest, 'request')
      .where('request.listId = any(:listIds::uuid[]) and request.outcome is null', { listIds })
      .getCount();
  }

  /** Lists that somebody asked for since those in charge last heard, which is long enough ago. */
  listsWithNews(now: Date): Promise<List[]> {
    return this.dataSource
      .createQueryBuilder(List, 'l')
      .where(
        `l.deleted_at is null
         and l.id in (select r.list_id from subscription_request r where r.told_at is null and r.outcome is null)
         and not exists (select from subscription_request t where t.list_id = l.id and t.told_at > :since)`,
        { since: new Date(now.getTime() - betweenNewsMs) },
      )
      .getMany();
  }

  /** How many there are to tell of; they count as told from now on. */
  async takeNews(manager: EntityManager, listId: string, now: Date): Promise<number> {
    const { affected } = await manager.update(
      SubscriptionRequest,
      { listId, toldAt: IsNull(), outcome: IsNull() },
      { toldAt: now },
    );
    return affected ?? 0;
  }

  /** The eldest first. */
  waiting(listId: string, limit = 500): Promise<WaitingRequest[]> {
    return this.dataSource.query(
      `select r.id, r.reason, r.requested_at as "requestedAt", ${requester},
              exists (select from group_member m join list l on l.group_id = m.group_id
                      where l.id = r.list_id and m.person_id = s.person_id) as "isMember"
       ${requests}
       where r.list_id = $1 and r.outcome is null and s.state = 'requested' order by r.requested_at, r.id limit $2`,
      [listId, limit],
    );
  }

  /** The latest first. */
  decided(listId: string, limit = 50): Promise<DecidedRequest[]> {
    return this.dataSource.query(
      `select r.id, r.reason, r.requested_at as "requestedAt", ${requester}, r.outcome, r.answer,
              r.decided_at as "decidedAt", r.decided_by as "decidedBy"
       ${requests}
       where r.list_id = $1 and r.outcome is not null order by r.decided_at desc, r.id limit $2`,
      [listId, limit],
    );
  }

  /** Whoever writes the outcome first has decided; the others find nothing left. */
  private async claim(
    manager: EntityManager,
    { listId, requestIds, action, answer }: RequestDecision,
    actor: Actor,
    now: Date,
  ): Promise<SubscriptionRequest[]> {
    const [rows]: [{ id: string }[], number] = await manager.query(
      `update subscription_request set outcome = $3, decided_at = $4, decided_by = $5, answer = $6
       where id = any($1::uuid[]) and list_id = $2 and outcome is null returning id`,
      [
        requestIds,
        listId,
        action === 'accept' ? 'accepted' : 'refused',
        now,
        actorPersonId(actor),
        answer.trim(),
      ],
    );
    return manager.find(SubscriptionRequest, {
      where: { id: In(rows.map(({ id }) => id)) },
      order: { requestedAt: 'ASC', id: 'ASC' },
    });
  }

  private async settle(
    manager: EntityManager,
    list: List,
    { subscriptionId, answer }: SubscriptionRequest,
    { action }: RequestDecision,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subscription = await manager.findOneByOrFail(Subscription, { id: subscriptionId });
    if (subscription.state !== 'requested') return;
    if (action === 'accept') subscription.begin('confirmed', now);
    else subscription.refuse(now);
    await manager.save(subscription);
    await this.journal.record(manager, {
      at: now,
      actor,
      action: action === 'accept' ? 'subscription.accepted' : 'subscription.refused',
      subjectKind: 'subscription',
      subjectId: subscription.id,
      values: { listId: list.id, personId: subscription.personId },
    });
    const reader = await this.mail.readerOf(manager, subscription);
    if (reader === null) return;
    if (action === 'accept') await this.notices.accepted(manager, list, reader, answer, now);
    else await this.notices.refused(manager, list, reader, answer, now);
  }
}

function troubleIn({
  requestIds,
  action,
  answer,
}: RequestDecision): Exclude<DecisionsOutcome['kind'], 'decided'> | null {
  if (requestIds.length === 0) return 'nothing-picked';
  if (answer.length > longestAnswer) return action === 'accept' ? 'word-too-long' : 'too-long';
  return action === 'refuse' && answer.trim() === '' ? 'reason-missing' : null;
}

/** Before their requests, as whoever leaves or is invited does: in another order they would wait in a circle. */
async function lockSubscriptions(
  manager: EntityManager,
  listId: string,
  requestIds: readonly string[],
): Promise<void> {
  await manager.query(
    `select from subscription where id in (
       select subscription_id from subscription_request where list_id = $1 and id = any($2::uuid[]))
     order by id for update`,
    [listId, requestIds],
  );
}

const requester = `
  s.person_id as "personId", coalesce(s.address, a.address, '') as address,
  coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), s.name) as name,
  coalesce(p.promotion, s.promotion) as promotion`;

const requests = `
  from subscription_request r
  join subscription s on s.id = r.subscription_id
  left join person p on p.id = s.person_id
  left join address a on a.person_id = s.person_id and a.is_preferred`;
