import type { VNode } from 'preact';
import type { ExceptionalSend } from '../../../channels/letters/exceptional-send.entity.js';
import {
  exceptionalBounds,
  type ExceptionalField,
} from '../../../channels/letters/exceptional-sends.service.js';
import { day } from '../../../foundation/i18n/format.js';
import type { Language } from '../../../foundation/i18n/language.js';
import { BoardTabs } from '../board/board-tabs.js';
import { SelectField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Fact } from '../layout/fact.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { ProgressPart, type ProgressView } from '../sending/progress-part.js';
import type { Viewer } from '../session/viewer.js';
import { exceptionalPageSentences } from './exceptional-sentences.js';
import type { Names } from './register.page.js';

export interface BoardExceptionalView {
  readonly open: readonly ExceptionalSend[];
  readonly names: Names;
  /** How many it would go to today. */
  readonly reach: number;
  /** A day before which none may be signed; null when one may. */
  readonly nextOn: string | null;
  readonly done: unknown;
  /** What was written, when it comes back. */
  readonly form?: Readonly<Record<ExceptionalField | 'language', string>>;
  readonly faults?: ReadonlySet<ExceptionalField>;
}

/** Where the board proposes an exceptional send, and sees what waits for a signature. */
export function boardExceptionalPage(viewer: Viewer, view: BoardExceptionalView): Page {
  const say = exceptionalPageSentences[viewer.language].board;
  const { open, names, nextOn, reach } = view;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <BoardTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      <p class="lead">{say.lead}</p>
      <p>
        <a href="/exceptional">{say.register}</a>
      </p>
      {nextOn === null ? null : <p class="notice">{say.tooSoon(dayWords(viewer.language, nextOn))}</p>}
      <h2>{say.open}</h2>
      {open.length === 0 ? <p class="soft">{say.noneOpen}</p> : null}
      <ul class="rows">
        {open.map(({ id, subject, proposedBy, proposedAt }) => (
          <li>
            <a class="title" href={`/board/exceptional/${id}`} dir="auto">
              {subject}
            </a>
            <p class="soft small">
              {say.by(names.get(proposedBy ?? '') ?? '')} <Moment viewer={viewer} at={proposedAt} />
            </p>
          </li>
        ))}
      </ul>
      <ProposeForm viewer={viewer} view={view} reach={reach} />
    </>,
    { status: (view.faults?.size ?? 0) > 0 ? 422 : 200 },
  );
}

function ProposeForm({
  viewer,
  view: { form, faults },
  reach,
}: {
  viewer: Viewer;
  view: BoardExceptionalView;
  reach: number;
}): VNode {
  const say = exceptionalPageSentences[viewer.language].board;
  const error = (field: ExceptionalField): string | undefined =>
    faults?.has(field) ? say.errors[field] : undefined;
  return (
    <section class="card">
      <h2>{say.form}</h2>
      <p>{say.reach(reach)}</p>
      <PostForm viewer={viewer} action="/board/exceptional">
        <Field
          name="subject"
          label={say.subject}
          hint={say.subjectHint}
          value={form?.subject ?? ''}
          error={error('subject')}
          required
        />
        <TextField
          name="text"
          label={say.text}
          hint={say.textHint}
          value={form?.text ?? ''}
          rows={10}
          maxLength={exceptionalBounds.text}
          error={error('text')}
          required
        />
        <TextField
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={form?.reason ?? ''}
          rows={3}
          maxLength={exceptionalBounds.reason}
          error={error('reason')}
          required
        />
        <SelectField
          name="language"
          label={say.language}
          value={form?.language ?? viewer.language}
          choices={[
            { value: 'fr', label: say.languages.fr },
            { value: 'en', label: say.languages.en },
          ]}
        />
        <p class="hint">{say.proposeHint}</p>
        <button type="submit">{say.propose}</button>
      </PostForm>
    </section>
  );
}

export interface ProposalView {
  readonly send: ExceptionalSend;
  readonly names: Names;
  /** As a mail program shows its text. */
  readonly text: string;
  readonly from: string;
  readonly reach: number;
  readonly nextOn: string | null;
  /** Null while it has not left. */
  readonly progress: ProgressView | null;
  readonly done: unknown;
}

