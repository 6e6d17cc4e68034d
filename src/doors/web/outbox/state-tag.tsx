import type { VNode } from 'preact';
import type { DeliveryState } from '../../../postoffice/delivery/delivery-states.js';
import type { Viewer } from '../session/viewer.js';
import { outboxSentences } from './outbox-sentences.js';

const tones: Readonly<Record<DeliveryState, string>> = {
  sent: 'tag good',
  captured: 'tag good',
  failed: 'tag bad',
  uncertain: 'tag bad',
  pending: 'tag wait',
  deferred: 'tag wait',
  skipped: 'tag',
};

/** Where a copy is, in a word and a colour. */
export function StateTag({ viewer, state }: { viewer: Viewer; state: DeliveryState }): VNode {
  return <span class={tones[state]}>{outboxSentences[viewer.language].states[state]}</span>;
}
