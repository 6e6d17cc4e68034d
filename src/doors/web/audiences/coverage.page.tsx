import type { VNode } from 'preact';
import { canSignForCoverage } from '../../../community/audiences/coverage.js';
import type { RequestView } from '../../../community/audiences/coverage-requests.service.js';
import type { RuleNames } from '../../../community/audiences/rule-names.service.js';
import { readRule } from '../../../community/audiences/rule-reader.js';
import { ruleSentence } from '../../../community/audiences/rule-words.js';
import { BoardTabs } from '../board/board-tabs.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { audienceSentences } from './audience-sentences.js';

export interface CoverageView {
  readonly views: readonly RequestView[];
  readonly ruleNames: RuleNames;
  /** Of people, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly done?: unknown;
  /** The request whose answer came without a reason. */
  readonly reasonMissingOf?: string;
}

/** Requests for wide lists, those that wait first, with every signature and its reason. */
export function coveragePage(viewer: Viewer, view: CoverageView): Page {
  const say = audienceSentences[viewer.language].coverage;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <BoardTabs viewer={viewer} />
      <p class="lead">{say.lead}</p>
      <Done sentences={say.done} code={view.done} />
      {view.views.length === 0 ? <p>{say.none}</p> : null}
      {view.views.map(asked => (
        <Request viewer={viewer} view={view} asked={asked} />
      ))}
    </>,
    view.reasonMissingOf === undefined ? {} : { status: 422 },
  );
}

const stateTags = { open: 'tag wait', granted: 'tag good', refused: 'tag bad' } as const;

function Request({ viewer, view, asked }: { viewer: Viewer; view: CoverageView; asked: RequestView }): VNode {
  const say = audienceSentences[viewer.language].coverage;
  const { request, list, signatures } = asked;
  const rule = readRule(request.rule);
  const ownGroup = view.groups.get(list.groupId ?? '') ?? null;
  const named = rule && { rule, names: view.ruleNames, ownGroup };
  return (
    <section class="card" id={request.id}>
      <h2>
        <a href={`/lists/${list.name}`}>{list.name}</a>{' '}
        <span class={stateTags[request.state]}>{say.states[request.state]}</span>
      </h2>
      <p>
        <strong>{say.asked(request.covered, request.directory)}</strong>
      </p>
      <p>{named ? ruleSentence(viewer.language, named) : say.byHandList}</p>
      <p class="soft">
        {say.askedBy(request.askedBy && (view.names.get(request.askedBy) ?? null))}{' '}
        <Moment viewer={viewer} at={request.askedAt} />
      </p>
      <blockquote class="lines">{request.reason}</blockquote>
      {signatures.map(({ personId, verdict, reason, signedAt }) => {
        const name = view.names.get(personId) ?? say.somebody;
        return (
          <>
            <p class="soft">
              {verdict === 'signed' ? say.signedBy(name) : say.refusedBy(name)}{' '}
              <Moment viewer={viewer} at={signedAt} />
            </p>
            <blockquote class="lines">{reason}</blockquote>
          </>
        );
      })}
      <Answer viewer={viewer} view={view} asked={asked} />
    </section>
  );
}

function Answer({
  viewer,
  view,
  asked,
}: {
  viewer: Viewer;
  view: CoverageView;
  asked: RequestView;
}): VNode | null {
  const say = audienceSentences[viewer.language].coverage;
  const { request, signatures } = asked;
  const hasAnswered = signatures.some(({ personId }) => personId === viewer.personId);
  if (request.state !== 'open' || hasAnswered || !canSignForCoverage(viewer.roles)) return null;
  return (
    <PostForm viewer={viewer} action={`/board/coverage/${request.id}/signature`}>
      <TextField
        name="reason"
        id={`reason-${request.id}`}
        label={say.reason}
        rows={2}
        maxLength={1_000}
        error={view.reasonMissingOf === request.id ? say.reasonMissing : undefined}
      />
      <p class="actions">
        <button type="submit" name="verdict" value="signed">
          {say.sign}
        </button>
        <button type="submit" name="verdict" value="refused" class="danger">
          {say.refuse}
        </button>
      </p>
    </PostForm>
  );
}
