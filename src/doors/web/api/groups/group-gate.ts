import { Injectable } from '@nestjs/common';
import type { Group } from '../../../../community/groups/group.entity.js';
import { canAnimate, type GroupViewer } from '../../../../community/groups/group-permissions.js';
import { GroupSight } from '../../groups/group-sight.js';
import type { GroupStance } from '../../groups/group-tabs.js';
import type { ApiCall } from '../frame/api-call.js';
import { forbidden, notFound, type Problem } from '../frame/problem.js';

/** Leads a call to a group: what the pages' viewers may not know of isn't there, what they may not do is refused. */
@Injectable()
export class GroupGate {
  constructor(private readonly sight: GroupSight) {}

  /** @param may a permission of groups; whoever sees the group when left out */
  async open(
    call: ApiCall,
    slug: string,
    may: (standing: GroupViewer, group: Group) => boolean = () => true,
  ): Promise<GroupStance | Problem> {
    const seen = await this.sight.of(call.viewer, slug);
    if (seen === null) return notFound;
    return may(seen.standing, seen.group) ? seen : forbidden;
  }

  toAnimate(call: ApiCall, slug: string): Promise<GroupStance | Problem> {
    return this.open(call, slug, canAnimate);
  }
}
