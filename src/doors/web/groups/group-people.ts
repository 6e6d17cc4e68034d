import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { JoinRequest } from '../../../community/groups/join-request.entity.js';
import { JoinRequestsService } from '../../../community/groups/join-requests.service.js';
import { MembersService } from '../../../community/groups/members.service.js';
import type { Viewer } from '../session/viewer.js';

export interface GroupPeopleShown {
  readonly animatorNames: readonly string[];
  readonly memberCount: number;
  /** The viewer's own; null for somebody who is no member. */
  readonly joinedAt: Date | null;
  /** The viewer's own that waits. */
  readonly request: JoinRequest | null;
}

/** What a group's page tells of its people: names of those who run it, and the viewer's own place. */
@Injectable()
export class GroupPeople {
  constructor(
    private readonly members: MembersService,
    private readonly directory: DirectoryService,
    private readonly requests: JoinRequestsService,
  ) {}

  async shownTo({ personId }: Viewer, groupId: string): Promise<GroupPeopleShown> {
    const [animatorNames, memberCount, joinedAt, last] = await Promise.all([
      this.animatorNames(groupId),
      this.members.memberCount(groupId),
      personId === null ? null : this.members.joinedAt(groupId, personId),
      personId === null ? null : this.requests.lastOf(groupId, personId),
    ]);
    return { animatorNames, memberCount, joinedAt, request: last?.state === 'waiting' ? last : null };
  }

  private async animatorNames(groupId: string): Promise<string[]> {
    const ids = await this.members.animatorsOf(groupId);
    const names = await this.directory.namesOf(ids);
    return ids.flatMap(id => names.get(id) ?? []);
  }
}
