import type { VNode } from 'preact';
import type { SendingState } from '../../../channels/letters/sending-estimate.js';
import { dateAndTime, time } from '../../../foundation/i18n/format.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './sending.en.js';
import { fr } from './sending.fr.js';

export const sendingSentences = { fr, en };

export interface ProgressView {
  /** The page it stands on: where it is asked for again. */
  readonly path: string;
  readonly state: SendingState;
  readonly pausedAt: Date | null;
}

/**
 * How far a sending is. Where the script runs it follows every other second, as long as something moves; without it, a
 * link does.
 */
export function ProgressPart({ viewer, view }: { viewer: Viewer; view: ProgressView }): VNode {
  const say = sendingSentences[viewer.language];
  const { state, path } = view;
  const isMoving = state.waiting > 0 && view.pausedAt === null;
  const follow = isMoving
    ? {
        'hx-get': path,
        'hx-trigger': 'every 2s',
        'hx-select': '#progress',
        'hx-swap': 'outerHTML',
        'hx-sync': 'this:drop',
      }
    : {};
  return (
    <div id="progress" class="live card" {...follow}>
      {state.total === 0 ? <p>{say.nobody}</p> : <Bar viewer={viewer} state={state} />}
      <p aria-live="polite">{outlook(viewer, view)}</p>
      {isMoving ? (
        <p class="soft small">
          {say.follows} <a href={path}>{say.refresh}</a>
        </p>
      ) : null}
    </div>
  );
}

function Bar({ viewer, state }: { viewer: Viewer; state: SendingState }): VNode {
  const say = sendingSentences[viewer.language];
  const { sent, total, percent } = state;
  const rest = [
    ...(state.waiting > 0 ? [say.waiting(state.waiting)] : []),
    ...(state.delayed > 0 ? [say.delayed(state.delayed)] : []),
    ...(state.failed > 0 ? [say.failed(state.failed)] : []),
  ];
  return (
    <>
      <p class="progress-words">
        <strong>{say.sent(sent, total)}</strong> <span class="soft">{say.percent(percent)}</span>
      </p>
      <progress class="progress" aria-label={say.bar} value={total - state.waiting} max={total}>
        {say.percent(percent)}
      </progress>
      {rest.length === 0 ? null : <p class="soft">{rest.join(' · ')}</p>}
    </>
  );
}

function outlook(viewer: Viewer, { state, pausedAt }: ProgressView): string {
  const say = sendingSentences[viewer.language];
  const { language, timeZone } = viewer;
  if (pausedAt !== null) return say.paused(dateAndTime(language, pausedAt, timeZone));
  if (state.waiting > 0)
    return state.endsAt === null ? say.starting : say.ends(time(language, state.endsAt, timeZone));
  const { lastAnswerAt } = state;
  return lastAnswerAt === null ? '' : say.done(dateAndTime(language, lastAnswerAt, timeZone));
}
