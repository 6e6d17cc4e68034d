import type { VNode } from 'preact';
import { ruleSentence } from '../../../community/audiences/rule-words.js';
import { CheckField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Live } from '../layout/live.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { ListTabs } from '../lists/list-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { troubleText, audienceSentences } from './audience-sentences.js';
import { Preview } from './rule-preview.js';
import { RuleLines } from './rule-lines.js';
import type { RuleViewed } from './rule-view.js';

/** Who is on a list by rule: said, changed with a look at what it gives, taken away. */
export function rulePage(viewer: Viewer, view: RuleViewed): Page {
  const say = audienceSentences[viewer.language].rule;
  const { list, group } = view.seen;
  const isBad = view.isRefused || view.isConfirmationMissing || view.byHand !== null;
  return new Page(
    `${say.title} · ${list.name}`,
    <>
      <p class="kicker">{group?.name ?? say.platform}</p>
      <h1>{say.heading(list.name)}</h1>
      <ListTabs viewer={viewer} seen={view.seen} />
      <Done sentences={say.done} code={view.done} />
      <NowPart viewer={viewer} view={view} />
      <Waiting viewer={viewer} view={view} />
      <h2>{view.kept === null ? say.makeTitle : say.changeTitle}</h2>
      {view.form === null ? <p class="notice">{say.tooNested}</p> : <RuleForm viewer={viewer} view={view} />}
      <ByHand viewer={viewer} view={view} />
      {view.kept === null ? null : <Freeze viewer={viewer} view={view} />}
    </>,
    isBad ? { status: 422 } : {},
  );
}

function NowPart({ viewer, view }: { viewer: Viewer; view: RuleViewed }): VNode {
  const say = audienceSentences[viewer.language].rule;
  const { kept, seen } = view;
  const { list, group } = seen;
  return (
    <section class="card">
      <h2>{say.nowTitle}</h2>
      <p class="lead" id="rule-now">
        {kept === null
          ? list.rule === null
            ? say.byHandOnly
            : say.unreadable
          : ruleSentence(viewer.language, { ...kept, ownGroup: group?.name ?? null })}
      </p>
      <p>
        <strong>{say.receive(view.recipientCount)}</strong>
        {kept === null ? null : ` ${say.alsoByHand(view.byHandCount)} ${say.out(view.outCount)}`}
      </p>
      {list.ruleSetAt === null ? null : (
        <p class="soft">
          {say.setSince(view.setBy)} <Moment viewer={viewer} at={list.ruleSetAt} />
        </p>
      )}
      {list.platformModeratedSince === null ? null : <p class="notice">{say.platformModerates}</p>}
      <p>
        <a href={`/lists/${list.name}/audience`}>{say.audienceLink}</a>
      </p>
    </section>
  );
}

function Waiting({ viewer, view }: { viewer: Viewer; view: RuleViewed }): VNode | null {
  const say = audienceSentences[viewer.language].rule;
  if (view.openRequest === null) return null;
  const { request, signatures } = view.openRequest;
  return (
    <p class="notice">
      {say.boardWaits(signatures.length)} <Moment viewer={viewer} at={request.askedAt} />
    </p>
  );
}

function RuleForm({ viewer, view }: { viewer: Viewer; view: RuleViewed }): VNode {
  const say = audienceSentences[viewer.language].rule;
  const { seen, form, draft } = view;
  const path = `/lists/${seen.list.name}/rule`;
  const trouble = draft?.trouble ?? null;
  return (
    <PostForm viewer={viewer} action={path} class="rule">
      {trouble === null || trouble.kind === 'needs-signatures' ? null : (
        <p class={view.isRefused ? 'notice bad' : 'notice'} role="alert">
          {troubleText(viewer.language, trouble, draft?.shown?.names ?? null, seen.group?.name ?? null)}
        </p>
      )}
      <RuleLines
        viewer={viewer}
        sign="plus"
        lines={form?.plus ?? []}
        faults={view.faults}
        hasGroup={seen.group !== null}
      />
      <RuleLines
        viewer={viewer}
        sign="minus"
        lines={form?.minus ?? []}
        faults={view.faults}
        hasGroup={seen.group !== null}
      />
      <Live id="rule-preview" action={`${path}/preview`}>
        <Preview viewer={viewer} view={view} />
      </Live>
      <p class="actions">
        <button type="submit">{say.keep}</button>
        <button type="submit" class="quiet" formaction={`${path}/preview`}>
          {say.preview}
        </button>
      </p>
      {trouble?.kind === 'needs-signatures' && view.openRequest === null ? (
        <section class="card">
          <h3>{say.askTitle}</h3>
          <p>{say.askText}</p>
          <TextField
            name="reason"
            label={say.askReason}
            value={view.reason}
            maxLength={1_000}
            error={view.isReasonMissing ? say.reasonMissing : undefined}
            rows={3}
          />
          <button type="submit" formaction={`${path}/request`}>
            {say.ask}
          </button>
        </section>
      ) : null}
    </PostForm>
  );
}

function ByHand({ viewer, view }: { viewer: Viewer; view: RuleViewed }): VNode {
  const say = audienceSentences[viewer.language].rule;
  const { list } = view.seen;
  const path = `/lists/${list.name}`;
  return (
    <section>
      <h2>{say.byHandTitle}</h2>
      <p>{say.byHandText}</p>
      <ul class="reasons">
        <li>
          <a href={`${path}/subscribers/add`}>{say.addLink}</a>
        </li>
        <li>
          <a href={`${path}/audience?part=by-hand`}>{say.byHandLink(view.byHandCount)}</a>
        </li>
        <li>
          <a href={`${path}/audience?part=out`}>{say.outLink(view.outCount)}</a>
        </li>
      </ul>
      <PostForm viewer={viewer} action={`${path}/rule/exclusions`} class="search">
        <Field
          name="address"
          type="email"
          label={say.exclude}
          hint={say.excludeHint}
          value={view.byHand?.address ?? ''}
          error={view.byHand === null ? undefined : say.byHandTroubles[view.byHand.code]}
        />
        <button type="submit" class="quiet">
          {say.excludeButton}
        </button>
      </PostForm>
    </section>
  );
}

function Freeze({ viewer, view }: { viewer: Viewer; view: RuleViewed }): VNode {
  const say = audienceSentences[viewer.language].rule;
  return (
    <section class="card">
      <h2>{say.freezeTitle}</h2>
      <p>{say.freezeText(view.recipientCount)}</p>
      <PostForm viewer={viewer} action={`/lists/${view.seen.list.name}/rule/freezing`}>
        {view.isConfirmationMissing ? (
          <p class="error" role="alert">
            {say.confirmationMissing}
          </p>
        ) : null}
        <CheckField name="confirmed" label={say.freezeConfirm} />
        <button type="submit" class="danger">
          {say.freeze}
        </button>
      </PostForm>
    </section>
  );
}
