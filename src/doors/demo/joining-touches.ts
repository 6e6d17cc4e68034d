import { Injectable } from '@nestjs/common';
import { ListsService } from '../../community/lists/lists.service.js';
import { SubscriptionRequestService } from '../../community/lists/subscription-request.service.js';
import { type DemoRequester, requesters } from './waiting/requesters.js';
import type { DemoWorld } from './world/world.js';

const hoursBetween = 7;

/** Those who ask to receive a list whose newcomers are chosen, from their own pages. */
@Injectable()
export class JoiningTouches {
  constructor(
    private readonly lists: ListsService,
    private readonly requests: SubscriptionRequestService,
  ) {}

  /** May be done again: whoever waits already goes on waiting. */
  async add(world: DemoWorld, now: Date): Promise<void> {
    for (const [at, requester] of requesters(world).entries())
      await this.ask(requester, new Date(now.getTime() - (at + 2) * hoursBetween * 3_600_000));
  }

  private async ask({ list, person, reason }: DemoRequester, at: Date): Promise<void> {
    const found = await this.lists.findById(list.id);
    if (found === null) return;
    const bearer = { personId: person.id };
    await this.requests.request(
      { list: found, bearer, language: 'fr', reason, network: null },
      { kind: 'person', personId: person.id },
      at,
    );
  }
}
