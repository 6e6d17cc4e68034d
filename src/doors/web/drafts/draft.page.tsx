import type { VNode } from 'preact';
import type { List } from '../../../community/lists/list.entity.js';
import { posterText } from '../../../channels/posting/reason-text.js';
import type { Reason } from '../../../channels/posting/decision.js';
import { largestFile, mostFiles } from '../../../channels/forums/file-kinds.js';
import type { Attachment } from '../../../foundation/mail/parsed-message.js';
import { bytes, day } from '../../../foundation/i18n/format.js';
import { whyAnnounced } from '../../../intake/steering/announcement-why.js';
import type { DraftFault, DraftWords } from '../../../intake/steering/draft-desk.service.js';
import {
  canAskReview,
  canCarryDraft,
  canDropDraft,
  canEditDraft,
} from '../../../intake/steering/draft-permissions.js';
import type { DraftAdvice } from '../../../intake/steering/draft-proposals.service.js';
import type { HeardAt } from '../../../intake/steering/draft-reach.service.js';
import type { ElsewherePlace } from '../../../intake/steering/elsewhere-place.js';
import type { DraftReach } from '../../../intake/steering/reach.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import type { StepOutcome } from '../../../intake/steering/step-outcome.js';
import type { SentSoFar } from '../../../postoffice/ledger/ledger-hearing.service.js';
import { SelectField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Live } from '../layout/live.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import type { DraftCircles } from '../../../intake/steering/draft-asking.service.js';
import type { AudienceForm } from './announce-form.js';
import { AudiencePart } from './audience-part.js';
import { draftSentences } from './draft-sentences.js';
import { FilesPart, takenOf } from './files-part.js';
import { OffersPart } from './offers-part.js';
import { HeardPart, ReachPart } from './reach-part.js';
import { StepsPart } from './steps-part.js';

/** What kept something from being done. */
export type DraftTrouble =
  | { readonly code: DraftFault | CarryTrouble }
  | { readonly code: 'draft-there'; readonly path: string }
  | { readonly code: 'list-refuses'; readonly reasons: readonly Reason[] };

type CarryTrouble =
  | 'stale'
  | 'not-now'
  | 'no-such-place'
  | 'silenced'
  | 'too-long'
  | 'article-unfit'
  | 'nowhere'
  | 'too-many-lists'
  | 'reason-missing'
  | 'audience-unknown'
  | 'no-address';

export interface DraftView {
  readonly draft: SteeringDraft;
  /** As they were written last, kept or not. */
  readonly words: DraftWords;
  readonly reach: DraftReach;
  readonly sent: SentSoFar;
  readonly heard: readonly HeardAt[];
  readonly steps: readonly StepOutcome[];
  readonly advice: DraftAdvice;
  /** Everywhere it may be carried. */
  readonly places: readonly ElsewherePlace[];
  readonly lists: readonly List[];
  /** What came with it. */
  readonly files: readonly Attachment[];
  /** Digests of those that go along; null: all of them. */
  readonly take: readonly string[] | null;
  /** Of what was asked first: whom it is for. */
  readonly meant?: {
    readonly form: AudienceForm;
    readonly circles: DraftCircles;
    /** Names of lists that lead nowhere. */
    readonly unknown: readonly string[];
  };
  /** The place its author came for. */
  readonly to: string | null;
  /** What they were writing to the ethics team. */
  readonly note?: string;
  readonly trouble?: DraftTrouble;
  readonly done?: unknown;
}

