import { Injectable } from '@nestjs/common';
import { Remembered } from '../../foundation/remembered.js';
import { RoleService } from '../../community/accounts/role.service.js';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';

/** Who answers for a list, as people to write to. */
@Injectable()
export class ListPeople {
  /** A burst of held posts looks its moderators up once. */
  private readonly recent = new Remembered<Contact[]>(2_000);

  constructor(
    private readonly moderatorsService: ModeratorsService,
    private readonly members: MembersService,
    private readonly roles: RoleService,
    private readonly directory: DirectoryService,
  ) {}

  /** The list's moderators; its group's animators when it has none; the operators when there are none either. */
  async moderators(list: List): Promise<Contact[]> {
    return (await this.recent.get(list.id, () => this.moderatorsNow(list))) ?? [];
  }

  private async moderatorsNow(list: List): Promise<Contact[]> {
    const moderators = await this.contacts(await this.moderatorsService.moderatorsOf(list.id));
    return moderators.length > 0 ? moderators : this.contactsOrOperators(await this.animatorsOf(list));
  }

  /** Whom `-owner@` reaches: the animators of the list's group and its moderators; else the operators. */
  async owners(list: List): Promise<Contact[]> {
    const animators = await this.animatorsOf(list);
    const moderators = await this.moderatorsService.moderatorsOf(list.id);
    return this.contactsOrOperators([...new Set([...animators, ...moderators])]);
  }

  async operators(): Promise<Contact[]> {
    return this.contacts(await this.roles.holdersOf('operator'));
  }

  private async animatorsOf({ groupId }: List): Promise<readonly string[]> {
    return groupId === null ? [] : this.members.animatorsOf(groupId);
  }

  private async contactsOrOperators(personIds: readonly string[]): Promise<Contact[]> {
    const contacts = await this.contacts(personIds);
    return contacts.length > 0 ? contacts : this.operators();
  }

  private async contacts(personIds: readonly string[]): Promise<Contact[]> {
    return personIds.length === 0 ? [] : this.directory.contactsOf(personIds);
  }
}
