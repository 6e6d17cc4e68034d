import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Target } from '../../../community/additions/target.js';
import { canAnimate } from '../../../community/groups/group-permissions.js';
import type { List } from '../../../community/lists/list.entity.js';
import { canConfigure } from '../../../community/lists/list-permissions.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { GroupSight } from '../groups/group-sight.js';
import { GroupTabs } from '../groups/group-tabs.js';
import type { Page } from '../layout/page.js';
import { ListSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import type { Viewer } from '../session/viewer.js';

/** A group or a list in front of somebody who may add people to it. */
export interface OpenTarget {
  readonly target: Target;
  /** The group's name, or the list's address. */
  readonly name: string;
  /** The page of its people. */
  readonly path: string;
  /** What leads back to it, above the title. */
  readonly kicker: VNode;
  readonly tabs: VNode;
  /** Of a group: those that an invitation may bring with it. */
  readonly lists: readonly List[];
}

/** Lets in who may add people to a group or a list. */
@Injectable()
export class TargetDoor {
  constructor(
    private readonly config: Config,
    private readonly groups: GroupSight,
    private readonly sight: ListSight,
    private readonly lists: ListsService,
  ) {}

  async group(viewer: Viewer, slug: string): Promise<OpenTarget | { readonly closed: Page }> {
    const stance = await this.groups.of(viewer, slug);
    if (stance === null) return { closed: unseenPage(viewer) };
    if (!canAnimate(stance.standing)) return { closed: closedPage(viewer) };
    const { group } = stance;
    const lists = await this.lists.ofGroup(group.id);
    return {
      target: { kind: 'group', id: group.id },
      name: group.name,
      path: `/groups/${group.slug}/members`,
      kicker: <a href={`/groups/${group.slug}`}>{group.name}</a>,
      tabs: <GroupTabs viewer={viewer} stance={stance} />,
      lists: lists.filter(({ closedAt, deletedAt }) => closedAt === null && deletedAt === null),
    };
  }

  async list(viewer: Viewer, name: string): Promise<OpenTarget | { readonly closed: Page }> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return { closed: unseenPage(viewer) };
    if (!canConfigure(seen.standing)) return { closed: closedPage(viewer) };
    const { list } = seen;
    return {
      target: { kind: 'list', id: list.id },
      name: siteAddress(this.config, list.name),
      path: `/lists/${list.name}/subscribers`,
      kicker: <a href={`/lists/${list.name}`}>{siteAddress(this.config, list.name)}</a>,
      tabs: <ListTabs viewer={viewer} seen={seen} />,
      lists: [],
    };
  }
}
