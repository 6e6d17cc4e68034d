import { Injectable } from '@nestjs/common';
import type { List } from '../../../../community/lists/list.entity.js';
import { canConfigure, type ListViewer } from '../../../../community/lists/list-permissions.js';
import { type ListInSight, ListSight } from '../../lists/list-sight.js';
import type { ApiCall } from '../frame/api-call.js';
import { forbidden, notFound, type Problem } from '../frame/problem.js';

export type MayOnList = (standing: ListViewer, list: List) => boolean;

/** Leads a call to a list: what the pages' viewers may not know of isn't there, what they may not do is refused. */
@Injectable()
export class ListGate {
  constructor(private readonly sight: ListSight) {}

  /** @param may a permission of lists; whoever sees the list when left out */
  async open(call: ApiCall, name: string, may: MayOnList = () => true): Promise<ListInSight | Problem> {
    const seen = await this.sight.of(call.viewer, name);
    if (seen === null) return notFound;
    return may(seen.standing, seen.list) ? seen : forbidden;
  }

  toConfigure(call: ApiCall, name: string): Promise<ListInSight | Problem> {
    return this.open(call, name, canConfigure);
  }
}
