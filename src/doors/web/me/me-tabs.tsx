import type { VNode } from 'preact';
import { type TabLink, Tabs } from '../layout/tabs.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './me-tabs.en.js';
import { fr } from './me-tabs.fr.js';

const sentences = { fr, en };

/** The pages about oneself; nothing where there is only one. The one of moderators is offered from their queue. */
export function MeTabs({ viewer, moderates = false }: { viewer: Viewer; moderates?: boolean }): VNode | null {
  const say = sentences[viewer.language];
  const links = linksIn(say, moderates);
  return links.length < 2 ? null : <Tabs viewer={viewer} label={say.label} links={links} />;
}

/** In the order of the tabs. */
function linksIn(say: typeof fr, moderates: boolean): TabLink[] {
  return [
    { path: '/me', label: say.lists },
    { path: '/me/letters', label: say.letters },
    ...(moderates ? [{ path: '/me/moderation', label: say.moderation }] : []),
    { path: '/me/forums', label: say.forums },
    { path: '/me/addresses', label: say.addresses },
    { path: '/me/forwarding', label: say.forwarding },
    { path: '/me/sessions', label: say.sessions },
    { path: '/me/data', label: say.data },
    { path: '/me/feeds', label: say.feeds },
    { path: '/me/tokens', label: say.tokens },
  ];
}
