import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { DeparturesService } from '../groups/departures.service.js';
import { Group } from '../groups/group.entity.js';
import { GroupMailService } from '../groups/group-mail.service.js';
import { List } from '../lists/list.entity.js';
import { ListEntriesService } from '../lists/list-entries.service.js';
import { SubscriptionNotices } from '../lists/subscription-notices.js';
import { EntryService } from './entry.service.js';
import type { Invitation } from './invitation.entity.js';
import { openListsAmong } from './open-lists.js';
import { targetOf } from './target.js';

/** What follows when an invitation is accepted: in, on the lists that come with it, and welcomed. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly entry: EntryService,
    private readonly lists: ListEntriesService,
    private readonly departures: DeparturesService,
    private readonly groupMail: GroupMailService,
    private readonly listNotices: SubscriptionNotices,
  ) {}

  /** In the caller's transaction. @returns the id of who came in */
  async letIn(manager: EntityManager, invitation: Invitation, actor: Actor, now: Date): Promise<string> {
    const { address, name, promotion, language } = invitation;
    // Whose it was when the mail left may have changed; the click proves the address, so it alone is asked.
    const entries = [{ address, name, promotion, personId: null }];
    const target = targetOf(invitation);
    const people = await this.entry.enter(manager, target, entries, 'confirmed', language, actor, now);
    const personId = people[0] ?? '';
    if (target.kind === 'list') {
      await this.listWelcome(manager, target.id, address, now);
      return personId;
    }
    await this.departures.forget(manager, target.id, personId);
    for (const listId of await openListsAmong(manager, target.id, invitation.listIds)) {
      await this.lists.enter(manager, listId, entries, 'confirmed', actor, now);
    }
    const group = await manager.findOneByOrFail(Group, { id: target.id });
    await this.groupMail.welcome(manager, group, personId, null, now);
    return personId;
  }

  private async listWelcome(manager: EntityManager, id: string, address: string, now: Date): Promise<void> {
    const list = await manager.findOneByOrFail(List, { id });
    const subscription = await this.lists.find(manager, id, address);
    const reader = subscription && (await this.listNotices.readerOf(manager, subscription));
    if (reader) await this.listNotices.welcome(manager, list, reader, now);
  }
}
