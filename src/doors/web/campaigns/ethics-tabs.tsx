import type { VNode } from 'preact';
import { Tabs } from '../layout/tabs.js';
import type { Viewer } from '../session/viewer.js';
import { campaignSentences } from './campaign-sentences.js';

/** The pages of the ethics team. @param waiting drafts to review */
export function EthicsTabs({ viewer, waiting = 0 }: { viewer: Viewer; waiting?: number }): VNode {
  const say = campaignSentences[viewer.language].tabs;
  const links = [
    { path: '/campaigns', label: say.campaigns },
    { path: '/campaigns/drafts', label: say.drafts, count: waiting },
    { path: '/campaigns/canaries', label: say.canaries },
    { path: '/ethics/bans', label: say.bans },
  ];
  return <Tabs viewer={viewer} label={say.label} links={links} />;
}
