import { Injectable } from '@nestjs/common';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import { StandingService } from '../../../community/standing/standing.service.js';
import { system } from '../../../foundation/journal/actor.js';
import type { Arrival } from '../arrival.js';
import type { CommandFacts } from '../plan.js';
import { CommandAudience } from './command-audience.js';

/** Looks up whom a message to a list's programs comes from, before the transaction that obeys it. */
@Injectable()
export class CommandFactsService {
  constructor(
    private readonly directory: DirectoryService,
    private readonly subscriptions: SubscriptionsService,
    private readonly listsOfPerson: ListsOfPersonService,
    private readonly audience: CommandAudience,
    private readonly standing: StandingService,
  ) {}

  async gather(list: List, arrival: Arrival, asksRoster: boolean): Promise<CommandFacts> {
    const { authorAddress, author, identity, at } = arrival;
    const found = await this.directory.findByAddress(authorAddress);
    const person = found?.person ?? null;
    const personId = person?.id ?? null;
    const isProven = identity === 'proven';
    return {
      personId,
      reader: {
        address: authorAddress,
        name: person?.name ?? author.name,
        language: person?.language ?? list.language,
      },
      subscription: await this.subscriptionOf(list, personId, authorAddress, at),
      isSuspended: personId !== null && (await this.standing.isAccessSuspended(personId, at)),
      roster: asksRoster && isProven ? await this.audience.rosterFor(list, personId) : null,
    };
  }

  /** In force, or waiting for those in charge. */
  private async subscriptionOf(
    list: List,
    personId: string | null,
    address: string,
    now: Date,
  ): Promise<Subscription | null> {
    const known = await this.subscriptions.find(list.id, personId === null ? { address } : { personId });
    if (known?.state === 'subscribed' || known?.state === 'requested') return known;
    return personId === null ? null : this.listsOfPerson.subscriptionOf(list, personId, system, now);
  }
}
