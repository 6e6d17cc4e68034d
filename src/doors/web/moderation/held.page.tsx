import type { VNode } from 'preact';
import type { HeldItem } from '../../../channels/moderation/held-items.service.js';
import { reasonText } from '../../../channels/posting/reason-text.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { CorrectedNote } from './corrected-note.js';
import { DecisionForms } from './decision-forms.js';
import { DecisionHistory } from './decision-history.js';
import { HeldAuthor } from './held-author.js';
import { HeldBody } from './held-body.js';
import { HeldClaim, HeldClaimed } from './held-claim.js';
import { HeldNotes } from './held-notes.js';
import { HeldTroubleNews } from './held-trouble.js';
import type { HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';
import { Provenance } from './provenance.js';
import { ReturnedForms } from './returned-forms.js';

const statusOfTrouble = {
  'reason-required': 422,
  'reason-too-long': 422,
  already: 409,
  useless: 409,
  claimed: 409,
  expired: 409,
  'no-such-list': 422,
  'known-there': 409,
  'refused-there': 409,
} as const;

/** A held message, read and decided; once decided, who decided what. */
export function heldPage(viewer: Viewer, view: HeldView): Page {
  const say = moderationSentences[viewer.language];
  const { item, list, canDecide } = view;
  const title = asOneLine(item.post.subject) || say.noSubject;
  const waits = item.state === 'waiting';
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href="/moderation">← {say.back}</a> · <bdi>{list.name}</bdi>
      </p>
      <h1 class="subject" dir="auto">
        {title}
      </h1>
      <HeldTroubleNews viewer={viewer} view={view} />
      <DecisionHistory viewer={viewer} view={view} />
      <HeldAuthor viewer={viewer} view={view} />
      {waits ? <HeldClaimed viewer={viewer} view={view} /> : null}
      {waits ? <Why viewer={viewer} item={item} /> : null}
      <CorrectedNote viewer={viewer} view={view} />
      <HeldBody viewer={viewer} view={view} />
      {waits && canDecide ? <HeldClaim viewer={viewer} view={view} /> : null}
      {waits && canDecide ? <DecisionForms viewer={viewer} view={view} /> : null}
      {item.state === 'returned' && canDecide ? <ReturnedForms viewer={viewer} view={view} /> : null}
      {canDecide ? null : <p class="notice">{say.onlySees}</p>}
      <HeldNotes viewer={viewer} view={view} />
      <Provenance viewer={viewer} item={item} message={view.message} />
    </>,
    { status: statusOf(view) },
  );
}

function statusOf({ trouble, note }: HeldView): number {
  if (note !== undefined) return 422;
  return trouble === undefined ? 200 : statusOfTrouble[trouble];
}

function Why({ viewer, item: { post } }: { viewer: Viewer; item: HeldItem }): VNode {
  const say = moderationSentences[viewer.language];
  return (
    <div class="notice">
      <strong>{say.why}</strong>
      <ul class="reasons">
        {post.reasons.map(reason => (
          <li class="anywhere" dir="auto">
            {reasonText(viewer.language, reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
