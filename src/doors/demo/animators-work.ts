import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HeldImportService } from '../../channels/moderation/held-import.service.js';
import { AdditionsService } from '../../community/additions/additions.service.js';
import { InvitationsService } from '../../community/additions/invitations.service.js';
import { readPeople } from '../../community/additions/pasted-people.js';
import { RoleService } from '../../community/accounts/role.service.js';
import { RefusalTemplatesService } from '../../community/groups/refusal-templates.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { invitedPeople, proposedPeople, refusalReasons } from './waiting/newcomers.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

const hourMs = 3_600_000;

/** What those who run the first group have on their desk: invitations, an addition to review, a past. */
@Injectable()
export class AnimatorsWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly invitations: InvitationsService,
    private readonly additions: AdditionsService,
    private readonly templates: RefusalTemplatesService,
    private readonly held: HeldImportService,
    private readonly roles: RoleService,
  ) {}

  /** May be done again: who is invited, proposed or waiting already stays as they are. */
  async add({ people, groups, lists }: DemoWorld, now: Date): Promise<void> {
    const [group] = groups;
    if (group === undefined) return;
    const animatorId = personaAmong(people, 'animator').id;
    const actor: Actor = { kind: 'person', personId: animatorId };
    const target = { kind: 'group', id: group.id } as const;
    const ago = (hours: number): Date => new Date(now.getTime() - hours * hourMs);
    const listIds = lists.filter(list => list.group === group).map(({ id }) => id);
    await this.dataSource.transaction(manager => this.held.addDecided(manager, listIds, animatorId));
    if ((await this.templates.of(group.id)).length === 0)
      for (const texts of refusalReasons) await this.templates.add(group.id, texts, actor, now);
    const options = { listIds: listIds.slice(0, 1), language: 'fr' as const, actor };
    await this.invitations.invite(target, readPeople(invitedPeople).lines, options, ago(50));
    const reviewers = await this.roles.holdersOf('operator');
    const { reason, text } = proposedPeople;
    await this.additions.propose(target, readPeople(text).lines, { reason, actor, reviewers }, ago(20));
  }
}