/** One proposal: what would be received, and what can be done with it. */
export function proposalPage(viewer: Viewer, view: ProposalView): Page {
  const say = exceptionalPageSentences[viewer.language].board;
  const { send, names, text, from, progress } = view;
  return new Page(
    send.subject,
    <>
      <p class="kicker">
        <a href="/board/exceptional">{say.title}</a>
      </p>
      <h1 dir="auto">{send.subject}</h1>
      <Done sentences={say.done} code={view.done} />
      <p class="soft">
        {say.by(names.get(send.proposedBy ?? '') ?? '')} <Moment viewer={viewer} at={send.proposedAt} />
      </p>
      {progress === null ? null : <ProgressPart viewer={viewer} view={progress} />}
      {progress === null ? null : <StopOrGo viewer={viewer} id={send.id} progress={progress} />}
      <Decision viewer={viewer} view={view} />
      <section class="card">
        <h2>{say.preview}</h2>
        <dl class="facts">
          <Fact name={say.from}>{from}</Fact>
          <Fact name={say.subjectIs}>
            <bdi>{send.subject}</bdi>
          </Fact>
        </dl>
        <div class="message" lang={send.language}>
          <p class="lines" dir="auto">
            {text}
          </p>
        </div>
      </section>
    </>,
  );
}

/** What the board can do about a send on its way. */
function StopOrGo({
  viewer,
  id,
  progress: { state, pausedAt },
}: {
  viewer: Viewer;
  id: string;
  progress: ProgressView;
}): VNode | null {
  const say = exceptionalPageSentences[viewer.language].board;
  const path = `/board/exceptional/${id}`;
  const waiting = state.waiting + state.delayed;
  if (waiting === 0) return null;
  if (pausedAt === null) {
    return (
      <PostForm viewer={viewer} action={`${path}/pause`} class="sending-act while-moving">
        <button type="submit" class="quiet">
          {say.pause}
        </button>
      </PostForm>
    );
  }
  return (
    <>
      {state.isHeldBack ? (
        <p class="notice bad" role="alert">
          {say.held(waiting)}
        </p>
      ) : null}
      <PostForm viewer={viewer} action={`${path}/resumption`} class="sending-act">
        <button type="submit" class={state.isHeldBack ? 'danger' : undefined}>
          {state.isHeldBack ? say.resumeHeld : say.resume}
        </button>
      </PostForm>
    </>
  );
}

function Decision({ viewer, view }: { viewer: Viewer; view: ProposalView }): VNode {
  const say = exceptionalPageSentences[viewer.language].board;
  const { send, nextOn, reach } = view;
  if (send.withdrawnAt !== null) return <p class="notice">{say.withdrawn}</p>;
  if (send.sentOn !== null) {
    return (
      <p>
        {say.sent} <a href={`/exceptional/${send.id}`}>{say.seeRegister}</a>
      </p>
    );
  }
  const path = `/board/exceptional/${send.id}`;
  return (
    <>
      <div class="card">
        <Signature viewer={viewer} send={send} reach={reach} nextOn={nextOn} />
      </div>
      <PostForm viewer={viewer} action={`${path}/withdrawal`}>
        <button type="submit" class="quiet">
          {say.withdraw}
        </button>
      </PostForm>
    </>
  );
}

function Signature({
  viewer,
  send,
  reach,
  nextOn,
}: {
  viewer: Viewer;
  send: ExceptionalSend;
  reach: number;
  nextOn: string | null;
}): VNode {
  const say = exceptionalPageSentences[viewer.language].board;
  if (send.proposedBy === viewer.personId) return <p>{say.own}</p>;
  if (nextOn !== null) return <p>{say.tooSoon(dayWords(viewer.language, nextOn))}</p>;
  return (
    <PostForm viewer={viewer} action={`/board/exceptional/${send.id}/signature`}>
      <p>{say.signHint(reach)}</p>
      <button type="submit" class="danger">
        {say.sign}
      </button>
    </PostForm>
  );
}

/** A day of the calendar is the same day everywhere. */
function dayWords(language: Language, text: string): string {
  return day(language, new Date(`${text}T12:00:00Z`), 'UTC');
}
