import { Injectable } from '@nestjs/common';
import {
  type ListOfPerson,
  ListsOfPersonService,
} from '../../../community/audiences/lists-of-person.service.js';
import type { Address } from '../../../community/directory/address.entity.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import type { Viewer } from '../session/viewer.js';

export interface MyList extends ListOfPerson {
  /** The viewer's own that are proven, the preferred one first. */
  readonly addresses: readonly Address[];
}

/** A list the viewer is on, as they may set it; nobody else's, whatever their rights. */
@Injectable()
export class MyListReading {
  constructor(
    private readonly lists: ListsService,
    private readonly mine: ListsOfPersonService,
    private readonly subscriptions: SubscriptionsService,
    private readonly directory: DirectoryService,
  ) {}

  async of({ personId }: Viewer, name: string): Promise<MyList | null> {
    if (personId === null) return null;
    const [lists, addresses] = await Promise.all([
      this.mine.of(personId),
      this.directory.addressesOf(personId),
    ]);
    const entry = lists.find(({ list }) => list.name === name);
    return entry === undefined
      ? null
      : { ...entry, addresses: addresses.filter(({ verifiedAt }) => verifiedAt !== null) };
  }

  /** The row that keeps the settings; made for somebody who is on the list by its rule and set nothing yet. */
  async kept({ personId }: Viewer, { list, subscription }: MyList, now: Date): Promise<Subscription | null> {
    if (subscription !== null || personId === null) return subscription;
    return this.mine.subscriptionOf(list, personId, { kind: 'person', personId }, now);
  }

  /** In force or waiting; null for somebody who is not on that list and does not ask to be. */
  async subscription(viewer: Viewer, name: string, now: Date): Promise<Subscription | null> {
    const mine = await this.of(viewer, name);
    if (mine !== null) return this.kept(viewer, mine, now);
    if (viewer.personId === null) return null;
    const list = await this.lists.findByName(name.replaceAll('\0', ''));
    return list && this.subscriptions.find(list.id, { personId: viewer.personId });
  }
}
