import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Contact } from '../../community/directory/directory.service.js';
import type { Outlook } from '../steering/outlook.js';
import type { Arrival } from './arrival.js';
import { type Destination, isOwners, type OwnerDestination } from './destination.js';
import { ForwardingMail } from './forwarding-mail.service.js';
import { verdictOn } from './outside-verdict.js';
import type { OwnerPlan } from './plan.js';

/** Who reads what comes in at each `-owner@` of a message. */
export type OwnersRead = ReadonlyMap<Destination, readonly Contact[]>;

/**
 * Mail for those who answer for a list or a letter. They are people as any others: three hundred such addresses would be
 * a road to every animator.
 */
@Injectable()
export class OwnerMail {
  constructor(private readonly forwarding: ForwardingMail) {}

  async readers(destinations: readonly Destination[]): Promise<OwnersRead> {
    return new Map(
      await Promise.all(
        destinations.filter(isOwners).map(async to => [to, await this.forwarding.readers(to)] as const),
      ),
    );
  }

  plan(destination: OwnerDestination, read: OwnersRead, arrival: Arrival, { outside }: Outlook): OwnerPlan {
    const readers = read.get(destination) ?? [];
    const reason = readers.length === 0 ? null : outside;
    return { kind: 'owner', destination, readers, ...verdictOn(reason, arrival) };
  }

  forward(
    manager: EntityManager,
    { destination: to, readers }: OwnerPlan,
    arrival: Arrival,
    rawId: string,
  ): Promise<void> {
    return this.forwarding.forward(manager, { to, readers }, arrival, rawId);
  }
}