/** An announcement in front of its author: what it would cost, where it is welcome, and what became of it. */
export function draftPage(viewer: Viewer, view: DraftView): Page {
  const say = draftSentences[viewer.language];
  const { draft, trouble } = view;
  const why = whyAnnounced(viewer.language, { code: draft.reasonCode, values: draft.reasonValues });
  const title = draft.subject === '' ? say.untitled : draft.subject;
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href="/me">{say.kicker[draft.road](day(viewer.language, draft.createdAt, viewer.timeZone))}</a>
      </p>
      <h1 dir="auto">{title}</h1>
      <Done sentences={say.done} code={view.done} />
      {trouble === undefined ? null : <TroubleNote viewer={viewer} trouble={trouble} />}
      {draft.state === 'dropped' ? <Dropped viewer={viewer} draft={draft} /> : null}
      <StepsPart viewer={viewer} steps={view.steps} />
      {view.steps.length > 0 ? null : <p class="lead">{say.lead[draft.road](view.sent)}</p>}
      {why === null ? null : <p>{why}</p>}
      {draft.copies > 1 ? <p class="soft">{say.copies(draft.copies)}</p> : null}
      {isAudienceOpen(view) ? null : (
        <section>
          <h2>{say.costTitle}</h2>
          <ReachPart viewer={viewer} reach={view.reach} />
        </section>
      )}
      {isAudienceOpen(view) ? null : <HeardPart viewer={viewer} heard={view.heard} />}
      {canEditDraft(draft) ? <Acts viewer={viewer} view={view} /> : null}
    </>,
    {
      status:
        trouble === undefined ? 200 : trouble.code === 'stale' || trouble.code === 'not-now' ? 409 : 422,
    },
  );
}

/** Its cost follows what is chosen: it stands in the form. */
function isAudienceOpen({ draft, meant }: DraftView): boolean {
  return meant !== undefined && canEditDraft(draft);
}

function Dropped({ viewer, draft }: { viewer: Viewer; draft: SteeringDraft }): VNode {
  const say = draftSentences[viewer.language];
  return (
    <div class="notice">
      <p>{say.dropped}</p>
      <PostForm viewer={viewer} action={`/drafts/${draft.id}/restoration`}>
        <button type="submit">{say.takeBack}</button>
      </PostForm>
    </div>
  );
}

