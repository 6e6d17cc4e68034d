import type { VNode } from 'preact';
import type { ListHeaderPattern } from '../../../community/lists/list-header-pattern.entity.js';
import type { ListSender } from '../../../community/lists/list-sender.entity.js';
import { RadioField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import type { Page } from '../layout/page.js';
import type { ListInSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import type { TrialResult } from './pattern-trial.js';
import { en } from './senders.en.js';
import { fr } from './senders.fr.js';
import { settingsPage } from './settings-frame.js';

const sentences = { fr, en };

export interface SendersView {
  readonly seen: ListInSight;
  readonly senders: readonly ListSender[];
  readonly patterns: readonly ListHeaderPattern[];
  /** What was written in the form that comes back. */
  readonly written?: Readonly<Record<string, string>>;
  readonly fault?: keyof typeof fr.faults;
  readonly trial?: TrialResult;
  readonly done?: unknown;
}

/** Whom the list always refuses or accepts, and the headers it wants looked at. */
export function sendersPage(viewer: Viewer, view: SendersView): Page {
  const say = sentences[viewer.language];
  return settingsPage(
    viewer,
    view.seen,
    'senders',
    <>
      <Done sentences={say.done} code={view.done} />
      <h2>{say.senders}</h2>
      <p class="soft">{say.sendersHint}</p>
      <Senders viewer={viewer} view={view} />
      <NewSender viewer={viewer} view={view} />
      <h2 id="patterns">{say.patterns}</h2>
      <p class="soft">{say.patternsHint}</p>
      <Patterns viewer={viewer} view={view} />
      <NewPattern viewer={viewer} view={view} />
    </>,
    { status: view.fault === undefined ? 200 : 422 },
  );
}

function pathOf({ seen }: SendersView): string {
  return `/lists/${seen.list.name}/settings/senders`;
}

interface Props {
  readonly viewer: Viewer;
  readonly view: SendersView;
}

function Senders({ viewer, view }: Props): VNode {
  const say = sentences[viewer.language];
  if (view.senders.length === 0) return <p>{say.none}</p>;
  return (
    <ul class="rows">
      {view.senders.map(({ address, treatment }) => (
        <li class="row">
          <p>
            <span class="title">{address}</span>{' '}
            <span class={treatment === 'banned' ? 'tag bad' : 'tag good'}>{say.treatments[treatment]}</span>
          </p>
          <PostForm viewer={viewer} action={`${pathOf(view)}/removal`} class="beside">
            <input type="hidden" name="address" value={address} />
            <button class="danger small" type="submit" aria-label={say.removeOf(address)}>
              {say.remove}
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}

function NewSender({ viewer, view }: Props): VNode {
  const say = sentences[viewer.language];
  const choices = (['banned', 'accepted'] as const).map(value => ({
    value,
    label: say.treatmentLabels[value],
  }));
  return (
    <PostForm viewer={viewer} action={pathOf(view)} class="card">
      <Field
        name="address"
        type="email"
        label={say.address}
        value={view.written?.address ?? ''}
        error={view.fault === 'address' ? say.faults.address : undefined}
      />
      <RadioField
        name="treatment"
        label={say.treatment}
        choices={choices}
        value={view.written?.treatment ?? 'banned'}
        error={view.fault === 'treatment' ? say.faults.treatment : undefined}
      />
      <button type="submit">{say.add}</button>
    </PostForm>
  );
}

function Patterns({ viewer, view }: Props): VNode {
  const say = sentences[viewer.language];
  if (view.patterns.length === 0) return <p>{say.none}</p>;
  return (
    <ul class="rows">
      {view.patterns.map(({ id, field, glob }) => (
        <li class="row">
          <p class="title">
            {field}: {glob}
          </p>
          <PostForm viewer={viewer} action={`${pathOf(view)}/patterns/${id}/removal`} class="beside">
            <button class="danger small" type="submit" aria-label={say.removeOf(`${field}: ${glob}`)}>
              {say.remove}
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}

function NewPattern({ viewer, view }: Props): VNode {
  const say = sentences[viewer.language];
  const { written = {}, fault, trial } = view;
  const path = `${pathOf(view)}/patterns`;
  return (
    <PostForm viewer={viewer} action={path} class="card">
      <div class="fields">
        <Field
          name="field"
          label={say.field}
          hint={say.fieldHint}
          value={written.field ?? 'Subject'}
          error={fault === 'field' ? say.faults.field : undefined}
        />
        <Field
          name="glob"
          label={say.glob}
          hint={say.globHint}
          value={written.glob ?? ''}
          error={fault === 'glob' ? say.faults.glob : undefined}
        />
      </div>
      <Field name="header" label={say.trial} hint={say.trialHint} value={written.header ?? ''} />
      {trial === undefined ? null : (
        <p class={trial.kind === 'matches' ? 'notice' : 'notice good'} role="status">
          {trial.kind === 'matches'
            ? say.trials.matches(trial.patterns.map(({ field, glob }) => `${field}: ${glob}`).join(', '))
            : say.trials[trial.kind]}
        </p>
      )}
      <p class="actions">
        <button type="submit">{say.addPattern}</button>
        <button class="quiet" type="submit" formaction={`${path}/trial#patterns`}>
          {say.tryIt}
        </button>
      </p>
    </PostForm>
  );
}
