import type { ComponentChildren, VNode } from 'preact';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import { Tabs } from '../layout/tabs.js';
import type { ListInSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './settings.en.js';
import { fr } from './settings.fr.js';
import type { SettingsSection } from './settings-form.js';

export const settingsSentences = { fr, en };

/**
 * The one frame of a list's pages of settings: whose they are, the other ones, and what was just done.
 * @param at which of them it is: a form that comes back stands at another address
 */
export function settingsPage(
  viewer: Viewer,
  seen: ListInSight,
  at: '' | SettingsSection | 'people' | 'reasons' | 'senders' | 'address',
  content: ComponentChildren,
  { done, status = 200 }: { readonly done?: unknown; readonly status?: number } = {},
): Page {
  const say = settingsSentences[viewer.language];
  const title = say.title(seen.list.name);
  const here = { ...viewer, path: `/lists/${seen.list.name}/settings${at === '' ? '' : `/${at}`}` };
  return new Page(
    title,
    <>
      <p class="kicker">{seen.group?.name}</p>
      <h1>{title}</h1>
      <ListTabs viewer={here} seen={seen} />
      <Sections viewer={here} seen={seen} />
      <Done sentences={say.done} code={done} />
      {content}
    </>,
    { status },
  );
}

function Sections({ viewer, seen: { list } }: { viewer: Viewer; seen: ListInSight }): VNode {
  const say = settingsSentences[viewer.language].sections;
  const path = `/lists/${list.name}/settings`;
  const links = [
    { path, label: say.presentation },
    { path: `${path}/posting`, label: say.posting },
    { path: `${path}/sending`, label: say.sending },
    { path: `${path}/joining`, label: say.joining },
    { path: `${path}/people`, label: say.people },
    { path: `${path}/senders`, label: say.senders },
    { path: `${path}/reasons`, label: say.reasons },
    { path: `${path}/address`, label: say.address },
  ];
  return (
    <div class="sections wide">
      <Tabs viewer={viewer} label={say.label} links={links} />
    </div>
  );
}
