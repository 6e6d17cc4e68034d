import type { VNode } from 'preact';
import { largestFile, mostFiles } from '../../../channels/forums/file-kinds.js';
import { bytes } from '../../../foundation/i18n/format.js';
import { canAskReview, canCarryDraft, canDropDraft } from '../../../intake/steering/draft-permissions.js';
import { SelectField } from '../form/choice.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Live } from '../layout/live.js';
import type { Viewer } from '../session/viewer.js';
import { draftSentences } from './draft-sentences.js';
import { DraftText } from './draft-text.js';
import { type DraftView, errorOf, isAudienceOpen } from './draft-view.js';
import { takenOf } from './files-part.js';
import { OffersPart } from './offers-part.js';
import { HeardPart, ReachPart } from './reach-part.js';

/** One form for all of it: whichever button is pressed, what was written comes along. */
export function Acts({ viewer, view }: { viewer: Viewer; view: DraftView }): VNode {
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
      <DraftText viewer={viewer} view={view} />
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
