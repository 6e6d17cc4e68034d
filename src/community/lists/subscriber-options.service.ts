import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { Subscription } from './subscription.entity.js';

/** How a person wants to receive one list. */
export interface SubscriberOptions {
  readonly mode: 'each' | 'paused';
  /** With `paused`: null until they resume. */
  readonly pausedUntil: Date | null;
  readonly receivesOwn: boolean;
  /** One of theirs, in canonical form; null follows the preferred one. */
  readonly address: string | null;
}

export type OptionsOutcome = { readonly kind: 'changed' | 'unknown' | 'address-not-theirs' };

/** What subscribers choose for themselves, list by list. */
@Injectable()
export class SubscriberOptionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** All at once, for a subscription of that person in force. */
  set(
    subscriptionId: string,
    personId: string,
    options: SubscriberOptions,
    actor: Actor,
    now: Date,
  ): Promise<OptionsOutcome> {
    return this.dataSource.transaction(async manager => {
      const subscription = await manager.findOne(Subscription, {
        where: { id: subscriptionId, personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (subscription === null || subscription.state === 'unsubscribed') return { kind: 'unknown' };
      const choice = await chosenAmong(manager, personId, options.address);
      if (choice === undefined) return { kind: 'address-not-theirs' };
      apply(subscription, { ...options, address: choice }, now);
      await manager.save(subscription);
      await this.record(manager, subscription, actor, now);
      return { kind: 'changed' };
    });
  }

  /** Which address was chosen is nobody's business but theirs: the journal says that one was. */
  private record(
    manager: EntityManager,
    { id, listId, personId, mode, pausedUntil, receivesOwn, address }: Subscription,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const until = pausedUntil?.toISOString() ?? null;
    const values = { listId, personId, mode, until, receivesOwn, hasOwnAddress: address !== null };
    const subject = { subjectKind: 'subscription', subjectId: id };
    return this.journal.record(manager, { at, actor, action: 'subscription.options', ...subject, values });
  }
}

function apply(
  subscription: Subscription,
  { mode, pausedUntil, receivesOwn, address }: SubscriberOptions,
  now: Date,
): void {
  if (mode === 'paused') subscription.pause(pausedUntil, now);
  else subscription.resume(now);
  Object.assign(subscription, { receivesOwn, address });
}

/** The address as a subscription keeps it: null for the preferred one; undefined for one that is not theirs. */
async function chosenAmong(
  manager: EntityManager,
  personId: string,
  address: string | null,
): Promise<string | null | undefined> {
  if (address === null) return null;
  const [row]: { isPreferred: boolean }[] = await manager.query(
    `select is_preferred as "isPreferred" from address
     where person_id = $1 and address = $2 and verified_at is not null`,
    [personId, address],
  );
  return row === undefined ? undefined : row.isPreferred ? null : address;
}
