import type { VNode } from 'preact';
import type { ShownRequest } from '../../../community/groups/join-request-reading.service.js';
import type { RefusalTemplate } from '../../../community/groups/refusal-template.entity.js';
import { templateText } from '../../../community/groups/refusal-templates.service.js';
import { day } from '../../../foundation/i18n/format.js';
import { CheckField, SelectField } from '../form/choice.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { type GroupStance, GroupTabs } from './group-tabs.js';
import { en } from './requests.en.js';
import { fr } from './requests.fr.js';

export const requestSentences = { fr, en };

export interface RequestsView {
  readonly stance: GroupStance;
  readonly waiting: readonly ShownRequest[];
  readonly decided: readonly ShownRequest[];
  readonly templates: readonly RefusalTemplate[];
  /** Null for an operator, who is told of nothing here. */
  readonly isTold: boolean | null;
  /** What was filled in, when the form comes back. */
  readonly form: RequestsForm;
  readonly trouble?: keyof typeof fr.troubles;
  /** Decided before by somebody else. */
  readonly already: readonly ShownRequest[];
  readonly done: unknown;
}

export interface RequestsForm {
  readonly requestIds: readonly string[];
  readonly word: string;
  readonly templateId: string;
  readonly reason: string;
}

export const blankRequestsForm: RequestsForm = { requestIds: [], word: '', templateId: '', reason: '' };

/** Who asks to join, why, and the answers; several at once. */
export function requestsPage(viewer: Viewer, view: RequestsView): Page {
  const say = requestSentences[viewer.language];
  const { stance, waiting, decided } = view;
  const { group } = stance;
  return new Page(
    `${say.title} · ${group.name}`,
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>{group.name}</a>
      </p>
      <h1>{say.title}</h1>
      <GroupTabs viewer={viewer} stance={stance} />
      <Done sentences={say.done} code={view.done} />
      <Already viewer={viewer} already={view.already} />
      {waiting.length === 0 ? (
        <div class="card">
          <p>{say.empty}</p>
          <p class="soft">{say.emptyHint}</p>
        </div>
      ) : (
        <Decide viewer={viewer} view={view} />
      )}
      {view.isTold === null ? null : <Told viewer={viewer} slug={group.slug} isTold={view.isTold} />}
      <p class="actions">
        <a href={`/groups/${group.slug}/requests/templates`}>{say.templatesLink}</a>
      </p>
      {decided.length === 0 ? null : <Decided viewer={viewer} decided={decided} />}
    </>,
    statusOf(view),
  );
}

function statusOf({ trouble, already }: RequestsView): { readonly status?: number } {
  if (trouble !== undefined) return { status: 422 };
  return already.length > 0 ? { status: 409 } : {};
}

function Already({ viewer, already }: { viewer: Viewer; already: readonly ShownRequest[] }): VNode | null {
  const say = requestSentences[viewer.language];
  if (already.length === 0) return null;
  return (
    <div class="notice" role="status">
      <p>
        <strong>{say.alreadyTitle}</strong>
      </p>
      <ul>
        {already.map(({ state, name, decidedByName, decidedAt }) => {
          const on = decidedAt === null ? '' : day(viewer.language, decidedAt, viewer.timeZone);
          return state === 'waiting' ? null : (
            <li>{say.already[state](name, decidedByName ?? say.someone, on)}</li>
          );
        })}
      </ul>
    </div>
  );
}

/** One form around the requests: what is ticked is answered, by one button or the other. */
function Decide({ viewer, view }: { viewer: Viewer; view: RequestsView }): VNode {
  const say = requestSentences[viewer.language];
  const { stance, waiting, templates, form, trouble } = view;
  const path = `/groups/${stance.group.slug}/requests`;
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
          <Request
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
          error={trouble === 'word-too-long' ? say.troubles[trouble] : undefined}
        />
        <button type="submit">{say.accept}</button>
      </section>
      <section class="card">
        {templates.length === 0 ? null : (
          <SelectField
            name="templateId"
            label={say.template}
            value={form.templateId}
            choices={[
              { value: '', label: say.noTemplate },
              ...templates.map(template => ({
                value: template.id,
                label: shortened(templateText(template, viewer.language)),
              })),
            ]}
          />
        )}
        <TextField
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={form.reason}
          rows={3}
          error={trouble === 'reason-missing' || trouble === 'too-long' ? say.troubles[trouble] : undefined}
        />
        <button type="submit" class="danger" formaction={`${path}/refusal`}>
          {say.refuse}
        </button>
      </section>
    </PostForm>
  );
}

function Request({
  viewer,
  request,
  isPicked,
}: {
  viewer: Viewer;
  request: ShownRequest;
  isPicked: boolean;
}): VNode {
  const say = requestSentences[viewer.language];
  const { id, name, promotion, address, isRegistered, createdAt, reason } = request;
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
          {isRegistered ? null : <span class="tag wait">{say.guest}</span>}
        </label>
        <p class="soft small">
          {address} · {say.since}{' '}
          <time dateTime={createdAt.toISOString()}>{day(viewer.language, createdAt, viewer.timeZone)}</time>
        </p>
        <p class="lines">{reason}</p>
      </div>
    </li>
  );
}

function Told({ viewer, slug, isTold }: { viewer: Viewer; slug: string; isTold: boolean }): VNode {
  const say = requestSentences[viewer.language];
  return (
    <>
      <h2>{say.toldTitle}</h2>
      <PostForm viewer={viewer} action={`/groups/${slug}/requests/told`}>
        <CheckField name="isTold" label={say.told} hint={say.toldHint} isChecked={isTold} />
        <button type="submit" class="quiet">
          {say.save}
        </button>
      </PostForm>
    </>
  );
}

function Decided({ viewer, decided }: { viewer: Viewer; decided: readonly ShownRequest[] }): VNode {
  const say = requestSentences[viewer.language];
  return (
    <>
      <h2>{say.recentTitle}</h2>
      <ul class="rows">
        {decided.map(({ name, state, decidedByName, decidedAt, answer }) => (
          <li>
            <span class="title">{name || say.noName}</span>{' '}
            {state === 'waiting' ? null : (
              <span class={state === 'accepted' ? 'tag good' : state === 'refused' ? 'tag bad' : 'tag'}>
                {say.decided[state](decidedByName ?? say.someone)}
              </span>
            )}{' '}
            <span class="soft small">
              {decidedAt === null ? null : (
                <time dateTime={decidedAt.toISOString()}>
                  {day(viewer.language, decidedAt, viewer.timeZone)}
                </time>
              )}
            </span>
            {answer === '' ? null : <p class="soft lines">{answer}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** As much as a list to choose from has room for. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
