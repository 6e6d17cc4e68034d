import type { EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';

/**
 * Who comes in by another road than a decision waits at the door no more. In the transaction that makes them members:
 * a request forgotten there would one day bring back somebody who has left and asked not to be added again.
 */
export async function settleJoinRequests(
  manager: EntityManager,
  groupId: string,
  personIds: readonly string[],
  actor: Actor,
  now: Date,
): Promise<void> {
  await manager.query(
    `update join_request set state = 'accepted', version = version + 1, decided_at = $3, decided_by = $4
     where group_id = $1 and person_id = any($2::uuid[]) and state = 'waiting'`,
    [groupId, personIds, now, actorPersonId(actor)],
  );
}
