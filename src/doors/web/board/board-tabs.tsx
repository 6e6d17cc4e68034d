import type { VNode } from 'preact';
import { canSendExceptionally } from '../../../channels/letters/exceptional-permissions.js';
import {
  canManageRoles,
  canMergePeople,
  canSetFigures,
} from '../../../community/accounts/role-permissions.js';
import { canReviewAdditions } from '../../../community/additions/addition-permissions.js';
import { canSeeCoverage } from '../../../community/audiences/coverage.js';
import { type TabLink, Tabs } from '../layout/tabs.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './roles.en.js';
import { fr } from './roles.fr.js';

const sentences = { fr, en };

/** The pages of those who run the site; nothing for whom there is only one. */
export function BoardTabs({ viewer }: { viewer: Viewer }): VNode | null {
  const links = boardLinks(viewer);
  if (links.length < 2) return null;
  return <Tabs viewer={viewer} label={sentences[viewer.language].tabs.label} links={links} />;
}

/** In the order of the tabs; each line says who may open its page. */
export function boardLinks(viewer: Viewer): TabLink[] {
  const say = sentences[viewer.language].tabs;
  return [
    ...(canSetFigures(viewer) ? [{ path: '/board/figures', label: say.figures }] : []),
    ...(canManageRoles(viewer) ? [{ path: '/board/roles', label: say.roles }] : []),
    ...(canMergePeople(viewer) ? [{ path: '/board/merges', label: say.merges }] : []),
    ...(canReviewAdditions(viewer.roles) ? [{ path: '/board/reviews', label: say.reviews }] : []),
    ...(canSendExceptionally(viewer.roles) ? [{ path: '/board/exceptional', label: say.exceptional }] : []),
    ...(canSeeCoverage(viewer.roles) ? [{ path: '/board/coverage', label: say.coverage }] : []),
  ];
}
