import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { DirectoryService } from '../directory/directory.service.js';
import { GroupEntriesService } from '../groups/group-entries.service.js';
import { BearersService } from '../lists/bearers.service.js';
import { ListEntriesService } from '../lists/list-entries.service.js';
import type { Target } from './target.js';

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
    private readonly bearers: BearersService,
  ) {}

  /**
   * A member is a person, and so is who confirmed by mail: an address of nobody we know becomes a guest. A list is
   * content with the address where somebody else recorded the consent.
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
    if (target.kind === 'list' && consent === 'recorded') {
      await this.lists.enter(manager, target.id, entries, consent, actor, now);
      return entries.map(({ personId }) => personId);
    }
    const personIds: string[] = [];
    for (const entry of entries) personIds.push(await this.personOf(manager, entry, language, actor, now));
    if (target.kind === 'list') await this.lists.enter(manager, target.id, entries, consent, actor, now);
    else await this.groups.enter(manager, target.id, personIds, actor, now);
    return personIds;
  }

  private async personOf(
    manager: EntityManager,
    { address, name, personId }: Entry,
    language: Language,
    actor: Actor,
    now: Date,
  ): Promise<string> {
    if (personId !== null) return personId;
    const { id } = await this.directory.addGuest(manager, { address, name, language }, actor, now);
    await this.bearers.adoptAddressesOf(manager, id, actor, now);
    return id;
  }
}
