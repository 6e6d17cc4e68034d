import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import { MeTabs } from '../me/me-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { issueSentences } from './issue-sentences.js';
import { LetterRows } from './letter-rows.js';
import type { LettersChoice } from './letters-shown.js';

export interface MyLettersView {
  readonly choice: LettersChoice;
  readonly done: unknown;
}

/** All letters one may get, each with its own choice. */
export function myLettersPage(viewer: Viewer, { choice, done }: MyLettersView): Page {
  const say = issueSentences[viewer.language];
  return new Page(
    say.mine,
    <>
      <h1>{say.mine}</h1>
      <MeTabs viewer={viewer} />
      <Done sentences={say.done} code={done} />
      <p class="lead">{choice.letters.length === 0 ? say.mineNone : say.mineLead}</p>
      <LetterRows viewer={viewer} choice={choice} from="me" />
      <p>
        <a href="/letters">{say.allLetters}</a>
      </p>
    </>,
  );
}
