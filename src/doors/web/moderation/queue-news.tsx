import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { queueSentences } from './queue-sentences.js';
import type { QueueTold } from './queue-told.js';
import { troubleBelow, type QueueView } from './queue-view.js';

/** What was just done, or not, above the queue. */
export function QueueNews({ viewer, view }: { viewer: Viewer; view: QueueView }): VNode | null {
  const say = queueSentences[viewer.language];
  if (view.told !== undefined) return <Told viewer={viewer} told={view.told} />;
  const below = troubleBelow(view);
  if (below !== undefined) {
    return (
      <p class="notice bad" role="alert">
        {say.troubles[below.trouble]}
      </p>
    );
  }
  // Own keys only: the code stands in the address, where anybody may write.
  const speak = Object.entries(say.done).find(([code]) => code === view.done?.code)?.[1];
  return speak === undefined ? null : (
    <p class="notice good" role="status">
      {speak(view.done?.count ?? 1)}
    </p>
  );
}

/** Row by row: what was done stays done, whatever became of the others. */
function Told({ viewer, told }: { viewer: Viewer; told: readonly QueueTold[] }): VNode {
  const say = queueSentences[viewer.language];
  const done = told.filter(({ result }) => result === 'done').length;
  return (
    <section class={done === 0 ? 'notice bad' : 'notice'} role="status">
      <strong>{say.toldTitle(done, told.length - done)}</strong>
      <ul class="reasons">
        {told.map(one => (
          <li>
            <bdi class="cut-in">{one.title.trim() || say.toldUnknown}</bdi>
            {say.toldColon}
            {outcomeText(viewer, one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function outcomeText(viewer: Viewer, { result, before }: QueueTold): string {
  const say = queueSentences[viewer.language];
  if (result !== 'already') return say.told[result];
  return before === undefined ? say.told.changed : say.before[before.what](before.by ?? say.somebody);
}
