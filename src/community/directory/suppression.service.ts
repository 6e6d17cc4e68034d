import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { addressHash } from './address-hash.js';
import { SuppressedAddress } from './suppressed-address.entity.js';

export type SuppressionReason = 'account-deleted';

/** Addresses that nobody may add or invite again; their owners may come back by themselves. */
@Injectable()
export class SuppressionService {
  constructor(private readonly dataSource: DataSource) {}

  /** In the transaction of what made them unwelcome. @param addresses in canonical form */
  async suppress(
    manager: EntityManager,
    addresses: readonly string[],
    reason: SuppressionReason,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `insert into suppressed_address (address_hash, reason, since)
       select hash, $2, $3 from unnest($1::bytea[]) as hash on conflict (address_hash) do nothing`,
      [addresses.map(addressHash), reason, now],
    );
  }

  /** Those of these addresses that must not be added or invited, as they were given. */
  async suppressedAmong(
    addresses: Iterable<string>,
    manager = this.dataSource.manager,
  ): Promise<Set<string>> {
    const given = [...addresses].map(text => ({ text, hash: addressHash(canonicalAddress(text) ?? text) }));
    const rows: { hash: string }[] = await manager.query(
      `select encode(address_hash, 'hex') as hash from suppressed_address where address_hash = any($1::bytea[])`,
      [given.map(({ hash }) => hash)],
    );
    const suppressed = new Set(rows.map(({ hash }) => hash));
    return new Set(given.filter(({ hash }) => suppressed.has(hash.toString('hex'))).map(({ text }) => text));
  }
}

/** The owner came back by a click in a mail to it. @param address in canonical form */
export async function liftSuppression(manager: EntityManager, address: string): Promise<void> {
  await manager.delete(SuppressedAddress, { addressHash: addressHash(address) });
}
