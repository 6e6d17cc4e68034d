import type { VNode } from 'preact';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import type { HeldView } from './held-view.js';
import { returnSentences } from './return-button.js';

/** That what is read here is not what came first, and the way to that. */
export function CorrectedNote({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode | null {
  const say = returnSentences[viewer.language];
  const { corrections, item } = view;
  if (corrections.length === 0) return null;
  return (
    <div class="notice">
      {corrections.map(({ rawId, correctedAt }) => (
        <p>
          {say.corrected} <Moment viewer={viewer} at={correctedAt} isLong /> (
          <a href={`/moderation/${item.id}/corrections/${rawId}`}>{say.before}</a>)
        </p>
      ))}
    </div>
  );
}
