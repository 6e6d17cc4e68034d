import type { VNode } from 'preact';
import { posterText } from '../../../channels/posting/reason-text.js';
import { day } from '../../../foundation/i18n/format.js';
import { whyAnnounced } from '../../../intake/steering/announcement-why.js';
import { canEditDraft } from '../../../intake/steering/draft-permissions.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { Acts } from './draft-acts.js';
import { draftSentences } from './draft-sentences.js';
import { type DraftTrouble, type DraftView, isAudienceOpen } from './draft-view.js';
import { HeardPart, ReachPart } from './reach-part.js';
import { StepsPart } from './steps-part.js';

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
