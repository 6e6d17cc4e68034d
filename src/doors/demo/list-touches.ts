import { Injectable } from '@nestjs/common';
import { AdmissionService } from '../../community/lists/admission.service.js';
import { ListNames } from '../../community/lists/list-names.service.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';
import { OwnersService } from '../../community/lists/owners.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { personas } from './personas.js';
import type { DemoList } from './world/lists.js';
import type { DemoPerson } from './world/people.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

const dayMs = 24 * 3_600_000;

/** What those who run the first group's lists did before the visitor comes: their journals have something to tell. */
@Injectable()
export class ListTouches {
  constructor(
    private readonly lists: ListsService,
    private readonly names: ListNames,
    private readonly owners: OwnersService,
    private readonly moderators: ModeratorsService,
    private readonly admission: AdmissionService,
  ) {}

  /** May be done again: what is set stays as it is. */
  async add({ people, lists }: DemoWorld, now: Date): Promise<void> {
    const camille = by(personaAmong(people, 'animator'));
    const named = (name: string): DemoList | undefined => lists.find(list => list.name === name);
    const [debates, main, travels] = ['voile-debats', 'voile', 'voile-voyages'].map(named);
    if (debates !== undefined) await this.debates(debates, camille, now);
    if (main !== undefined) await this.senders(main, camille, now);
    if (travels !== undefined) await this.renamings(travels, camille, now);
  }

  /** Settings that changed over a year, an owner, and moderators of each kind; in the order of their days. */
  private async debates(list: DemoList, camille: Actor, now: Date): Promise<void> {
    const { id, moderators, subscribers, group } = list;
    const isDone = (await this.owners.ownersOf(id)).length > 0;
    if (isDone) return;
    const set = (days: number, texts: Record<string, string>) =>
      this.lists.set(id, texts, camille, daysBefore(now, days));
    await set(310, { maxNamedRecipients: '5', footer: 'Débattre n’est pas se battre.' });
    await set(171, { maxNamedRecipients: '15' });
    await set(64, { refusedKinds: 'video/*,.exe,.scr' });
    const inCharge = [...moderators, ...(group?.animators ?? [])];
    const owner = subscribers.find(person => isNobodyFixed(person) && !inCharge.includes(person));
    if (owner !== undefined) await this.owners.add(id, owner.id, camille, daysBefore(now, 40));
    const [onlooker, silent] = moderators.filter(isNobodyFixed);
    const rights = [
      [onlooker, { mayDecide: false, isTold: true }],
      [silent, { mayDecide: true, isTold: false }],
    ] as const;
    for (const [person, granted] of rights)
      if (person !== undefined)
        await this.moderators.setRights(id, person.id, granted, camille, daysBefore(now, 38));
    const footer = 'Débattre n’est pas se battre : une idée par message, et des voiles dedans.';
    await set(12, { footer });
  }

  private async senders({ id }: DemoList, camille: Actor, now: Date): Promise<void> {
    const known = await this.admission.patternsOf(id);
    const treated = [
      ['promotions@soldes-nautiques.example', 'banned', 96],
      ['capitainerie@port-deux-caps.example', 'accepted', 95],
    ] as const;
    for (const [address, treatment, days] of treated)
      await this.admission.treat(id, address, treatment, camille, daysBefore(now, days));
    const pattern = { field: 'Subject', glob: '*placement garanti*' };
    if (known.length === 0) await this.admission.addPattern(id, pattern, camille, daysBefore(now, 90));
  }

  /** A name that did not last goes on working. */
  private async renamings({ id, name }: DemoList, camille: Actor, now: Date): Promise<void> {
    if ((await this.names.aliasesOf(id)).length > 0) return;
    await this.names.rename(id, 'voile-croisieres', camille, daysBefore(now, 201));
    await this.names.rename(id, name, camille, daysBefore(now, 180));
  }
}

function by({ id: personId }: DemoPerson): Actor {
  return { kind: 'person', personId };
}

/** The persona's own rights are what the visitor is shown: nobody changes them. */
function isNobodyFixed({ addresses }: DemoPerson): boolean {
  return !personas.some(({ address }) => addresses.includes(address));
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}
