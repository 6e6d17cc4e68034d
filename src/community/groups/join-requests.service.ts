import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { DeparturesService } from './departures.service.js';
import { Group } from './group.entity.js';
import { GroupMailService } from './group-mail.service.js';
import { GroupMember } from './group-member.entity.js';
import { JoinRequest } from './join-request.entity.js';
import { type JoinRequestAction, joinRequestTransitions } from './join-request-transitions.js';
import { MembersService } from './members.service.js';

export interface Wish {
  readonly groupId: string;
  readonly personId: string;
  /** Why, in their words; needed where animators decide. */
  readonly reason: string;
}

export type AskOutcome =
  | { readonly kind: 'joined' | 'already-member' | 'already-asked' | 'reason-missing' | 'invited-only' }
  | { readonly kind: 'asked'; readonly request: JoinRequest }
  /** They asked too often. */
  | { readonly kind: 'limited' };

export type DecideOutcome =
  /** Nobody is refused without a reason. */
  | { readonly kind: 'reason-missing' }
  /** `already` shows how and by whom it was decided before. */
  | { readonly kind: 'accepted' | 'refused' | 'withdrawn' | 'already'; readonly request: JoinRequest }
  | { readonly kind: 'unknown' };

/** Who asks ten groups in a day looks for something else than a group. */
const asksPerDay = 10;
/** A refusal may be a misunderstanding, twice; then it is an answer. */
const asksPerGroupAndMonth = 3;
const dayMs = 24 * 3_600_000;

