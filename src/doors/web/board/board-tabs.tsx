import type { VNode } from 'preact';
import { canMergePeople } from '../../../community/accounts/role-permissions.js';
import { Tabs } from '../layout/tabs.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './roles.en.js';
import { fr } from './roles.fr.js';

const sentences = { fr, en };

/** The pages of those who run the site; nothing for whom there is only one. */
export function BoardTabs({ viewer }: { viewer: Viewer }): VNode | null {
  const say = sentences[viewer.language].tabs;
  if (!canMergePeople(viewer)) return null;
  const links = [
    { path: '/board/roles', label: say.roles },
    { path: '/board/merges', label: say.merges },
  ];
  return <Tabs viewer={viewer} label={say.label} links={links} />;
}
