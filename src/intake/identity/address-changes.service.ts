import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SessionService } from '../../community/accounts/session.service.js';
import {
  AddressesService,
  type PreferOutcome,
  type RemoveOutcome,
} from '../../community/directory/addresses.service.js';
import { BearersService } from '../../community/lists/bearers.service.js';
import { PeopleInStanding } from '../../community/standing/people-in-standing.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { AccountMail } from './account-mail.service.js';

/** Who changes their own addresses, from which browser. */
export interface Oneself {
  readonly personId: string;
  /** Signed in recently, which the door has checked: the one session that a change leaves. */
  readonly sessionId: string;
}

/**
 * A change of somebody's addresses with all that follows, in the caller's transaction: subscriptions move with it,
 * every other browser is signed out, and the address that was preferred until then hears of it.
 */
@Injectable()
export class AddressChanges {
  constructor(
    private readonly addresses: AddressesService,
    private readonly bearers: BearersService,
    private readonly sessions: SessionService,
    private readonly standing: PeopleInStanding,
    private readonly mail: AccountMail,
  ) {}

  /** An address that was just proven and is nobody's. */
  async add(manager: EntityManager, oneself: Oneself, address: string, now: Date): Promise<void> {
    const { personId } = oneself;
    const outcome = await this.addresses.add(manager, { personId, address }, self(oneself), now);
    if (outcome.kind === 'taken') return;
    await this.bearers.adoptAddressesOf(manager, personId, self(oneself), now);
    await this.mail.changed(manager, personId, 'added', address, now);
    await this.endOthers(manager, oneself, now);
  }

  async prefer(
    manager: EntityManager,
    oneself: Oneself,
    { id, address }: { readonly id: string; readonly address: string },
    now: Date,
  ): Promise<PreferOutcome> {
    const { personId } = oneself;
    // Before the change: whoever took the account over can't make this mail go elsewhere.
    await this.mail.changed(manager, personId, 'preferred', address, now);
    const outcome = await this.addresses.prefer(manager, { personId, addressId: id }, self(oneself), now);
    if (outcome.kind === 'preferred') await this.endOthers(manager, oneself, now);
    return outcome;
  }

  async remove(
    manager: EntityManager,
    oneself: Oneself,
    { id }: { readonly id: string },
    now: Date,
  ): Promise<RemoveOutcome> {
    const { personId } = oneself;
    const outcome = await this.addresses.remove(manager, { personId, addressId: id }, self(oneself), now);
    if (outcome.kind !== 'removed') return outcome;
    await this.bearers.forgetAddress(manager, personId, outcome.address, now);
    await this.standing.keepUnder(manager, personId, [outcome.address], now);
    await this.mail.changed(manager, personId, 'removed', outcome.address, now);
    await this.endOthers(manager, oneself, now);
    return outcome;
  }

  private async endOthers(manager: EntityManager, oneself: Oneself, now: Date): Promise<void> {
    await this.sessions.endOthers(manager, oneself.personId, oneself.sessionId, self(oneself), now);
  }
}

function self({ personId }: Oneself): Actor {
  return { kind: 'person', personId };
}
