import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { type ChoiceOrigin, LetterChoice } from './letter-choice.js';
import type { LettersChoice } from './letters-shown.js';

/** Several letters, each with one's own choice. @param from the page they stand on, to come back to */
export function LetterRows({
  viewer,
  choice: { letters, receptions },
  from,
}: {
  viewer: Viewer;
  choice: LettersChoice;
  from: ChoiceOrigin;
}): VNode {
  return (
    <ul class="rows">
      {letters.map(({ letter: { id, slug, name, description }, group }) => (
        <li>
          <a class="title" href={`/letters/${slug}`}>
            {name}
          </a>
          {group === null || from === 'group' ? null : <span class="soft"> · {group.name}</span>}
          {description === '' ? null : <p class="soft">{description}</p>}
          <LetterChoice
            viewer={viewer}
            slug={slug}
            name={name}
            reception={receptions.get(id) ?? null}
            from={from}
          />
        </li>
      ))}
    </ul>
  );
}
