import type { VNode } from 'preact';
import { figureNames, type Figures } from '../../../intake/steering/figures.js';
import type { FigureChange } from '../../../intake/steering/figure-changes.service.js';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import { figureWords } from './figure-words.js';
import { en } from './figures.en.js';
import { fr } from './figures.fr.js';

const sentences = { fr, en };

/** Every threshold, its value and its meaning. */
export function Thresholds({ viewer, figures }: { viewer: Viewer; figures: Figures }): VNode {
  const words = figureWords[viewer.language];
  return (
    <ul class="rows">
      {figureNames.map(name => (
        <li>
          <span class="title">{words.names[name].label}</span> ·{' '}
          <strong>{words.names[name].unit(figures[name])}</strong>
          <p class="soft">{words.names[name].meaning}</p>
        </li>
      ))}
    </ul>
  );
}

/** Who changed what, when and why. @param names by id; none where nobody is named */
export function Changes({
  viewer,
  changes,
  names,
}: {
  viewer: Viewer;
  changes: readonly FigureChange[];
  names: ReadonlyMap<string, string> | null;
}): VNode {
  const say = sentences[viewer.language];
  const words = figureWords[viewer.language];
  if (changes.length === 0) return <p class="soft">{say.noChange}</p>;
  return (
    <ol class="rows">
      {changes.map(({ changed, changedAt, changedBy, reason }) => (
        <li>
          {changed.map(({ name, before, after }) => {
            const { label, unit } = words.names[name];
            return <p class="title">{say.from(label, unit(before), unit(after))}</p>;
          })}
          <p class="lines" dir="auto">
            {reason}
          </p>
          <p class="soft small">
            <Moment viewer={viewer} at={changedAt} />
            {names === null ? null : <bdi>{` · ${names.get(changedBy ?? '') ?? '—'}`}</bdi>}
          </p>
        </li>
      ))}
    </ol>
  );
}
