import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { AddressesService } from '../../community/directory/addresses.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { type Actor, system } from '../../foundation/journal/actor.js';
import { MergeService } from '../../intake/identity/merge.service.js';
import { PERSONAS, personas } from './personas.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

/** Those whose pages show a second address. */
const withWork = ['member', 'animator', 'operator'] as const;

/** Roles, second addresses, and two accounts that look like one person's: what the pages about accounts are for. */
@Injectable()
export class IdentityTouches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly addresses: AddressesService,
    private readonly roles: RoleService,
    private readonly merges: MergeService,
  ) {}

  /** May be done again: a role that is granted, an address that is taken and a proposal that was made stay as they are. */
  async add({ people }: DemoWorld, now: Date): Promise<void> {
    const actor: Actor = system;
    for (const { role, grant } of personas) {
      if (grant !== null) await this.roles.grant(personaAmong(people, role).id, grant, actor, now);
    }
    await this.dataSource.transaction(async manager => {
      for (const role of withWork) {
        const address = PERSONAS[role].address.replace('@courriel.', '@travail.');
        const { id: personId } = personaAmong(people, role);
        await this.addresses.add(manager, { personId, address }, actor, now);
      }
    });
    const otherId = await this.double(actor, now);
    if (otherId === null) return;
    const pair = { personId: personaAmong(people, 'poster').id, otherId };
    await this.dataSource.transaction(manager => this.merges.propose(manager, pair, actor, now));
  }

  /** The poster once more, as an old file wrote him; null when he was made before. */
  private async double(actor: Actor, now: Date): Promise<string | null> {
    const { givenName, familyName, promotion } = PERSONAS.poster;
    const double = {
      givenName: `${givenName.slice(0, 1)}.`,
      familyName,
      promotion,
      language: 'fr',
      addresses: ['b.fontorbe@vieux-courriel.example'],
    } as const;
    const outcome = await this.directory.addPerson(double, actor, now);
    return outcome.kind === 'added' ? outcome.person.id : null;
  }
}
