import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AddressClaimsService, type ClaimOutcome } from '../../community/directory/address-claims.service.js';
import type { PreferOutcome, RemoveOutcome } from '../../community/directory/addresses.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { AccountMail } from './account-mail.service.js';
import { AddressChanges, type Oneself } from './address-changes.service.js';

export type AskOutcome = { readonly kind: Exclude<ClaimOutcome['kind'], 'claimed'> | 'asked' };

/** A person's own addresses; what a link in a mail to one of them does is `AddressConfirmation`. */
@Injectable()
export class OwnAddresses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly claims: AddressClaimsService,
    private readonly changes: AddressChanges,
    private readonly mail: AccountMail,
  ) {}

  /** Mails a link to the address. The answer is the same for one of nobody's and of somebody else's. */
  ask({ personId }: Oneself, text: string, now: Date): Promise<AskOutcome> {
    return this.dataSource.transaction(async manager => {
      const actor = { kind: 'person', personId } as const;
      const outcome = await this.claims.claim(manager, personId, text, actor, now);
      if (outcome.kind !== 'claimed') return outcome;
      await this.mail.claim(manager, personId, outcome, now);
      return { kind: 'asked' };
    });
  }

  async prefer(oneself: Oneself, addressId: string, now: Date): Promise<PreferOutcome> {
    const address = await this.own(oneself, addressId);
    if (address === undefined) return { kind: 'unknown' };
    if (address.isPreferred) return { kind: 'already' };
    return this.dataSource.transaction(manager => this.changes.prefer(manager, oneself, address, now));
  }

  async remove(oneself: Oneself, addressId: string, now: Date): Promise<RemoveOutcome> {
    const address = await this.own(oneself, addressId);
    if (address === undefined) return { kind: 'unknown' };
    return this.dataSource.transaction(manager => this.changes.remove(manager, oneself, address, now));
  }

  private async own({ personId }: Oneself, addressId: string) {
    return (await this.directory.addressesOf(personId)).find(({ id }) => id === addressId);
  }
}
