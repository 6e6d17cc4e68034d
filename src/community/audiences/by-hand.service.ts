import { Injectable } from '@nestjs/common';
import { canonicalAddress } from '../../foundation/mail/address.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { DirectoryService } from '../directory/directory.service.js';
import type { List } from '../lists/list.entity.js';
import { SubscriptionsService } from '../lists/subscriptions.service.js';
import { ListsOfPersonService } from './lists-of-person.service.js';
import type { OneBearer } from './rule-sql.js';

/** `not-in`: there is nobody of that address on the list. */
export type ExcludeOutcome = { readonly kind: 'excluded' | 'invalid-address' | 'not-in' };
/** `not-excluded`: nobody took them out, or there is no rule that could bring them back. */
export type ReadmitOutcome = { readonly kind: 'readmitted' | 'not-excluded' | 'left-by-themself' };

/** People taken out of a list by hand, whatever its rule says, and let back. They are named by an address of theirs. */
@Injectable()
export class ByHandService {
  constructor(
    private readonly lists: ListsOfPersonService,
    private readonly subscriptions: SubscriptionsService,
    private readonly directory: DirectoryService,
  ) {}

  async exclude(list: List, text: string, actor: Actor, now: Date): Promise<ExcludeOutcome> {
    const bearer = await this.bearerOf(text);
    if (bearer === null) return { kind: 'invalid-address' };
    const subscription = await this.lists.subscriptionOfBearer(list, bearer, actor, now);
    if (subscription === null) return { kind: 'not-in' };
    const { kind } = await this.subscriptions.unsubscribe(subscription.id, actor, now);
    return { kind: kind === 'unsubscribed' ? 'excluded' : 'not-in' };
  }

  /** The rule decides of them again. */
  async readmit(list: List, text: string, actor: Actor, now: Date): Promise<ReadmitOutcome> {
    const bearer = list.rule === null ? null : await this.bearerOf(text);
    const subscription = bearer && (await this.subscriptions.find(list.id, bearer));
    return subscription === null
      ? { kind: 'not-excluded' }
      : this.subscriptions.readmit(subscription.id, actor, now);
  }

  /** The person behind an address, or the address of nobody we know; null for what is no address. */
  private async bearerOf(text: string): Promise<OneBearer | null> {
    const address = canonicalAddress(text);
    if (address === null) return null;
    const known = await this.directory.findByAddress(address);
    return known === null ? { address } : { personId: known.person.id };
  }
}
