import { Injectable } from '@nestjs/common';
import type { Invitation } from '../../../community/additions/invitation.entity.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';

/** What the reader of an invitation is asked. */
export interface InvitationShown {
  readonly kind: 'group' | 'list';
  /** The group's name, or the list's address. */
  readonly name: string;
  readonly description: string;
  /** Of the group's page; null for a list. */
  readonly groupPath: string | null;
  /** Null when the account is no more. */
  readonly inviter: string | null;
  readonly invitedAt: Date;
  readonly address: string;
  /** Names of the lists that come with it. */
  readonly listNames: readonly string[];
}

/** Gathers what an invitation is about. */
@Injectable()
export class InvitationReading {
  constructor(
    private readonly config: Config,
    private readonly groups: GroupsService,
    private readonly lists: ListsService,
    private readonly directory: DirectoryService,
  ) {}

  async of(invitation: Invitation): Promise<InvitationShown> {
    const { groupId, listId, invitedBy, createdAt: invitedAt, address } = invitation;
    const group = groupId === null ? null : await this.groups.findById(groupId);
    const list = listId === null ? null : await this.lists.findById(listId);
    const names = await this.directory.namesOf(invitedBy === null ? [] : [invitedBy]);
    return {
      kind: groupId === null ? 'list' : 'group',
      name: group?.name ?? (list === null ? '' : siteAddress(this.config, list.name)),
      description: group?.description ?? list?.description ?? '',
      groupPath: group === null ? null : `/groups/${group.slug}`,
      inviter: names.get(invitedBy ?? '') ?? null,
      invitedAt,
      address,
      listNames: await this.listNames(groupId, invitation.listIds),
    };
  }

  private async listNames(groupId: string | null, ids: readonly string[]): Promise<string[]> {
    const lists = groupId === null || ids.length === 0 ? [] : await this.lists.ofGroup(groupId);
    return lists
      .filter(({ id, closedAt, deletedAt }) => ids.includes(id) && closedAt === null && deletedAt === null)
      .map(({ name }) => siteAddress(this.config, name));
  }
}
