import type { VNode } from 'preact';
import type { Group } from '../../../community/groups/group.entity.js';
import { canAnimate, canSeeMembers, type GroupViewer } from '../../../community/groups/group-permissions.js';
import { type TabLink, Tabs } from '../layout/tabs.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './group-tabs.en.js';
import { fr } from './group-tabs.fr.js';

const sentences = { fr, en };

/** A group, and what somebody is in front of it: what each of its pages shows its tabs from. */
export interface GroupStance {
  readonly group: Group;
  readonly standing: GroupViewer;
  /** Requests that wait; null for somebody who doesn't decide on them. */
  readonly requestCount?: number | null;
}

/** The pages of a group that its viewer may open. */
export function GroupTabs({ viewer, stance }: { viewer: Viewer; stance: GroupStance }): VNode {
  const say = sentences[viewer.language];
  return <Tabs viewer={viewer} label={say.label(stance.group.name)} links={linksFor(stance, say)} />;
}

/** In the order of the tabs; each line says who may open its page. */
function linksFor({ group, standing, requestCount }: GroupStance, say: typeof fr): TabLink[] {
  const path = `/groups/${group.slug}`;
  return [
    { path, label: say.presentation },
    { path: `${path}/announcements`, label: say.announcements },
    { path: `${path}/forums`, label: say.forums },
    ...(canSeeMembers(standing, group) ? [{ path: `${path}/members`, label: say.members }] : []),
    ...(canAnimate(standing)
      ? [
          { path: `${path}/requests`, label: say.requests, count: requestCount ?? 0 },
          { path: `${path}/statistics`, label: say.statistics },
          { path: `${path}/settings`, label: say.settings },
        ]
      : []),
  ];
}
