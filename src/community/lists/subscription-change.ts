import type { EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import type { JournalService } from '../../foundation/journal/journal.service.js';
import { Subscription } from './subscription.entity.js';

/** One that is about to change: nobody else changes it until the caller's transaction ends. */
export function lockedSubscription(manager: EntityManager, id: string): Promise<Subscription | null> {
  return manager.findOne(Subscription, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

type RecordsOfSubscription = (
  manager: EntityManager,
  action: string,
  subscription: Subscription,
  values: Readonly<Record<string, unknown>>,
  actor: Actor,
  at: Date,
) => Promise<void>;

/** Writes what happened to subscriptions, each with its list and its person. */
export function recordsOfSubscription(journal: JournalService): RecordsOfSubscription {
  return (manager, action, { id, listId, personId }, values, actor, at) =>
    journal.record(manager, {
      at,
      actor,
      action,
      subjectKind: 'subscription',
      subjectId: id,
      values: { listId, personId, ...values },
    });
}
