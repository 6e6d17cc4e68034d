import { Injectable } from '@nestjs/common';
import { ListsOfPersonService } from '../../community/audiences/lists-of-person.service.js';
import { canSee } from '../../community/groups/group-permissions.js';
import type { Group } from '../../community/groups/group.entity.js';
import { GroupsService } from '../../community/groups/groups.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';
import type { Asker } from './asker.js';

type Person = Extract<Asker, { kind: 'person' }>;

/** The groups and lists that names lead to, as far as who asks may know of them. */
@Injectable()
export class AdviceCircles {
  constructor(
    private readonly groups: GroupsService,
    private readonly members: MembersService,
    private readonly ownLists: ListsOfPersonService,
    private readonly moderators: ModeratorsService,
  ) {}

  /** Null for a slug no group has, and for a group that this asker may not know of. */
  async groupOf(slug: string | null | undefined, asker: Asker): Promise<Group | null> {
    const wanted = slug?.trim().toLowerCase().replaceAll('\0', '') ?? '';
    const group = wanted === '' ? null : await this.groups.findBySlug(wanted);
    if (group === null || asker.kind === 'operator') return group;
    return canSee(await this.members.viewerOf(group.id, asker.personId, asker.roles), group) ? group : null;
  }

  async membersOf({ id }: Group): Promise<string[]> {
    const members = await this.members.membersOf(id);
    return members.map(({ personId }) => personId);
  }

  /** Those of these lists that this asker may know of, each with its group; a fixed number of questions. */
  async seenOf(lists: readonly List[], asker: Asker): Promise<[List, Group | null][]> {
    const groupIds = [...new Set(lists.flatMap(({ groupId }) => groupId ?? []))];
    const groups = new Map((await this.groups.byIds(groupIds)).map(group => [group.id, group]));
    const placed = lists.map((list): [List, Group | null] => [list, groups.get(list.groupId ?? '') ?? null]);
    if (asker.kind === 'operator') return placed;
    const visible = await this.visibleOf([...groups.values()], asker);
    const hidden = placed.some(([, group]) => group !== null && !visible.has(group.id));
    const own = hidden ? await this.listsOf(asker) : new Set<string>();
    return placed.filter(([{ id }, group]) => group === null || visible.has(group.id) || own.has(id));
  }

  /** The ids of those that they may see. */
  private async visibleOf(groups: readonly Group[], { personId, roles }: Person): Promise<Set<string>> {
    const places = new Map((await this.groups.placesOf(personId)).map(({ group, role }) => [group.id, role]));
    const seen = groups.filter(group => {
      const role = places.get(group.id);
      return canSee({ isMember: role !== undefined, isAnimator: role === 'animator', roles }, group);
    });
    return new Set(seen.map(({ id }) => id));
  }

  /** The ids of the lists that they are on, or whose queue they see. */
  private async listsOf({ personId, roles }: Person): Promise<Set<string>> {
    const [own, moderated] = await Promise.all([
      this.ownLists.of(personId),
      this.moderators.listsModeratedBy(personId, roles),
    ]);
    return new Set([...own.map(({ list }) => list.id), ...moderated.map(({ id }) => id)]);
  }
}
