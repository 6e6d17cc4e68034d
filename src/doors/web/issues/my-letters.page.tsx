import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { LetterInSight } from '../letters/letter-sight.js';
import { MeTabs } from '../me/me-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { issueSentences } from './issue-sentences.js';
import { LetterChoice, type Reception } from './letter-choice.js';

export interface MyLettersView {
  readonly letters: readonly LetterInSight[];
  /** By letter id. */
  readonly receptions: ReadonlyMap<string, Reception>;
  readonly done: unknown;
}

/** All letters one may get, each with its own choice. */
export function myLettersPage(viewer: Viewer, { letters, receptions, done }: MyLettersView): Page {
  const say = issueSentences[viewer.language];
  return new Page(
    say.mine,
    <>
      <h1>{say.mine}</h1>
      <MeTabs viewer={viewer} />
      <Done sentences={say.done} code={done} />
      <p class="lead">{letters.length === 0 ? say.mineNone : say.mineLead}</p>
      <ul class="rows">
        {letters.map(({ letter: { id, slug, name, description }, group }) => (
          <li>
            <a class="title" href={`/letters/${slug}`}>
              {name}
            </a>
            {group === null ? null : <span class="soft"> · {group.name}</span>}
            {description === '' ? null : <p class="soft">{description}</p>}
            <LetterChoice
              viewer={viewer}
              slug={slug}
              name={name}
              reception={receptions.get(id) ?? 'receivesNot'}
              from="me"
            />
          </li>
        ))}
      </ul>
    </>,
  );
}
