import type { VNode } from 'preact';
import { frameSentences } from '../layout/frame.js';
import type { Viewer } from '../session/viewer.js';

/** To the pages before and after, where nobody counted how many there are. A path is null when there is nothing there. */
export function StepPager({
  viewer,
  newer,
  older,
}: {
  viewer: Viewer;
  newer: string | null;
  older: string | null;
}): VNode | null {
  const say = frameSentences[viewer.language];
  if (newer === null && older === null) return null;
  return (
    <nav class="pager" aria-label={say.pages}>
      {newer === null ? (
        <span />
      ) : (
        <a rel="prev" href={newer}>
          ← {say.previous}
        </a>
      )}
      {older === null ? null : (
        <a rel="next" href={older}>
          {say.next} →
        </a>
      )}
    </nav>
  );
}
