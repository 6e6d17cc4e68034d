import type { VNode } from 'preact';
import type { FollowReason } from '../../../channels/forums/forum-correspondence.entity.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { followSentences } from './follow-sentences.js';

/**
 * Following by mail, and stopping. Nothing for somebody who is not signed in.
 * @param path of the forum, or of the thread
 * @param category a slug of the forum, where it is one of its categories
 */
export function FollowForm({
  viewer,
  path,
  kind,
  category,
  isFollowed,
}: {
  viewer: Viewer;
  path: string;
  kind: FollowReason;
  category?: string;
  isFollowed: boolean;
}): VNode | null {
  const say = followSentences[viewer.language];
  if (viewer.personId === null) return null;
  return (
    <PostForm viewer={viewer} action={`${path}/follow`} class="follow">
      {category === undefined ? null : <input type="hidden" name="category" value={category} />}
      {isFollowed ? (
        <p class="soft small">
          {say.followed[kind]} <a href="/me/forums">{say.mine}</a>
        </p>
      ) : null}
      <button class="quiet" type="submit" name="follow" value={isFollowed ? 'off' : 'on'}>
        {isFollowed ? say.unfollow[kind] : say.follow[kind]}
      </button>
    </PostForm>
  );
}
