import type { EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import type { RequestOutcome } from './subscription-request.entity.js';

/**
 * Ends the requests that wait under subscriptions whose state changed by another road than a decision: to be called
 * with that change, in its transaction. One that went on waiting would bar its author from ever asking again.
 */
export async function settleRequests(
  manager: EntityManager,
  subscriptionIds: readonly string[],
  outcome: RequestOutcome,
  actor: Actor,
  now: Date,
): Promise<void> {
  await manager.query(
    `update subscription_request set outcome = $2, decided_at = $3, decided_by = $4
     where subscription_id = any($1::uuid[]) and outcome is null`,
    [subscriptionIds, outcome, now, actorPersonId(actor)],
  );
}
