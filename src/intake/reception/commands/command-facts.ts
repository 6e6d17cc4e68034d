import { Injectable } from '@nestjs/common';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import { StandingService } from '../../../community/standing/standing.service.js';
import type { Arrival } from '../arrival.js';
import type { CommandFacts } from '../plan.js';
import { CommandAudience } from './command-audience.js';

/**
 * Looks up whom a message to a list's programs comes from, before the transaction that obeys it. It writes nothing: a
 * forged message that is obeyed in nothing leaves nothing either.
 */
@Injectable()
export class CommandFactsService {
  constructor(
    private readonly directory: DirectoryService,
    private readonly subscriptions: SubscriptionsService,
    private readonly audiences: AudiencesService,
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
      subscription: await this.subscriptionOf(list, personId, authorAddress),
      isByRule: await this.isByRule(list, personId),
      isSuspended: personId !== null && (await this.standing.isAccessSuspended(personId, at)),
      roster: asksRoster && isProven ? await this.audience.rosterFor(list, personId) : null,
    };
  }

  /** In force, or waiting for those in charge. */
  private async subscriptionOf(
    list: List,
    personId: string | null,
    address: string,
  ): Promise<Subscription | null> {
    const known = await this.subscriptions.find(list.id, personId === null ? { address } : { personId });
    return known?.state === 'subscribed' || known?.state === 'requested' ? known : null;
  }

  private async isByRule(list: List, personId: string | null): Promise<boolean> {
    return personId !== null && list.rule !== null && this.audiences.includes(list, { personId });
  }
}
