import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { Address } from './address.entity.js';
import { Person } from './person.entity.js';
import { liftSuppression } from './suppression.service.js';

export type PreferOutcome = { readonly kind: 'preferred' | 'already' | 'unknown' };

export type RemoveOutcome =
  | { readonly kind: 'removed'; readonly address: string }
  /** The preferred one stays: with it the last one would go, and mail would find nobody. */
  | { readonly kind: 'preferred' | 'unknown' };

/**
 * The addresses of one person, in the caller's transaction: whoever calls ends sessions and tells `lists`.
 * How an address is proven first is `AddressClaimsService`.
 */
@Injectable()
export class AddressesService {
  private readonly record = recordsAbout(this.journal, 'person');

  constructor(private readonly journal: JournalService) {}

  /** Adds a proven address: a click in a mail to it, which also ends a suppression. @returns whose it is when it is somebody's already */
  async add(
    manager: EntityManager,
    { personId, address }: { readonly personId: string; readonly address: string },
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'added' } | { readonly kind: 'taken'; readonly personId: string }> {
    await liftSuppression(manager, address);
    const hasPreferred = await manager.existsBy(Address, { personId, isPreferred: true });
    const rows: unknown[] = await manager.query(
      `insert into address (person_id, address, is_preferred, verified_at) values ($1, $2, $3, $4)
       on conflict (address) do nothing returning id`,
      [personId, address, !hasPreferred, now],
    );
    if (rows.length === 0) {
      const taken = await manager.findOneByOrFail(Address, { address });
      return { kind: 'taken', personId: taken.personId };
    }
    await this.record(manager, 'address.added', personId, {}, actor, now);
    return { kind: 'added' };
  }

  /** From now on mail goes there, except for subscriptions that chose another one. */
  async prefer(
    manager: EntityManager,
    { personId, addressId }: { readonly personId: string; readonly addressId: string },
    actor: Actor,
    now: Date,
  ): Promise<PreferOutcome> {
    const address = await this.lockedAddress(manager, personId, addressId);
    if (address === null) return { kind: 'unknown' };
    if (address.isPreferred) return { kind: 'already' };
    // Two statements: the index allows one preferred address at every moment.
    await manager.update(Address, { personId, isPreferred: true }, { isPreferred: false });
    await manager.update(Address, { id: addressId }, { isPreferred: true });
    await this.record(manager, 'address.preferred', personId, {}, actor, now);
    return { kind: 'preferred' };
  }

  async remove(
    manager: EntityManager,
    { personId, addressId }: { readonly personId: string; readonly addressId: string },
    actor: Actor,
    now: Date,
  ): Promise<RemoveOutcome> {
    const address = await this.lockedAddress(manager, personId, addressId);
    if (address === null) return { kind: 'unknown' };
    if (address.isPreferred) return { kind: 'preferred' };
    await manager.delete(Address, { id: addressId });
    await this.record(manager, 'address.removed', personId, {}, actor, now);
    return { kind: 'removed', address: address.address };
  }

  /** One change at a time of one person's addresses: two that prefer at once must not leave two or none. */
  private async lockedAddress(
    manager: EntityManager,
    personId: string,
    addressId: string,
  ): Promise<Address | null> {
    await manager.findOne(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
    return manager.findOneBy(Address, { id: addressId, personId });
  }
}
