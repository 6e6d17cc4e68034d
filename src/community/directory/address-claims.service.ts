import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { randomToken } from '../../foundation/mail/token.js';
import { hashOfMailedToken } from '../../foundation/token-hash.js';
import { AddressClaim } from './address-claim.entity.js';
import { Address } from './address.entity.js';

export type ClaimOutcome =
  | { readonly kind: 'bad-address' | 'own-already' | 'too-many' }
  /** The caller mails the token to the address, and answers the same whoever's it is. */
  | { readonly kind: 'claimed'; readonly address: string; readonly token: string };

export type ClaimState =
  | { readonly kind: 'valid'; readonly personId: string; readonly address: string }
  | { readonly kind: 'expired' | 'used' | 'unknown' };

const lifetimeMs = 24 * 3_600_000;
/** Enough for somebody with many mailboxes; too little to fill those of others. */
const mostADay = 10;

/** Addresses that people say are theirs, and the click that proves it. */
@Injectable()
export class AddressClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async claim(
    manager: EntityManager,
    personId: string,
    text: string,
    actor: Actor,
    now: Date,
  ): Promise<ClaimOutcome> {
    const address = canonicalAddress(text);
    if (address === null) return { kind: 'bad-address' };
    if (await manager.existsBy(Address, { personId, address })) return { kind: 'own-already' };
    const since = new Date(now.getTime() - lifetimeMs);
    const recent = await manager.countBy(AddressClaim, { personId, createdAt: MoreThan(since) });
    if (recent >= mostADay) return { kind: 'too-many' };
    const token = randomToken();
    await manager.insert(AddressClaim, {
      tokenHash: hashOfMailedToken(token),
      personId,
      address,
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeMs),
      usedAt: null,
    });
    const subject = { subjectKind: 'person', subjectId: personId };
    await this.journal.record(manager, { at: now, actor, action: 'address.claimed', ...subject });
    return { kind: 'claimed', address, token };
  }

  /** What a token would do, without using it: a GET only looks. */
  async peek(token: string, now: Date, manager = this.dataSource.manager): Promise<ClaimState> {
    const claim = await manager.findOneBy(AddressClaim, { tokenHash: hashOfMailedToken(token) });
    if (claim === null) return { kind: 'unknown' };
    if (claim.usedAt !== null) return { kind: 'used' };
    if (claim.expiresAt <= now) return { kind: 'expired' };
    return { kind: 'valid', personId: claim.personId, address: claim.address };
  }

  /** Uses a token, once, in the caller's transaction; only the person who claimed the address may. */
  async redeem(manager: EntityManager, token: string, personId: string, now: Date): Promise<ClaimState> {
    const tokenHash = hashOfMailedToken(token);
    const usable = { tokenHash, personId, usedAt: IsNull(), expiresAt: MoreThan(now) };
    const { affected } = await manager.update(AddressClaim, usable, { usedAt: now });
    if (affected === 1) {
      const { address } = await manager.findOneByOrFail(AddressClaim, { tokenHash });
      return { kind: 'valid', personId, address };
    }
    const state = await this.peek(token, now, manager);
    return state.kind === 'valid' ? { kind: 'unknown' } : state;
  }

  /** Deletes what died a day ago or more: until then its reader is told what became of it. */
  async forgetDead(now: Date): Promise<void> {
    const longAgo = new Date(now.getTime() - lifetimeMs);
    await this.dataSource.manager.delete(AddressClaim, { expiresAt: LessThanOrEqual(longAgo) });
  }
}
