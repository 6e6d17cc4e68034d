import { Injectable } from '@nestjs/common';
import { Remembered } from '../../foundation/remembered.js';
import { RoleService } from '../../community/accounts/role.service.js';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { AnimatorChoicesService } from '../../community/groups/animator-choices.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';
import { OwnersService } from '../../community/lists/owners.service.js';

/** Who answers for a list, as people to write to. */
@Injectable()
export class ListPeople {
  /** A burst of held posts looks its moderators up once. */
  private readonly recent = new Remembered<Contact[]>(2_000);

  constructor(
    private readonly moderatorsService: ModeratorsService,
    private readonly ownersService: OwnersService,
    private readonly members: MembersService,
    private readonly choices: AnimatorChoicesService,
    private readonly roles: RoleService,
    private readonly directory: DirectoryService,
  ) {}

  /**
   * Who is told of what waits: the list's moderators who want to be; those who run it when there are none; the
   * operators when there are none either, and for a list that the platform moderates.
   */
  async moderators(list: List): Promise<Contact[]> {
    if (list.platformModeratedSince !== null) return this.operators();
    return (await this.recent.get(list.id, () => this.toldNow(list))) ?? [];
  }

  private async toldNow(list: List): Promise<Contact[]> {
    const moderators = (await this.moderatorsService.rowsOf(list.id)).filter(({ isTold }) => isTold);
    const contacts = await this.contacts(moderators.map(({ personId }) => personId));
    return contacts.length > 0 ? contacts : this.owners(list);
  }

  /** Whom `-owner@` reaches: its owners and the animators of its group; else its moderators, else the operators. */
  async owners(list: List): Promise<Contact[]> {
    const [owners, animators] = await Promise.all([
      this.ownersService.ownersOf(list.id),
      this.animatorsOf(list),
    ]);
    const inCharge = await this.contacts([...new Set([...owners, ...animators])]);
    if (inCharge.length > 0) return inCharge;
    return this.contactsOrOperators(await this.moderatorsService.moderatorsOf(list.id));
  }

  /** All who look after a list, told or not of what waits: its owners, its group's animators, its moderators. */
  async inCharge(list: List): Promise<Contact[]> {
    if (list.platformModeratedSince !== null) return this.operators();
    const [owners, animators, moderators] = await Promise.all([
      this.ownersService.ownersOf(list.id),
      this.animatorsOf(list),
      this.moderatorsService.moderatorsOf(list.id),
    ]);
    return this.contactsOrOperators([...new Set([...owners, ...animators, ...moderators])]);
  }

  /** Who hears that somebody asks to join: those who run the list and want to; else its moderators, or the operators. */
  async toldOfRequests(list: List): Promise<Contact[]> {
    const [owners, animators] = await Promise.all([
      this.ownersService.ownersOf(list.id),
      list.groupId === null ? [] : this.choices.toldOfRequests(list.groupId),
    ]);
    const inCharge = await this.contacts([...new Set([...owners, ...animators])]);
    return inCharge.length > 0 ? inCharge : this.contactsOrOperators(await this.deciding(list));
  }

  async operators(): Promise<Contact[]> {
    return this.contacts(await this.roles.holdersOf('operator'));
  }

  private async deciding({ id }: List): Promise<string[]> {
    const moderators = await this.moderatorsService.rowsOf(id);
    return moderators.filter(({ mayDecide }) => mayDecide).map(({ personId }) => personId);
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
