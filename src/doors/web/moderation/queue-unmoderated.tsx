import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { queueSentences } from './queue-sentences.js';
import type { QueueView } from './queue-view.js';

const mostShown = 5;

/** Lists without anybody who decides, for those who can name somebody. */
export function QueueUnmoderated({ viewer, view }: { viewer: Viewer; view: QueueView }): VNode | null {
  const say = queueSentences[viewer.language];
  const { unmoderated } = view;
  if (unmoderated.length === 0) return null;
  return (
    <section class="notice bad">
      <ul class="reasons">
        {unmoderated.slice(0, mostShown).map(({ name, cause }) => (
          <li>
            {say.unmoderated[cause](name)}{' '}
            <a href={`/lists/${name}/settings/people`}>{say.nameSomebody(name)}</a>
          </li>
        ))}
      </ul>
      {unmoderated.length <= mostShown ? null : <p>{say.moreUnmoderated(unmoderated.length - mostShown)}</p>}
    </section>
  );
}
