import type { VNode } from 'preact';
import type { BrakeOn } from '../../../community/lists/brakes.service.js';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import { brakeSentences } from './brake-part.js';

/** An operator sees every list: more lines than that would hide what waits. */
const mostLines = 5;

/** Above the queue: on which lists everything waits, whatever it is. */
export function QueueBrakes({
  viewer,
  brakes,
}: {
  viewer: Viewer;
  brakes: readonly BrakeOn[];
}): VNode | null {
  const say = brakeSentences[viewer.language];
  if (brakes.length === 0) return null;
  return (
    <div class="notice">
      {brakes.slice(0, mostLines).map(({ listName, until }) => (
        <p>
          {say.queue(listName)} <Moment viewer={viewer} at={until} />.{' '}
          <a href={`/lists/${listName}#brake`}>{say.queueWays}</a>
        </p>
      ))}
      {brakes.length > mostLines ? <p>{say.queueMore(brakes.length - mostLines)}</p> : null}
    </div>
  );
}
