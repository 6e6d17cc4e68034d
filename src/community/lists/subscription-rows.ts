import type { EntityManager } from 'typeorm';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { type Consent, Subscription } from './subscription.entity.js';

/** Who subscribes: a person by their id, or an address, which is the person's when it is one of theirs. */
export type Bearer =
  | { readonly personId: string }
  | { readonly address: string; readonly name?: string; readonly promotion?: number | null };

/** A bearer as the table knows one. */
export interface FoundBearer {
  readonly personId: string | null;
  /** Null follows the person's preferred address. */
  readonly address: string | null;
  readonly name: string;
  readonly promotion: number | null;
}

/** Null for what is no address. */
export async function resolveBearer(manager: EntityManager, bearer: Bearer): Promise<FoundBearer | null> {
  if ('personId' in bearer) return { personId: bearer.personId, address: null, name: '', promotion: null };
  const address = canonicalAddress(bearer.address);
  if (address === null) return null;
  const { name = '', promotion = null } = bearer;
  const [known]: { personId: string; isPreferred: boolean }[] = await manager.query(
    'select person_id as "personId", is_preferred as "isPreferred" from address where address = $1',
    [address],
  );
  if (known === undefined) return { personId: null, address, name, promotion };
  // A preferred address is followed when it changes; another one was chosen for this list.
  return { personId: known.personId, address: known.isPreferred ? null : address, name, promotion };
}

/** The bearer's row, made if need be and locked: two who subscribe one bearer at once work on one row. */
export async function rowFor(
  manager: EntityManager,
  listId: string,
  found: FoundBearer,
  consent: Consent,
  now: Date,
): Promise<Subscription> {
  await manager.query(
    `insert into subscription (list_id, person_id, address, name, promotion, state, consent, changed_at, created_at)
     values ($1, $2, $3, $4, $5, 'pending', $6, $7, $7) on conflict do nothing`,
    [listId, found.personId, found.address, found.name, found.promotion, consent, now],
  );
  const subscription = await existingRow(manager, listId, found);
  return manager.findOneOrFail(Subscription, {
    where: { id: subscription?.id ?? '' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** In whatever state. */
export function existingRow(
  manager: EntityManager,
  listId: string,
  { personId, address }: Pick<FoundBearer, 'personId' | 'address'>,
): Promise<Subscription | null> {
  return manager
    .createQueryBuilder(Subscription, 's')
    .where('s.listId = :listId', { listId })
    .andWhere(personId ? 's.personId = :personId' : 's.personId is null and s.address = :address')
    .setParameters({ personId, address })
    .getOne();
}
