import type { VNode } from 'preact';
import type { OwnHeld } from '../../../channels/moderation/own-held.service.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import { meSentences } from './reception.js';

/** A post of one's own that has not left, with the way to its page. */
export function WaitingPost({ viewer, post }: { viewer: Viewer; post: OwnHeld }): VNode {
  const say = meSentences[viewer.language];
  return (
    <li>
      <a class="title cut" dir="auto" href={`/posts/${post.id}`}>
        {asOneLine(post.subject) || say.noSubject}
      </a>
      <p class="soft">
        {say.post[post.state]?.(post.listName)} <Moment viewer={viewer} at={post.since} />
      </p>
    </li>
  );
}
