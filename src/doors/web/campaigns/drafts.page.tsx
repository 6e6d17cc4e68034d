import type { VNode } from 'preact';
import type { Attachment } from '../../../foundation/mail/parsed-message.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import type { SteeringStep } from '../../../intake/steering/steering-step.entity.js';
import { steeredBecause } from '../figures/figure-words.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { FileList } from '../reading/file-list.js';
import type { Viewer } from '../session/viewer.js';
import { campaignSentences } from './campaign-sentences.js';
import { longestSaying } from './campaign-view.js';
import type { fr } from './campaigns.fr.js';
import { EthicsTabs } from './ethics-tabs.js';

export type DraftTrouble = keyof typeof fr.drafts.troubles;

export interface DraftsView {
  readonly drafts: readonly SteeringDraft[];
  readonly waiting: number;
  readonly done?: unknown;
}

export interface ReviewView {
  readonly draft: SteeringDraft;
  readonly said: readonly SteeringStep[];
  /** What came with it. */
  readonly files: readonly Attachment[];
  readonly waiting: number;
  readonly form?: { readonly sentence: string; readonly until: string };
  readonly troubles?: ReadonlySet<DraftTrouble>;
}

/** What waits for the ethics team, the oldest first. */
export function draftsPage(viewer: Viewer, { drafts, waiting, done }: DraftsView): Page {
  const say = campaignSentences[viewer.language];
  return new Page(
    say.drafts.title,
    <>
      <h1>{say.drafts.title}</h1>
      <EthicsTabs viewer={viewer} waiting={waiting} />
      <Done sentences={say.done} code={done} />
      <p class="lead">{say.drafts.lead}</p>
      {drafts.length === 0 ? <p class="soft">{say.drafts.none}</p> : null}
      <ol class="rows">
        {drafts.map(draft => (
          <li>
            <a class="title cut-in" dir="auto" href={`/campaigns/drafts/${draft.id}`}>
              {draft.subject.trim() || say.noSubject}
            </a>
            <p class="soft">
              <Who viewer={viewer} draft={draft} /> · {say.drafts.would(draft.people)}
            </p>
          </li>
        ))}
      </ol>
    </>,
  );
}

function Who({ viewer, draft }: { viewer: Viewer; draft: SteeringDraft }): VNode {
  const say = campaignSentences[viewer.language].drafts;
  const { authorName, authorAddress, authorId, createdAt } = draft;
  return (
    <>
      <bdi>{`${authorName} <${authorAddress}>`.trim()}</bdi>{' '}
      <span class={authorId === null ? 'tag wait' : 'tag good'}>
        {authorId === null ? say.unproven : say.proven}
      </span>{' '}
      <Moment viewer={viewer} at={createdAt} />
    </>
  );
}

/** One announcement, as its author would have sent it, and the team's answer. */
export function reviewPage(viewer: Viewer, view: ReviewView): Page {
  const say = campaignSentences[viewer.language];
  const { draft, said, files } = view;
  const subject = draft.subject.trim() || say.noSubject;
  const reason = { code: draft.reasonCode, values: draft.reasonValues };
  return new Page(
    subject,
    <>
      <p class="kicker">
        <a href="/campaigns/drafts">{say.drafts.kicker}</a>
      </p>
      <h1 dir="auto">{subject}</h1>
      <EthicsTabs viewer={viewer} waiting={view.waiting} />
      <p class="soft">
        <Who viewer={viewer} draft={draft} />
      </p>
      <p>
        <strong>{say.drafts.would(draft.people)}</strong> · {say.drafts.because}{' '}
        {steeredBecause(viewer.language, reason)}
        {draft.clusterId === null ? null : (
          <>
            {' · '}
            <a href={`/campaigns/${draft.clusterId}`}>{say.drafts.campaign}</a>
          </>
        )}
      </p>
      {said.map(({ note, state, at }) =>
        note.trim() === '' ? null : (
          <>
            <p class="soft">
              {state === 'answered' ? say.drafts.weSaid : say.drafts.theySay}{' '}
              <Moment viewer={viewer} at={at} />
            </p>
            <blockquote class="lines" dir="auto">
              {note}
            </blockquote>
          </>
        ),
      )}
      <div class="card lines" dir="auto">
        {draft.body}
      </div>
      <FileList
        viewer={viewer}
        files={files}
        pathOf={digest => `/campaigns/drafts/${draft.id}/files/${digest}`}
      />
      <Answer viewer={viewer} view={view} />
    </>,
    { status: statusOf(view) },
  );
}

function statusOf({ troubles }: ReviewView): number {
  if (troubles === undefined || troubles.size === 0) return 200;
  return troubles.has('already') ? 409 : 422;
}

function Answer({ viewer, view }: { viewer: Viewer; view: ReviewView }): VNode {
  const say = campaignSentences[viewer.language].drafts;
  const { draft, form, troubles = new Set<DraftTrouble>() } = view;
  const trouble = (...codes: DraftTrouble[]): string | undefined => {
    const code = codes.find(one => troubles.has(one));
    return code === undefined ? undefined : say.troubles[code];
  };
  if (draft.state !== 'asked' && form === undefined) return <p class="notice good">{say.settled}</p>;
  const path = `/campaigns/drafts/${draft.id}`;
  return (
    <section class="card" id="answer">
      <h2>{say.decision}</h2>
      <Refused text={trouble('already', 'no-text', 'nobody')} />
      <PostForm viewer={viewer} action={`${path}/answer`}>
        <TextField
          name="sentence"
          label={say.sentence}
          hint={say.sentenceHint}
          value={form?.sentence ?? ''}
          maxLength={longestSaying}
          dir="auto"
          error={trouble('sentence')}
        />
        <Field
          name="until"
          type="date"
          label={say.until}
          value={form?.until ?? ''}
          error={trouble('until')}
        />
        <p class="actions">
          {draft.authorId === null ? null : (
            <button type="submit" class="quiet">
              {say.answer}
            </button>
          )}
          <button type="submit" formaction={`${path}/permission`}>
            {say.allow}
          </button>
          <button type="submit" class="danger" formaction={`${path}/refusal`}>
            {say.drop}
          </button>
        </p>
      </PostForm>
    </section>
  );
}

function Refused({ text }: { text: string | undefined }): VNode | null {
  return text === undefined ? null : (
    <p class="notice bad" role="alert">
      {text}
    </p>
  );
}
