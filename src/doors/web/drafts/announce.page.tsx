import type { VNode } from 'preact';
import type { DraftCircles } from '../../../intake/steering/draft-asking.service.js';
import type { DraftFault } from '../../../intake/steering/draft-words.js';
import type { DraftAdvice } from '../../../intake/steering/draft-proposals.service.js';
import type { HeardAt } from '../../../intake/steering/draft-reach.service.js';
import type { DraftReach } from '../../../intake/steering/reach.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Live } from '../layout/live.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import type { AnnounceForm } from './announce-form.js';
import { AudiencePart } from './audience-part.js';
import { draftSentences } from './draft-sentences.js';
import { OffersPart } from './offers-part.js';
import { HeardPart, ReachPart } from './reach-part.js';

export interface AnnounceView {
  readonly form: AnnounceForm;
  /** Null before anything was written. */
  readonly found: {
    readonly reach: DraftReach;
    readonly heard: readonly HeardAt[];
    readonly advice: DraftAdvice;
    /** Names of lists that lead nowhere. */
    readonly unknown: readonly string[];
  } | null;
  readonly circles: DraftCircles;
  readonly fault?: DraftFault | 'lists-missing' | 'lists-unknown';
}

/** For those who ask first: what it would cost and where it is welcome, before anything is sent. */
export function announcePage(viewer: Viewer, view: AnnounceView): Page {
  const say = draftSentences[viewer.language].announce;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <p>
        <a href="/channels">{say.channels}</a>
      </p>
      <AnnouncePart viewer={viewer} view={view} />
    </>,
    view.fault === undefined ? {} : { status: 422 },
  );
}

function AnnouncePart({ viewer, view }: { viewer: Viewer; view: AnnounceView }): VNode {
  const { announce: say, faults } = draftSentences[viewer.language];
  const { form, fault } = view;
  const error = (...its: readonly DraftFault[]): string | undefined => {
    const found = its.find(it => it === fault);
    return found === undefined ? undefined : faults[found];
  };
  return (
    <PostForm viewer={viewer} action="/announce" class="draft-form wide">
      <button type="submit" formaction="/announce/preview" hidden tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="submissionId" value={form.submissionId} />
      <section>
        <Field
          name="subject"
          label={say.subject}
          hint={say.subjectHint}
          value={form.subject}
          error={error('subject-too-long')}
          dir="auto"
        />
        <AudiencePart
          viewer={viewer}
          form={form}
          circles={view.circles}
          unknown={view.found?.unknown ?? []}
          isMissing={fault === 'lists-missing'}
        />
        <Field
          name="eventOn"
          type="date"
          label={say.eventOn}
          hint={say.eventHint}
          value={form.eventOn ?? view.found?.advice.dayNamed ?? ''}
          error={error('day-strange')}
        />
        <TextField
          name="body"
          label={say.body}
          value={form.body}
          error={error('text-too-long', 'nothing-written')}
          rows={10}
          dir="auto"
        />
        <p class="actions">
          <button type="submit">{say.submit}</button>
          <button class="quiet" type="submit" formaction="/announce/preview">
            {say.look}
          </button>
        </p>
      </section>
      <Live id="found" action="/announce/preview">
        <Found viewer={viewer} view={view} />
      </Live>
    </PostForm>
  );
}

function Found({ viewer, view: { found } }: { viewer: Viewer; view: AnnounceView }): VNode {
  const say = draftSentences[viewer.language];
  if (found === null) return <p class="soft">{say.announce.liveEmpty}</p>;
  return (
    <>
      <h2>{say.costTitle}</h2>
      <ReachPart viewer={viewer} reach={found.reach} />
      <HeardPart viewer={viewer} heard={found.heard} />
      <h2>{say.offersTitle}</h2>
      <OffersPart viewer={viewer} offers={found.advice.offers} to={null} action={null} />
    </>
  );
}
