import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { decisionSentences } from './decision-words.js';

/** An operator sees every list: theirs are found on the pages of each. */
const mostLinks = 12;

/** Below the queue: the way to what was decided on each of these lists. */
export function QueueJournals({ viewer, lists }: { viewer: Viewer; lists: readonly string[] }): VNode | null {
  if (lists.length === 0 || lists.length > mostLinks) return null;
  return (
    <p class="soft small">
      {decisionSentences[viewer.language].queueLead}{' '}
      {lists.map((name, at) => (
        <>
          {at === 0 ? '' : ' · '}
          <a href={`/lists/${name}/decisions`}>{name}</a>
        </>
      ))}
    </p>
  );
}
