import { Injectable } from '@nestjs/common';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import { RoleService } from '../../community/accounts/role.service.js';
import { StandingService } from '../../community/standing/standing.service.js';
import type { AlertDue, UnmoderatedList } from '../../channels/moderation/list-alerts.service.js';

/** Who could name moderators, and can be written to. */
export interface Alerted {
  /** By group. */
  readonly animators: ReadonlyMap<string, readonly Contact[]>;
  readonly operators: readonly Contact[];
}

/** Those who hear of lists on which nobody decides. */
@Injectable()
export class AlertedPeople {
  constructor(
    private readonly standing: StandingService,
    private readonly members: MembersService,
    private readonly roles: RoleService,
    private readonly directory: DirectoryService,
  ) {}

  /** Whoever is shut out decides on nothing, and hears of nothing. */
  shutOut(now: Date): Promise<string[]> {
    return this.standing.accessSuspended(now);
  }

  async of(lists: readonly UnmoderatedList[], shutOut: readonly string[]): Promise<Alerted> {
    const animators = new Map<string, Contact[]>();
    for (const groupId of new Set(lists.flatMap(list => list.groupId ?? []))) {
      animators.set(groupId, await this.contacts(await this.members.animatorsOf(groupId), shutOut));
    }
    return { animators, operators: await this.contacts(await this.roles.holdersOf('operator'), shutOut) };
  }

  private contacts(personIds: readonly string[], shutOut: readonly string[]): Promise<Contact[]> {
    return this.directory.contactsOf(personIds.filter(id => !shutOut.includes(id)));
  }
}

/** The group's animators; the operators too when there are none, and when a week has passed since the first time. */
export function whoHears({ animators, operators }: Alerted, { groupId, times }: AlertDue): Contact[] {
  const own = animators.get(groupId ?? '') ?? [];
  const all = own.length === 0 || times > 0 ? [...own, ...operators] : own;
  return [...new Map(all.map(contact => [contact.personId, contact])).values()];
}