/** One form for all of it: whichever button is pressed, what was written comes along. */
function Acts({ viewer, view }: { viewer: Viewer; view: DraftView }): VNode {
  const say = draftSentences[viewer.language];
  const { draft, steps, advice } = view;
  const path = `/drafts/${draft.id}`;
  const mayCarry = canCarryDraft(draft, steps);
  return (
    <PostForm viewer={viewer} action={path} class="draft-form wide">
      {/* What the Enter key in a field presses: never a button that carries it somewhere. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="version" value={String(draft.version)} />
      {isAudienceOpen(view) ? (
        <>
          <Live id="cost" action={`${path}/preview`}>
            <h2>{say.costTitle}</h2>
            <ReachPart viewer={viewer} reach={view.reach} />
          </Live>
          <HeardPart viewer={viewer} heard={view.heard} />
        </>
      ) : null}
      {mayCarry ? (
        <>
          <h2 id="places-title">{say.offersTitle}</h2>
          <Live id="places" action={`${path}/preview`}>
            <OffersPart
              viewer={viewer}
              offers={advice.offers}
              to={view.to}
              action={`${path}/carriages`}
              files={takenOf(view)}
            />
          </Live>
        </>
      ) : (
        <p class="notice aside">{say.taken}</p>
      )}
      <Text viewer={viewer} view={view} />
      {mayCarry ? <Elsewhere viewer={viewer} view={view} /> : null}
      <Asking viewer={viewer} view={view} />
      {canDropDraft(draft, steps) ? (
        <section>
          <h2>{say.dropTitle}</h2>
          <p>{say.dropLead}</p>
          <button class="danger" type="submit" formaction={`${path}/removal`}>
            {say.drop}
          </button>
        </section>
      ) : null}
    </PostForm>
  );
}

function Text({ viewer, view }: { viewer: Viewer; view: DraftView }): VNode {
  const say = draftSentences[viewer.language];
  const { draft, words, advice } = view;
  const error = (...codes: readonly DraftTrouble['code'][]): string | undefined =>
    errorOf(viewer, view, codes);
  return (
    <section id="text-part">
      <h2>{say.textTitle}</h2>
      <p class="hint">{say.textHint}</p>
      <Field
        name="subject"
        label={say.subject}
        value={words.subject}
        error={error('subject-too-long')}
        dir="auto"
      />
      {view.meant === undefined ? null : <AudiencePart viewer={viewer} {...view.meant} />}
      <Field
        name="eventOn"
        type="date"
        label={say.eventOn}
        hint={say.eventHint}
        value={words.eventOn ?? advice.dayNamed ?? ''}
        error={error('day-strange')}
      />
      <TextField
        name="body"
        label={say.body}
        value={words.body}
        error={error('text-too-long', 'nothing-written', 'too-long', 'article-unfit')}
        rows={12}
        dir="auto"
      />
      <FilesPart viewer={viewer} files={view.files} path={`/drafts/${draft.id}`} take={view.take} />
      <button class="quiet" type="submit">
        {say.save}
      </button>
    </section>
  );
}

function Elsewhere({ viewer, view }: { viewer: Viewer; view: DraftView }): VNode {
  const say = draftSentences[viewer.language];
  const choices = [
    // Nothing is chosen by itself: what is live on the page would mark it.
    { value: '', label: say.choosePlace },
    ...view.places.map(({ kind, slug, name }) => ({
      value: `${kind}:${slug}`,
      label: say.placeGroups[kind](name),
    })),
    ...view.lists.map(({ name }) => ({ value: `list:${name}`, label: say.placeGroups.list(name) })),
  ];
  return (
    <section id="elsewhere">
      <h2>{say.elsewhereTitle}</h2>
      <SelectField
        name="place"
        label={say.place}
        {...(takenOf(view).length === 0
          ? {}
          : { hint: say.filesElsewhere(mostFiles, bytes(viewer.language, largestFile)) })}
        value={view.to ?? ''}
        choices={choices}
        error={errorOf(viewer, view, ['no-such-place'])}
      />
      <button class="quiet" type="submit" formaction={`/drafts/${view.draft.id}/carriages`}>
        {say.carryThere}
      </button>
    </section>
  );
}

function Asking({ viewer, view }: { viewer: Viewer; view: DraftView }): VNode {
  const say = draftSentences[viewer.language];
  const { draft, steps } = view;
  if (!canAskReview(draft, steps)) return <p class="notice aside">{say.asked}</p>;
  return (
    <section id="ask">
      <h2>{say.askTitle}</h2>
      <p>{say.askLead}</p>
      <TextField
        name="note"
        label={say.note}
        value={view.note ?? ''}
        rows={2}
        maxLength={1000}
        error={errorOf(viewer, view, ['reason-missing'])}
        dir="auto"
      />
      <button class="quiet" type="submit" formaction={`/drafts/${draft.id}/question`}>
        {say.ask}
      </button>
    </section>
  );
}

/** Beside its field, and at the top for whoever looks there. */
function errorOf(viewer: Viewer, { trouble }: DraftView, codes: readonly string[]): string | undefined {
  const { faults } = draftSentences[viewer.language];
  return trouble !== undefined && codes.includes(trouble.code) ? faults[trouble.code] : undefined;
}

function TroubleNote({ viewer, trouble }: { viewer: Viewer; trouble: DraftTrouble }): VNode {
  const { faults } = draftSentences[viewer.language];
  return (
    <div class="notice bad" role="alert">
      <p>{faults[trouble.code]}</p>
      {trouble.code === 'draft-there' ? (
        <p>
          <a href={trouble.path}>{faults['draft-there-link']}</a>
        </p>
      ) : null}
      {trouble.code === 'list-refuses' ? (
        <ul>
          {trouble.reasons.map(reason => (
            <li>{posterText(viewer.language, reason)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
