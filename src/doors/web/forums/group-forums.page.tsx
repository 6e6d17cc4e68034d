import { canAnimate } from '../../../community/groups/group-permissions.js';
import { type GroupStance, GroupTabs } from '../groups/group-tabs.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { forumSentences } from './forum-sentences.js';
import { type ForumLine, ForumRows } from './forums.page.js';
import { settingSentences } from './setting-sentences.js';
import { type PlacedThread, ThreadRows } from './thread-rows.js';

export interface GroupForumsView {
  readonly stance: GroupStance;
  readonly forums: readonly ForumLine[];
  readonly latest: readonly PlacedThread[];
  readonly now: Date;
  readonly done: unknown;
}

/** The forums of one group. */
export function groupForumsPage(viewer: Viewer, view: GroupForumsView): Page {
  const say = settingSentences[viewer.language];
  const words = forumSentences[viewer.language];
  const { stance, forums, latest } = view;
  const { group } = stance;
  return new Page(
    `${say.groupTitle} · ${group.name}`,
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>{group.name}</a>
      </p>
      <h1>{say.groupTitle}</h1>
      <GroupTabs viewer={viewer} stance={stance} />
      <Done sentences={say.done} code={view.done} />
      {forums.length === 0 ? (
        <p class="soft">{say.groupNone}</p>
      ) : (
        <>
          <p class="lead">{say.groupLead}</p>
          <ForumRows viewer={viewer} forums={forums.map(line => ({ ...line, group: null }))} />
        </>
      )}
      {canAnimate(stance.standing) ? (
        <p>
          <a class="button quiet" href={`/groups/${group.slug}/forums/new`}>
            {words.open}
          </a>
        </p>
      ) : null}
      {latest.length === 0 ? null : (
        <section>
          <h2>{words.latest}</h2>
          <ThreadRows viewer={viewer} threads={latest} now={view.now} />
        </section>
      )}
    </>,
    { isIndexed: group.visibility === 'public' },
  );
}
