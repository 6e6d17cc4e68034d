import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isUniqueViolation } from '../../foundation/database/unique-violation.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { List } from '../lists/list.entity.js';
import { lockedList } from '../lists/list-names.service.js';
import { ListRulesService } from '../lists/list-rules.service.js';
import { type Coverage, signaturesNeeded } from './coverage.js';
import { CoverageRequest } from './coverage-request.entity.js';
import { CoverageSignature } from './coverage-signature.entity.js';
import { RuleChecks } from './rule-checks.service.js';
import { readRule } from './rule-reader.js';

export type AskOutcome =
  | { readonly kind: 'asked'; readonly request: CoverageRequest }
  /** Another request for this list is not answered yet. */
  | { readonly kind: 'already-asked' }
  | { readonly kind: 'reason-missing' };

export type AnswerOutcome =
  | { readonly kind: 'signed' | 'granted' | 'refused'; readonly request: CoverageRequest }
  /** Signed by two, for a list that is gone or a rule that no list could have any more: closed without effect. */
  | { readonly kind: 'outdated'; readonly request: CoverageRequest }
  | { readonly kind: 'already-signed' | 'closed' | 'unknown' | 'reason-missing' };

export interface RequestView {
  readonly request: CoverageRequest;
  readonly list: List;
  readonly signatures: readonly CoverageSignature[];
}

/** The board is asked for a wide list, and answers: two signatures let it be, under the platform's moderation. */
@Injectable()
export class CoverageRequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly lists: ListRulesService,
    private readonly checks: RuleChecks,
  ) {}

  /** @param rule what would be signed for; null for a list made by hand */
  async ask(
    listId: string,
    rule: object | null,
    { covered, directory }: Coverage,
    reason: string,
    actor: Actor,
    now: Date,
  ): Promise<AskOutcome> {
    if (reason.trim() === '') return { kind: 'reason-missing' };
    const words = { reason: reason.trim(), askedBy: actorPersonId(actor), askedAt: now };
    try {
      return await this.dataSource.transaction(async manager => {
        const request = await manager.save(
          manager.create(CoverageRequest, { listId, rule, covered, directory, ...words, closedAt: null }),
        );
        await this.record(manager, 'coverage.asked', request, { covered, directory }, actor, now);
        return { kind: 'asked', request };
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return { kind: 'already-asked' };
    }
  }

  /** The second signature grants; one refusal closes. Each member of the board answers once. */
  async answer(
    requestId: string,
    personId: string,
    verdict: CoverageSignature['verdict'],
    reason: string,
    now: Date,
  ): Promise<AnswerOutcome> {
    if (reason.trim() === '') return { kind: 'reason-missing' };
    return this.dataSource.transaction(async manager => {
      const request = await manager.findOne(CoverageRequest, {
        where: { id: requestId },
        lock: { mode: 'pessimistic_write' },
      });
      if (request === null) return { kind: 'unknown' };
      if (request.state !== 'open') return { kind: 'closed' };
      if (await manager.existsBy(CoverageSignature, { requestId, personId }))
        return { kind: 'already-signed' };
      const actor: Actor = { kind: 'person', personId };
      await manager.insert(CoverageSignature, {
        requestId,
        personId,
        verdict,
        reason: reason.trim(),
        signedAt: now,
      });
      await this.record(manager, `coverage.${verdict}`, request, {}, actor, now);
      const signed = await manager.countBy(CoverageSignature, { requestId, verdict: 'signed' });
      if (verdict === 'signed' && signed < signaturesNeeded) return { kind: 'signed', request };
      const kind = verdict === 'refused' ? 'refused' : await this.grant(manager, request, actor, now);
      await this.close(manager, request, kind, actor, now);
      return { kind, request };
    });
  }

  /** Open ones first, then the latest. */
  async recent(limit: number): Promise<RequestView[]> {
    const requests = await this.dataSource
      .createQueryBuilder(CoverageRequest, 'r')
      .orderBy(`r.state = 'open'`, 'DESC')
      .addOrderBy('r.askedAt', 'DESC')
      .limit(limit)
      .getMany();
    return this.views(requests);
  }

  /** The request of a list that waits for the board; null when none does. */
  async openOf(listId: string): Promise<RequestView | null> {
    const request = await this.dataSource.manager.findOneBy(CoverageRequest, { listId, state: 'open' });
    return request && ((await this.views([request]))[0] ?? null);
  }

  private async views(requests: readonly CoverageRequest[]): Promise<RequestView[]> {
    const { manager } = this.dataSource;
    const [lists, signatures] = await Promise.all([
      manager
        .createQueryBuilder(List, 'l')
        .where('l.id = any(:ids::uuid[])', { ids: requests.map(({ listId }) => listId) })
        .getMany(),
      manager
        .createQueryBuilder(CoverageSignature, 's')
        .where('s.requestId = any(:ids::uuid[])', { ids: requests.map(({ id }) => id) })
        .orderBy('s.signedAt')
        .getMany(),
    ]);
    return requests.flatMap(request => {
      const list = lists.find(({ id }) => id === request.listId);
      return list
        ? [{ request, list, signatures: signatures.filter(({ requestId }) => requestId === request.id) }]
        : [];
    });
  }

  /** Other lists may have changed since it was asked: the rule is looked at again, with nobody else changing one. */
  private async grant(
    manager: EntityManager,
    { listId, rule }: CoverageRequest,
    actor: Actor,
    now: Date,
  ): Promise<'granted' | 'outdated'> {
    await this.checks.lock(manager);
    const list = await lockedList(manager, listId);
    if (list === null || !(await this.isPossible(manager, list, rule))) return 'outdated';
    // The list is the platform's to moderate from the moment it may be so wide, not from its first post on.
    await this.lists.putUnderPlatform(manager, listId, actor, now);
    if (rule) await this.lists.keep(manager, listId, rule, actor, now);
    return 'granted';
  }

  private async isPossible(manager: EntityManager, list: List, asked: object | null): Promise<boolean> {
    if (asked === null) return true;
    const rule = readRule(asked);
    return rule !== null && !('kind' in (await this.checks.bookWith(manager, list, rule)));
  }

  private async close(
    manager: EntityManager,
    request: CoverageRequest,
    kind: 'granted' | 'refused' | 'outdated',
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const state = kind === 'granted' ? 'granted' : 'refused';
    await manager.save(Object.assign(request, { state, closedAt: now }));
    const values = kind === 'outdated' ? { isOutdated: true } : {};
    const action = kind === 'granted' ? 'coverage.granted' : 'coverage.closed';
    await this.record(manager, action, request, values, actor, now);
  }

  private record(
    manager: EntityManager,
    action: string,
    { id, listId }: CoverageRequest,
    values: Record<string, unknown>,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'list', subjectId: listId };
    return this.journal.record(manager, {
      at,
      actor,
      action,
      ...subject,
      values: { requestId: id, ...values },
    });
  }
}
