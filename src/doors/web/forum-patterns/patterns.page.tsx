import type { VNode } from 'preact';
import {
  type ForumPattern,
  type PatternOutcome,
  patternOutcomes,
} from '../../../channels/forums/forum-pattern.entity.js';
import type { PatternFault } from '../../../channels/forums/forum-patterns.service.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { RadioField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { ForumKicker } from '../forums/forum-kicker.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './patterns.en.js';
import { fr } from './patterns.fr.js';

const sentences = { fr, en };

export interface PatternsView {
  readonly seen: ForumInSight;
  readonly patterns: readonly ForumPattern[];
  readonly pattern: string;
  readonly outcome: PatternOutcome;
  readonly trouble?: PatternFault;
  /** Written as the number of reports, and none that counts. */
  readonly wrongReports?: string;
  readonly done?: unknown;
}

/** What a forum's moderators do not want in it, and how many reports hide a message. */
export function patternsPage(viewer: Viewer, view: PatternsView): Page {
  const say = sentences[viewer.language];
  const { seen, patterns, trouble, wrongReports } = view;
  const { forum } = seen;
  const path = `/forums/${forum.slug}/patterns`;
  return new Page(
    say.title,
    <>
      <ForumKicker viewer={viewer} seen={seen} isBelow />
      <h1>{say.title}</h1>
      <Done sentences={say.done} code={view.done} />
      <p>{say.lead}</p>
      {patterns.length === 0 ? <p class="soft">{say.none}</p> : null}
      <ul class="rows">
        {patterns.map(pattern => (
          <Pattern viewer={viewer} path={path} pattern={pattern} />
        ))}
      </ul>
      <PostForm viewer={viewer} action={path} class="card">
        <h2>{say.addTitle}</h2>
        <Field
          name="pattern"
          label={say.pattern}
          hint={say.patternHint}
          value={view.pattern}
          error={trouble === undefined ? undefined : say.troubles[trouble]}
        />
        <RadioField
          name="outcome"
          label={say.outcome}
          choices={patternOutcomes.map(value => ({ value, ...say.choices[value] }))}
          value={view.outcome}
        />
        <button type="submit">{say.add}</button>
      </PostForm>
      <PostForm viewer={viewer} action={`${path}/reports`} class="card">
        <h2>{say.reportsTitle}</h2>
        <Field
          name="reports"
          type="number"
          label={say.reports}
          hint={say.reportsHint}
          value={wrongReports ?? String(forum.reportsToHide)}
          error={wrongReports === undefined ? undefined : say.reportsWrong}
        />
        <button type="submit">{say.save}</button>
      </PostForm>
    </>,
    { status: trouble === undefined && wrongReports === undefined ? 200 : 422 },
  );
}

function Pattern({
  viewer,
  path,
  pattern: { id, pattern, outcome },
}: {
  viewer: Viewer;
  path: string;
  pattern: ForumPattern;
}): VNode {
  const say = sentences[viewer.language];
  return (
    <li class="with-action">
      <div class="cut-box">
        <code class="anywhere">{pattern}</code> <span class="soft small">{say.outcomes[outcome]}</span>
      </div>
      <PostForm viewer={viewer} action={`${path}/removal`}>
        <input type="hidden" name="id" value={id} />
        <button class="quiet" type="submit" aria-label={`${say.remove} (${pattern})`}>
          {say.remove}
        </button>
      </PostForm>
    </li>
  );
}
