import type { VNode } from 'preact';
import { monthName } from '../../../channels/letters/letter-words.js';
import { day } from '../../../foundation/i18n/format.js';
import type { Fate, StepOutcome } from '../../../intake/steering/step-outcome.js';
import type { Viewer } from '../session/viewer.js';
import { draftSentences } from './draft-sentences.js';

const colours: Partial<Record<Fate, string>> = {
  published: 'tag good',
  accepted: 'tag good',
  answered: 'tag good',
  refused: 'tag bad',
  waiting: 'tag wait',
  changes: 'tag wait',
  prepared: 'tag wait',
};

/** Where it was carried, and what became of it there. */
export function StepsPart({
  viewer,
  steps,
}: {
  viewer: Viewer;
  steps: readonly StepOutcome[];
}): VNode | null {
  const say = draftSentences[viewer.language];
  const told = steps.filter(({ channel }) => channel !== 'dropped');
  if (told.length === 0) return null;
  return (
    <section>
      <h2>{say.stepsTitle}</h2>
      <ul class="rows">
        {told.toReversed().map(step => (
          <Step viewer={viewer} step={step} />
        ))}
      </ul>
    </section>
  );
}

function Step({ viewer, step }: { viewer: Viewer; step: StepOutcome }): VNode {
  const say = draftSentences[viewer.language];
  const { channel, fate, place, path, reason, note, month, at } = step;
  const isPage = channel !== 'review' && fate !== 'gone';
  return (
    <li>
      <p>
        <span class={colours[fate] ?? 'tag'}>{say.fate(fate)}</span>{' '}
        {isPage ? (
          <a class="title" href={path}>
            {capital(say.stepIn(channel, place))}
          </a>
        ) : (
          <span class="title">{capital(say.stepIn(channel, place))}</span>
        )}
        {month === null ? null : <span class="soft">, {say.month(monthName(viewer.language, month))}</span>}
      </p>
      <p class="soft small">{say.given(day(viewer.language, at, viewer.timeZone))}</p>
      {note === '' ? null : <Quoted title={say.youSaid} text={note} />}
      {reason === '' ? null : <Quoted title={say.theySay} text={reason} />}
    </li>
  );
}

function Quoted({ title, text }: { title: string; text: string }): VNode {
  return (
    <>
      <p class="soft small">{title}</p>
      <blockquote class="lines" dir="auto">
        {text}
      </blockquote>
    </>
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
