import type { VNode } from 'preact';
import { rhythms, type RhythmChoice } from '../../../channels/moderation/rhythm.js';
import { CheckField, RadioField } from '../form/choice.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { MeTabs } from './me-tabs.js';
import { en } from './my-moderation.en.js';
import { fr } from './my-moderation.fr.js';

const sentences = { fr, en };

export interface MyModerationView {
  /** Null for somebody who moderates nothing. */
  readonly choice: RhythmChoice | null;
  readonly done?: unknown;
  readonly isWrong?: boolean;
}

/** When a moderator hears of what waits. */
export function myModerationPage(viewer: Viewer, { choice, done, isWrong = false }: MyModerationView): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <MeTabs viewer={viewer} moderates={choice !== null} />
      <Done sentences={say.done} code={done} />
      {choice === null ? (
        <div class="card">
          <p>{say.nothing}</p>
        </div>
      ) : (
        <Choice viewer={viewer} choice={choice} isWrong={isWrong} />
      )}
    </>,
    { status: isWrong ? 422 : 200 },
  );
}

function Choice({
  viewer,
  choice: { rhythm, quietNights },
  isWrong,
}: {
  viewer: Viewer;
  choice: RhythmChoice;
  isWrong: boolean;
}): VNode {
  const say = sentences[viewer.language];
  return (
    <>
      <p class="lead">{say.lead}</p>
      <PostForm viewer={viewer} action="/me/moderation" class="card">
        <RadioField
          name="rhythm"
          label={say.rhythm}
          choices={rhythms.map(value => ({ value, ...say.rhythms[value] }))}
          value={rhythm}
          error={isWrong ? say.wrong : undefined}
        />
        <CheckField
          name="quietNights"
          label={say.quietNights}
          hint={say.quietNightsHint}
          isChecked={quietNights}
        />
        <button type="submit">{say.save}</button>
      </PostForm>
      <p class="soft">{say.reminders}</p>
      <p>
        <a href="/moderation">{say.queue}</a>
      </p>
    </>
  );
}
