import type { Page } from '../layout/page.js';
import { settingsPage } from '../list-settings/settings-frame.js';
import type { ListInSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import { ReasonsPart, reasonsSentences, type ReasonsView } from './reasons-part.js';

/** A list's own reasons, and the way to those of its group for who may change them. */
export function listReasonsPage(viewer: Viewer, seen: ListInSight, view: ReasonsView): Page {
  const say = reasonsSentences[viewer.language];
  const { list, group, standing } = seen;
  return settingsPage(
    viewer,
    seen,
    'reasons',
    <>
      <h2>{say.title}</h2>
      <p class="soft">
        {say.listIntro} {group === null ? '' : say.groupsToo}
      </p>
      {group !== null && (standing.isAnimator || standing.roles.includes('operator')) ? (
        <p>
          <a href={`/groups/${group.slug}/reasons`}>{say.groupLink}</a>
        </p>
      ) : null}
      <ReasonsPart viewer={viewer} view={view} path={`/lists/${list.name}/settings/reasons`} />
    </>,
    { status: view.trouble === undefined ? 200 : 422 },
  );
}
