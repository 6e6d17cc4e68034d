import type { VNode } from 'preact';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import type { Viewer } from '../session/viewer.js';
import { forumSentences } from './forum-sentences.js';

/** The way up: all forums, and the group a forum belongs to; from below it, the forum itself. */
export function ForumKicker({
  viewer,
  seen: { forum, group },
  isBelow = false,
}: {
  viewer: Viewer;
  seen: Pick<ForumInSight, 'forum' | 'group'>;
  isBelow?: boolean;
}): VNode {
  const say = forumSentences[viewer.language];
  return (
    <p class="kicker">
      <a href="/forums">{say.title}</a>
      {group === null ? null : (
        <>
          {' · '}
          <a href={`/groups/${group.slug}`}>{group.name}</a>
        </>
      )}
      {isBelow ? (
        <>
          {' · '}
          <a href={`/forums/${forum.slug}`}>{forum.name}</a>
        </>
      ) : null}
    </p>
  );
}
