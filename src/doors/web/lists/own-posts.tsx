import type { VNode } from 'preact';
import type { OwnHeld } from '../../../channels/moderation/own-held.service.js';
import type { Decision } from '../../../channels/posting/decision.js';
import { posterText } from '../../../channels/posting/reason-text.js';
import { WaitingPost } from '../me/waiting-post.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './lists.en.js';
import { fr } from './lists.fr.js';

const sentences = { fr, en };

/** What happens when the viewer writes to the list, said before they do; and what waits of what they wrote. */
export function OwnPosts({
  viewer,
  decision,
  waiting,
}: {
  viewer: Viewer;
  decision: Decision | null;
  waiting: readonly OwnHeld[];
}): VNode | null {
  if (decision === null) return null;
  const say = sentences[viewer.language].own;
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.outcomes[decision.kind]}</p>
      {decision.reasons.map(reason => (
        <p class="soft">{posterText(viewer.language, reason)}</p>
      ))}
      {waiting.length === 0 ? null : (
        <>
          <p>{say.waiting}</p>
          <ul class="rows">
            {waiting.map(post => (
              <WaitingPost viewer={viewer} post={post} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
