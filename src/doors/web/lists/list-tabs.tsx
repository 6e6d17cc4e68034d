import type { VNode } from 'preact';
import {
  canConfigure,
  canDecideRequests,
  canReadArchive,
  canSeeQueue,
  canSeeRoster,
} from '../../../community/lists/list-permissions.js';
import { type TabLink, Tabs } from '../layout/tabs.js';
import type { Viewer } from '../session/viewer.js';
import type { ListInSight } from './list-sight.js';
import { en } from './lists.en.js';
import { fr } from './lists.fr.js';

const sentences = { fr, en };

/** The pages of a list, for those who have more than its own page and its archive to see. */
export function ListTabs({ viewer, seen }: { viewer: Viewer; seen: ListInSight }): VNode | null {
  if (!hasTabs(seen)) return null;
  const links = linksOf(viewer, seen);
  return <Tabs viewer={viewer} label={sentences[viewer.language].tabs.label(seen.list.name)} links={links} />;
}

export function hasTabs({ standing, list }: ListInSight): boolean {
  return canSeeRoster(standing, list);
}

function linksOf(viewer: Viewer, { list, standing }: ListInSight): TabLink[] {
  const say = sentences[viewer.language].tabs;
  const path = `/lists/${list.name}`;
  return [
    { path, label: say.list },
    ...(canReadArchive(standing, list) ? [{ path: `${path}/archive`, label: say.archive }] : []),
    ...(canSeeRoster(standing, list) ? [{ path: `${path}/subscribers`, label: say.subscribers }] : []),
    ...(canSeeRoster(standing, list) && list.rule !== null
      ? [{ path: `${path}/audience`, label: say.audience }]
      : []),
    ...(canDecideRequests(standing) && list.joining !== 'closed'
      ? [{ path: `${path}/requests`, label: say.requests }]
      : []),
    ...(canSeeQueue(standing) ? [{ path: `${path}/decisions`, label: say.decisions }] : []),
    ...(canConfigure(standing)
      ? [
          { path: `${path}/rule`, label: say.rule },
          { path: `${path}/settings`, label: say.settings },
          { path: `${path}/what-if`, label: say.whatIf },
          { path: `${path}/journal`, label: say.journal },
        ]
      : []),
  ];
}
