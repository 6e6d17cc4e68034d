import { type GroupStance, GroupTabs } from '../groups/group-tabs.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { ReasonsPart, reasonsSentences, type ReasonsView } from './reasons-part.js';

/** The reasons of all lists of a group. */
export function groupReasonsPage(viewer: Viewer, stance: GroupStance, view: ReasonsView): Page {
  const say = reasonsSentences[viewer.language];
  const { group } = stance;
  return new Page(
    `${say.title} · ${group.name}`,
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>{group.name}</a>
      </p>
      <h1>{say.title}</h1>
      <GroupTabs viewer={viewer} stance={stance} />
      <p class="lead">{say.groupIntro}</p>
      <ReasonsPart viewer={viewer} view={view} path={`/groups/${group.slug}/reasons`} />
    </>,
    { status: view.trouble === undefined ? 200 : 422 },
  );
}
