import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { SqlValues } from '../../foundation/database/sql-values.js';
import type { BearerSet } from './bearer-set.js';
import type { List } from './list.entity.js';
import { lockedList } from './list-names.service.js';
import type { PolicyName } from './policy-name.js';
import { settleRequests } from './settled-requests.js';

export type KeepRuleOutcome =
  { readonly kind: 'changed' | 'same'; readonly list: List } | { readonly kind: 'gone' };

/** Keeps what `audiences` decided about a list, in its transaction; the journal has from and to. */
@Injectable()
export class ListRulesService {
  constructor(private readonly journal: JournalService) {}

  /** @param rule one that `audiences` found good, or none */
  async keep(
    manager: EntityManager,
    listId: string,
    rule: object | null,
    actor: Actor,
    now: Date,
  ): Promise<KeepRuleOutcome> {
    const list = await lockedList(manager, listId);
    if (list === null) return { kind: 'gone' };
    if (isDeepStrictEqual(list.rule, rule)) return { kind: 'same', list };
    Object.assign(list, { ruleSetAt: rule && now, ruleSetBy: rule && actorPersonId(actor) });
    await this.change(manager, list, { rule }, actor, now);
    return { kind: 'changed', list };
  }

  /** From now on operators alone run the list, and every post is read first. */
  async putUnderPlatform(manager: EntityManager, listId: string, actor: Actor, now: Date): Promise<void> {
    const list = await lockedList(manager, listId);
    if (list === null || list.platformModeratedSince !== null) return;
    const policy: PolicyName = 'moderated';
    await this.change(manager, list, { policy, platformModeratedSince: now }, actor, now);
  }

  /** Gives a list back to those who ran it; its policy stays as it is. */
  async releaseFromPlatform(manager: EntityManager, listId: string, actor: Actor, now: Date): Promise<void> {
    const list = await lockedList(manager, listId);
    if (list === null || list.platformModeratedSince === null) return;
    await this.change(manager, list, { platformModeratedSince: null }, actor, now);
  }

  /** Makes everybody who is on the list a subscriber by hand and takes the rule away: nobody comes or goes by it. */
  async freeze(
    manager: EntityManager,
    listId: string,
    bearers: BearerSet,
    actor: Actor,
    now: Date,
  ): Promise<KeepRuleOutcome> {
    const values = new SqlValues(listId, now);
    const set = bearers(values);
    await manager.query(
      `insert into subscription (list_id, person_id, address, state, consent, consent_at, changed_at, created_at)
       select $1, b.person_id, b.address, 'subscribed', 'rule', $2, $2, $2 from (${set}) b
       on conflict do nothing`,
      values.all,
    );
    const [begun]: [{ id: string }[], number] = await manager.query(
      `update subscription s set state = 'subscribed', changed_at = $2
       from (${set}) b
       where s.list_id = $1 and s.state <> 'subscribed'
         and (s.person_id = b.person_id or s.person_id is null and s.address = b.address)
       returning s.id`,
      values.all,
    );
    const begunIds = begun.map(({ id }) => id);
    await settleRequests(manager, begunIds, 'accepted', actor, now);
    return this.keep(manager, listId, null, actor, now);
  }

  private async change(
    manager: EntityManager,
    list: List,
    columns: Partial<List>,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const before = new Map<string, unknown>(Object.entries(list));
    await manager.save(Object.assign(list, columns, { version: list.version + 1 }));
    const subject = { subjectKind: 'list', subjectId: list.id };
    for (const [key, to] of Object.entries(columns)) {
      const from = before.get(key) ?? null;
      if (isDeepStrictEqual(from, to)) continue;
      const values = { key, from, to, version: list.version };
      await this.journal.record(manager, { at, actor, action: 'list.changed', ...subject, values });
    }
  }
}
