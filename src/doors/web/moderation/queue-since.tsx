import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { queueSentences } from './queue-sentences.js';

/** How long it waits. */
export function QueueSince({ viewer, since, now }: { viewer: Viewer; since: Date; now: Date }): VNode {
  const minutes = Math.floor((now.getTime() - since.getTime()) / 60_000);
  return <time dateTime={since.toISOString()}>{queueSentences[viewer.language].age(minutes)}</time>;
}
