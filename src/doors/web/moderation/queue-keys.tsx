import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { queueSentences } from './queue-sentences.js';

/** What the keys do; hidden until the script that hears them runs. */
export function QueueKeys({ viewer }: { viewer: Viewer }): VNode {
  const say = queueSentences[viewer.language];
  return (
    <details class="keys small" id="queue-keys" hidden>
      <summary>{say.keysTitle}</summary>
      <dl>
        {say.keys.map(([key, what]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
