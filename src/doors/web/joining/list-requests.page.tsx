import type { VNode } from 'preact';
import type { DecidedRequest, WaitingRequest } from '../../../community/lists/request-decisions.service.js';
import { day } from '../../../foundation/i18n/format.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { ListInSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { requestSentences as sentences } from './request-sentences.js';
import type { fr } from './requests.fr.js';

export interface RequestsForm {
  readonly requestIds: readonly string[];
  readonly word: string;
  readonly reason: string;
}

export interface ListRequestsView {
  readonly seen: ListInSight;
  /** The list's address. */
  readonly address: string;
  readonly waiting: readonly WaitingRequest[];
  readonly decided: readonly DecidedRequest[];
  /** Names by person id, of those who decided. */
  readonly names: ReadonlyMap<string, string>;
  readonly form: RequestsForm;
  readonly trouble?: keyof typeof fr.troubles;
  readonly done: unknown;
}

export const blankRequestsForm: RequestsForm = { requestIds: [], word: '', reason: '' };

/** Who asks to receive a list, why, and the answers; several at once. */
export function listRequestsPage(viewer: Viewer, view: ListRequestsView): Page {
  const say = sentences[viewer.language];
  const { seen, waiting, decided, trouble } = view;
  return new Page(
    `${say.title} · ${view.address}`,
    <>
      <p class="kicker">
        <a href={`/lists/${seen.list.name}`}>{view.address}</a>
      </p>
      <h1>{say.title}</h1>
      <ListTabs viewer={viewer} seen={seen} />
      <Done sentences={say.done} code={view.done} />
      {waiting.length === 0 ? (
        <div class="card">
          <p>{say.empty}</p>
          <p class="soft">{say.emptyHint}</p>
        </div>
      ) : (
        <Decide viewer={viewer} view={view} />
      )}
      {decided.length === 0 ? null : <Decided viewer={viewer} view={view} />}
    </>,
    trouble === undefined ? {} : { status: 422 },
  );
}

/** One form around the requests: what is ticked is answered, by one button or the other. */
function Decide({ viewer, view }: { viewer: Viewer; view: ListRequestsView }): VNode {
  const say = sentences[viewer.language];
  const { seen, waiting, form, trouble } = view;
  const path = `/lists/${seen.list.name}/requests`;
  const errorIf = (...troubles: (typeof trouble)[]) =>
    trouble !== undefined && troubles.includes(trouble) ? say.troubles[trouble] : undefined;
  return (
    <PostForm viewer={viewer} action={`${path}/acceptance`}>
      <p class="soft">{say.waiting(waiting.length)}</p>
      {trouble === 'nothing-picked' ? (
        <p class="error" role="alert">
          {say.troubles[trouble]}
        </p>
      ) : null}
      <ul class="rows">
        {waiting.map(request => (
          <Waiting
            viewer={viewer}
            request={request}
            isPicked={waiting.length === 1 || form.requestIds.includes(request.id)}
          />
        ))}
      </ul>
      <h2>{waiting.length === 1 ? say.oneTitle : say.decideTitle}</h2>
      <section class="card">
        <TextField
          name="word"
          label={say.word}
          hint={say.wordHint}
          value={form.word}
          rows={2}
          error={errorIf('word-too-long')}
        />
        <button type="submit">{say.accept}</button>
      </section>
      <section class="card">
        <TextField
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={form.reason}
          rows={3}
          error={errorIf('reason-missing', 'too-long')}
        />
        <button type="submit" class="danger" formaction={`${path}/refusal`}>
          {say.refuse}
        </button>
      </section>
    </PostForm>
  );
}

function Waiting({
  viewer,
  request,
  isPicked,
}: {
  viewer: Viewer;
  request: WaitingRequest;
  isPicked: boolean;
}): VNode {
  const say = sentences[viewer.language];
  const { id, name, promotion, address, isMember, requestedAt, reason } = request;
  const shownName = name || say.noName;
  return (
    <li class="choice">
      <input
        type="checkbox"
        id={`request-${id}`}
        name="requestIds"
        value={id}
        checked={isPicked}
        aria-label={say.pick(shownName)}
      />
      <div>
        <label for={`request-${id}`}>
          {shownName} <span class="tag">{promotion === null ? say.notX : `X${promotion}`}</span>{' '}
          {isMember ? <span class="tag good">{say.ofTheGroup}</span> : null}
        </label>
        <p class="soft small">
          {address} · {say.since}{' '}
          <time dateTime={requestedAt.toISOString()}>
            {day(viewer.language, requestedAt, viewer.timeZone)}
          </time>
        </p>
        <p class={reason === '' ? 'soft' : 'lines'}>{reason || say.noReason}</p>
      </div>
    </li>
  );
}

function Decided({ viewer, view }: { viewer: Viewer; view: ListRequestsView }): VNode {
  const say = sentences[viewer.language];
  return (
    <>
      <h2>{say.recentTitle}</h2>
      <ul class="rows">
        {view.decided.map(({ name, address, outcome, decidedBy, decidedAt, answer }) => (
          <li>
            <span class="title">{name || address}</span>{' '}
            <span class={tagOf(outcome)}>
              {say.decided[outcome](view.names.get(decidedBy ?? '') ?? say.someone)}
            </span>{' '}
            <span class="soft small">
              <time dateTime={decidedAt.toISOString()}>
                {day(viewer.language, decidedAt, viewer.timeZone)}
              </time>
            </span>
            {answer === '' ? null : <p class="soft lines">{answer}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function tagOf(outcome: DecidedRequest['outcome']): string {
  if (outcome === 'withdrawn') return 'tag';
  return outcome === 'accepted' ? 'tag good' : 'tag bad';
}
