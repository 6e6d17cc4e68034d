import type { VNode } from 'preact';
import { canConfigure, canEdit, canPropose } from '../../../channels/letters/letter-permissions.js';
import { Tabs } from '../layout/tabs.js';
import type { Viewer } from '../session/viewer.js';
import { letterSentences } from './letter-sentences.js';
import type { LetterInSight } from './letter-sight.js';

/** The name of a letter, and the pages of it that its viewer may open. */
export function LetterHead({
  viewer,
  seen: { letter, group, standing },
  title,
  under,
}: {
  viewer: Viewer;
  seen: LetterInSight;
  title: string;
  /** The tab that a page of another address belongs to. */
  under?: 'desk';
}): VNode {
  const say = letterSentences[viewer.language];
  const path = `/letters/${letter.slug}`;
  const links = [
    { path, label: say.presentation },
    ...(canPropose(standing, letter) ? [{ path: `${path}/propose`, label: say.propose }] : []),
    ...(canEdit(standing, letter) ? [{ path: `${path}/desk`, label: say.desk }] : []),
    ...(canConfigure(standing, letter) ? [{ path: `${path}/settings`, label: say.settings }] : []),
  ];
  const shown = under === undefined ? viewer : { ...viewer, path: `${path}/${under}` };
  return (
    <>
      <p class="kicker">
        {title === letter.name ? <a href="/letters">{say.title}</a> : <a href={path}>{letter.name}</a>}
        {group === null ? null : (
          <>
            {' · '}
            <a href={`/groups/${group.slug}`}>{group.name}</a>
          </>
        )}
      </p>
      <h1>{title}</h1>
      {links.length < 2 ? null : <Tabs viewer={shown} label={say.tabs(letter.name)} links={links} />}
    </>
  );
}
