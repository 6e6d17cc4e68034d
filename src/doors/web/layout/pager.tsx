import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { frameSentences } from './frame.js';

/** The way to older rows, and back to the newest. A path is null when there is nothing there. */
export function Pager({
  viewer,
  newest,
  older,
}: {
  viewer: Viewer;
  newest: string | null;
  older: string | null;
}): VNode | null {
  const say = frameSentences[viewer.language];
  if (newest === null && older === null) return null;
  return (
    <nav class="pager" aria-label={say.pages}>
      {newest === null ? <span /> : <a href={newest}>← {say.newest}</a>}
      {older === null ? null : (
        <a rel="next" href={older}>
          {say.older} →
        </a>
      )}
    </nav>
  );
}