/** Requests to become a member: asked once, decided once. */
@Injectable()
export class JoinRequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly members: MembersService,
    private readonly departures: DeparturesService,
    private readonly mail: GroupMailService,
  ) {}

  /** Makes a member at once where the group is open, else a request; the person must be allowed to see the group. */
  ask(wish: Wish, actor: Actor, now: Date): Promise<AskOutcome> {
    return this.dataSource.transaction(manager => this.askIn(manager, wish, actor, now));
  }

  /** The same in the caller's transaction. */
  async askIn(manager: EntityManager, wish: Wish, actor: Actor, now: Date): Promise<AskOutcome> {
    const { groupId, personId } = wish;
    const group = await manager.findOneByOrFail(Group, { id: groupId });
    if (await manager.existsBy(GroupMember, { groupId, personId })) return { kind: 'already-member' };
    if (group.joining === 'invited') return { kind: 'invited-only' };
    if (group.joining === 'asked') return this.request(manager, group, wish, actor, now);
    await this.join(manager, group, personId, null, actor, now);
    return { kind: 'joined' };
  }

  /** The requester thinks better of it. */
  withdraw(requestId: string, actor: Actor, now: Date): Promise<DecideOutcome> {
    return this.decide(requestId, 'withdraw', '', actor, now);
  }

  /** Makes the requester a member, and tells them. @param answer a word for them; may be empty */
  accept(requestId: string, answer: string, actor: Actor, now: Date): Promise<DecideOutcome> {
    return this.decide(requestId, 'accept', answer, actor, now);
  }

  /** @param answer the reason, which the requester reads word for word */
  async refuse(requestId: string, answer: string, actor: Actor, now: Date): Promise<DecideOutcome> {
    if (answer.trim() === '') return { kind: 'reason-missing' };
    return this.decide(requestId, 'refuse', answer, actor, now);
  }

  findById(id: string): Promise<JoinRequest | null> {
    return this.dataSource.manager.findOneBy(JoinRequest, { id });
  }

  /** What waits for a group's animators, the oldest first. */
  waitingFor(groupId: string, limit = 200): Promise<JoinRequest[]> {
    return this.dataSource.manager.find(JoinRequest, {
      where: { groupId, state: 'waiting' },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: limit,
    });
  }

  countWaiting(groupIds: readonly string[]): Promise<number> {
    return this.dataSource.manager.countBy(JoinRequest, { groupId: In([...groupIds]), state: 'waiting' });
  }

  /** The same group by group; those where nothing waits are left out. */
  async waitingCounts(groupIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { groupId: string; count: number }[] = await this.dataSource.query(
      `select group_id as "groupId", count(*)::integer as count from join_request
       where group_id = any($1::uuid[]) and state = 'waiting' group by group_id`,
      [groupIds],
    );
    return new Map(rows.map(({ groupId, count }) => [groupId, count]));
  }

  /** What a person still waits for, the newest first. */
  async waitingOf(personId: string): Promise<{ request: JoinRequest; group: Group }[]> {
    const { manager } = this.dataSource;
    const requests = await manager.find(JoinRequest, {
      where: { personId, state: 'waiting' },
      order: { createdAt: 'DESC' },
    });
    const groups = await manager.findBy(Group, { id: In(requests.map(({ groupId }) => groupId)) });
    const byId = new Map(groups.map(group => [group.id, group]));
    return requests.flatMap(request => {
      const group = byId.get(request.groupId);
      return group === undefined ? [] : [{ request, group }];
    });
  }

  /** The last wish of a person for a group, whatever became of it. */
  lastOf(groupId: string, personId: string): Promise<JoinRequest | null> {
    return this.dataSource.manager.findOne(JoinRequest, {
      where: { groupId, personId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  private async request(
    manager: EntityManager,
    group: Group,
    { personId, reason }: Wish,
    actor: Actor,
    now: Date,
  ): Promise<AskOutcome> {
    const groupId = group.id;
    if (reason.trim() === '') return { kind: 'reason-missing' };
    if (await manager.existsBy(JoinRequest, { groupId, personId, state: 'waiting' }))
      return { kind: 'already-asked' };
    if (await this.asksTooOften(manager, groupId, personId, now)) return { kind: 'limited' };
    // The partial unique index answers two clicks at once: one of them finds nothing inserted.
    const [row]: { id: string }[] = await manager.query(
      `insert into join_request (group_id, person_id, reason, created_at) values ($1, $2, $3, $4)
       on conflict (group_id, person_id) where state = 'waiting' do nothing returning id`,
      [groupId, personId, reason.trim(), now],
    );
    if (row === undefined) return { kind: 'already-asked' };
    const request = await manager.findOneByOrFail(JoinRequest, { id: row.id });
    await this.record(manager, 'join-request.asked', request, actor, now);
    await this.mail.requestArrived(manager, group, personId, request.reason, now);
    return { kind: 'asked', request };
  }

  private decide(
    requestId: string,
    action: JoinRequestAction,
    answer: string,
    actor: Actor,
    now: Date,
  ): Promise<DecideOutcome> {
    return this.dataSource.transaction(async manager => {
      const known = await manager.findOneBy(JoinRequest, { id: requestId });
      if (known === null) return { kind: 'unknown' };
      // The group before the request, as whoever adds members does: in another order they would wait in a circle.
      await this.members.lock(manager, known.groupId);
      // Locked: of two who decide at once, the second sees what the first decided.
      const request = await manager.findOne(JoinRequest, {
        where: { id: requestId },
        lock: { mode: 'pessimistic_write' },
      });
      if (request === null) return { kind: 'unknown' };
      const next = joinRequestTransitions[request.state][action];
      if (next === undefined || next === 'waiting') return { kind: 'already', request };
      Object.assign(request, {
        state: next,
        version: request.version + 1,
        answer: answer.trim(),
        decidedBy: actorPersonId(actor),
        decidedAt: now,
      });
      await manager.save(request);
      await this.record(manager, `join-request.${next}`, request, actor, now);
      await this.carryOut(manager, request, actor, now);
      return { kind: next, request };
    });
  }

  private async carryOut(
    manager: EntityManager,
    { state, groupId, personId, answer }: JoinRequest,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    if (state === 'withdrawn') return;
    const group = await manager.findOneByOrFail(Group, { id: groupId });
    if (state === 'accepted') await this.join(manager, group, personId, answer, actor, now);
    else await this.mail.refused(manager, group, personId, answer, now);
  }

  private async join(
    manager: EntityManager,
    group: Group,
    personId: string,
    answer: string | null,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    // Added by somebody else meanwhile, perhaps as an animator: that stays.
    if (!(await manager.existsBy(GroupMember, { groupId: group.id, personId }))) {
      await this.members.putIn(manager, group.id, personId, 'member', actor, now);
    }
    await this.departures.forget(manager, group.id, personId);
    await this.mail.welcome(manager, group, personId, answer, now);
  }

  private async asksTooOften(
    manager: EntityManager,
    groupId: string,
    personId: string,
    now: Date,
  ): Promise<boolean> {
    const since = (days: number) => MoreThan(new Date(now.getTime() - days * dayMs));
    const inADay = await manager.countBy(JoinRequest, { personId, createdAt: since(1) });
    if (inADay >= asksPerDay) return true;
    const here = await manager.countBy(JoinRequest, { personId, groupId, createdAt: since(30) });
    return here >= asksPerGroupAndMonth;
  }

  private record(
    manager: EntityManager,
    action: string,
    { id, groupId, personId }: JoinRequest,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'join-request', subjectId: id };
    return this.journal.record(manager, { at, actor, action, ...subject, values: { groupId, personId } });
  }
}
