import { Injectable } from '@nestjs/common';
import { RoleService } from '../../community/accounts/role.service.js';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';

/** Who answers for a list, as people to write to. */
@Injectable()
export class ListPeople {
  constructor(
    private readonly moderatorsService: ModeratorsService,
    private readonly members: MembersService,
    private readonly roles: RoleService,
    private readonly directory: DirectoryService,
  ) {}

  /** The list's moderators; its group's animators when it has none; the operators when there are none either. */
  async moderators(list: List): Promise<Contact[]> {
    const moderators = await this.contacts(await this.moderatorsService.moderatorsOf(list.id));
    return moderators.length > 0 ? moderators : this.animatorsOrOperators(list);
  }

  /** Whom `-owner@` reaches: the animators of the list's group and its moderators. */
  async owners(list: List): Promise<Contact[]> {
    const animators = list.groupId === null ? [] : await this.members.animatorsOf(list.groupId);
    const own = await this.moderatorsService.moderatorsOf(list.id);
    const owners = await this.contacts([...new Set([...animators, ...own])]);
    return owners.length > 0 ? owners : this.operators();
  }

  async operators(): Promise<Contact[]> {
    return this.contacts(await this.roles.holdersOf('operator'));
  }

  private async animatorsOrOperators(list: List): Promise<Contact[]> {
    const animators = list.groupId === null ? [] : await this.members.animatorsOf(list.groupId);
    const contacts = await this.contacts(animators);
    return contacts.length > 0 ? contacts : this.operators();
  }

  private async contacts(personIds: readonly string[]): Promise<Contact[]> {
    return personIds.length === 0 ? [] : this.directory.contactsOf(personIds);
  }
}
