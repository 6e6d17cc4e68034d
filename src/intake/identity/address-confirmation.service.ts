import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AddressClaimsService, type ClaimState } from '../../community/directory/address-claims.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { Person } from '../../community/directory/person.entity.js';
import { AddressChanges, type Oneself } from './address-changes.service.js';
import { MergeService } from './merge.service.js';
import { whoStays } from './who-stays.js';

type DeadClaim = Exclude<ClaimState, { readonly kind: 'valid' }>;

export type LookOutcome =
  | { readonly kind: 'free'; readonly address: string }
  /** It belongs to another account; `needsOperator` when both are of the directory. */
  | {
      readonly kind: 'other-account';
      readonly address: string;
      readonly other: Person;
      readonly needsOperator: boolean;
    }
  | { readonly kind: 'not-yours' }
  | DeadClaim;

export type ConfirmOutcome =
  | { readonly kind: 'added' | 'proposed' }
  /** Every session ended: the caller may open one for who is kept, since both were proven. */
  | { readonly kind: 'merged'; readonly keptId: string }
  | DeadClaim;

/** What the link in a mail to an address does for who claimed it. */
@Injectable()
export class AddressConfirmation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly claims: AddressClaimsService,
    private readonly changes: AddressChanges,
    private readonly merges: MergeService,
  ) {}

  /** What a link would do; a GET only looks. */
  async look(personId: string, token: string, now: Date): Promise<LookOutcome> {
    const claim = await this.claims.peek(token, now);
    if (claim.kind !== 'valid') return claim;
    if (claim.personId !== personId) return { kind: 'not-yours' };
    const { address } = claim;
    const [found, own] = await Promise.all([
      this.directory.findByAddress(address),
      this.directory.findById(personId),
    ]);
    const other = found?.person ?? null;
    if (other === null || own === null || other.id === own.id) return { kind: 'free', address };
    return { kind: 'other-account', address, other, needsOperator: whoStays(own, other) === null };
  }

  /**
   * Whoever reads the mail to the address and is signed in as who claimed it holds both: an address of nobody is
   * added; another account of theirs becomes one with it, or is proposed to the operators.
   */
  confirm(oneself: Oneself, token: string, now: Date): Promise<ConfirmOutcome> {
    return this.dataSource.transaction(async manager => {
      const claim = await this.claims.redeem(manager, token, oneself.personId, now);
      if (claim.kind !== 'valid') return claim;
      const owner = await this.directory.findByAddress(claim.address, manager);
      if (owner !== null && owner.person.id !== oneself.personId) {
        return this.bringTogether(manager, oneself.personId, owner.person, now);
      }
      await this.changes.add(manager, oneself, claim.address, now);
      return { kind: 'added' };
    });
  }

  private async bringTogether(
    manager: EntityManager,
    personId: string,
    other: Person,
    now: Date,
  ): Promise<ConfirmOutcome> {
    const actor = { kind: 'person', personId } as const;
    const own = await this.directory.findById(personId, manager);
    const pair = own && whoStays(own, other);
    if (pair === null) {
      await this.merges.propose(manager, { personId, otherId: other.id }, actor, now);
      return { kind: 'proposed' };
    }
    await this.merges.mergeIn(manager, pair, actor, now);
    return { kind: 'merged', keptId: pair.keptId };
  }
}
