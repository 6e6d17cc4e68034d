import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { Section, WholePerson } from '../../foundation/people-holder.js';
import { PeopleHolders } from './people-holders.js';

/** Everything about a person: shown to them, or forgotten. */
@Injectable()
export class EverythingAbout {
  constructor(
    private readonly directory: DirectoryService,
    private readonly journal: JournalService,
    private readonly holders: PeopleHolders,
  ) {}

  async show(personId: string): Promise<Section[]> {
    return this.holders.about(await this.whole(personId));
  }

  async forget(manager: EntityManager, personId: string, actor: Actor, now: Date): Promise<void> {
    await this.holders.forget(manager, await this.whole(personId, manager), now);
    const subject = { subjectKind: 'person', subjectId: personId };
    await this.journal.record(manager, { at: now, actor, action: 'person.deleted', ...subject });
  }

  private async whole(personId: string, manager?: EntityManager): Promise<WholePerson> {
    const addresses = await this.directory.addressesOf(personId, manager);
    return { personId, addresses: addresses.map(({ address }) => address) };
  }
}
