import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { DirectoryService } from '../directory/directory.service.js';
import { DeparturesService } from '../groups/departures.service.js';
import { Group } from '../groups/group.entity.js';
import { GroupEntriesService } from '../groups/group-entries.service.js';
import { GroupMailService } from '../groups/group-mail.service.js';
import { List } from '../lists/list.entity.js';
import { ListEntriesService } from '../lists/list-entries.service.js';
import { SubscriptionNotices } from '../lists/subscription-notices.js';
import type { Invitation } from './invitation.entity.js';
import { openListsAmong } from './open-lists.js';
import { type Target, targetOf } from './target.js';

/** Somebody who comes in. */
export interface Entry {
  /** Canonical. */
  readonly address: string;
  readonly name: string;
  readonly promotion: number | null;
  /** Null for an address of nobody we know. */
  readonly personId: string | null;
}

/** Lets people into a group or a list, in the caller's transaction. */
@Injectable()
export class EntryService {
  constructor(
    private readonly directory: DirectoryService,
    private readonly groups: GroupEntriesService,
    private readonly lists: ListEntriesService,
    private readonly departures: DeparturesService,
    private readonly groupMail: GroupMailService,
    private readonly listNotices: SubscriptionNotices,
  ) {}

  /**
   * A member is a person, so who comes into a group and is nobody we know becomes a guest; a list is content with an
   * address. The caller then gives new guests their old subscriptions (`BearersService.adoptAddresses`).
   * @param language in which guests will be written to
   * @returns the person of each entry, in their order
   */
  async enter(
    manager: EntityManager,
    target: Target,
    entries: readonly Entry[],
    consent: 'confirmed' | 'recorded',
    language: Language,
    actor: Actor,
    now: Date,
  ): Promise<(string | null)[]> {
    if (target.kind === 'list') {
      await this.lists.enter(manager, target.id, entries, consent, actor, now);
      return entries.map(({ personId }) => personId);
    }
    const personIds: string[] = [];
    for (const { address, name, personId } of entries) {
      const guest = { address, name, language };
      personIds.push(personId ?? (await this.directory.addGuest(manager, guest, actor, now)).id);
    }
    await this.groups.enter(manager, target.id, personIds, actor, now);
    return personIds;
  }

  /** The owner of an invited address comes in by their own word, and the lists that come with a group too. */
  async accept(
    manager: EntityManager,
    invitation: Invitation,
    actor: Actor,
    now: Date,
  ): Promise<string | null> {
    const { groupId, address, name, promotion, language } = invitation;
    // Whose it was when the mail left may have changed; the click proves the address, so it alone is asked. To a list
    // too: an invitation that is accepted is an account.
    const guest = await this.directory.addGuest(manager, { address, name, language }, actor, now);
    const entries = [{ address, name, promotion, personId: guest.id }];
    const target = targetOf(invitation);
    const [personId = null] = await this.enter(manager, target, entries, 'confirmed', language, actor, now);
    if (groupId === null) await this.listWelcome(manager, invitation.listId ?? '', address, now);
    if (groupId === null || personId === null) return personId;
    await this.departures.forget(manager, groupId, personId);
    for (const listId of await openListsAmong(manager, groupId, invitation.listIds)) {
      await this.lists.enter(manager, listId, entries, 'confirmed', actor, now);
    }
    const group = await manager.findOneByOrFail(Group, { id: groupId });
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
