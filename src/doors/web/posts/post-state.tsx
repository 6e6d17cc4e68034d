import type { VNode } from 'preact';
import type { HeldState } from '../../../channels/moderation/transitions.js';
import { bytes } from '../../../foundation/i18n/format.js';
import { Fact } from '../layout/fact.js';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import { isCorrected, postSentences, type PostView, wordsIn } from './post-view.js';

const looks: Readonly<Record<HeldState, string>> = {
  waiting: 'notice',
  approved: 'notice good',
  released: 'notice good',
  returned: 'notice',
  withdrawn: 'notice',
  'handed-over': 'notice',
  rejected: 'notice bad',
  discarded: 'notice bad',
};

/** Handed to a forum or a letter: where other decisions have their reason stands its path. */
function isElsewhere({ decisions }: PostView['item']): boolean {
  return decisions.some(({ decision, reason }) => decision === 'hand-over' && reason.startsWith('/'));
}

/** Where it stands and since when, what the moderators said of it, and what happens next. */
export function PostState({ viewer, view }: { viewer: Viewer; view: PostView }): VNode {
  const say = postSentences[viewer.language];
  const { state, decisions, heldAt, post } = view.item;
  const words = wordsShown(view);
  return (
    <section class={looks[state]} aria-live="off">
      <p>
        <strong>{titleOf(viewer, view)}</strong>
      </p>
      {words === '' ? null : (
        <>
          <p>{say.wordsTitle}</p>
          <blockquote class="lines" dir="auto">
            {words}
          </blockquote>
        </>
      )}
      <p>{nextText(viewer, view)}</p>
      <Elsewhere viewer={viewer} view={view} />
      <dl class="facts">
        <Fact name={say.since}>
          <Moment viewer={viewer} at={decisions.at(-1)?.decidedAt ?? heldAt} isLong />
        </Fact>
        <Fact name={say.arrived}>
          {decisions.length === 0 ? null : <Moment viewer={viewer} at={post.receivedAt} isLong />}
        </Fact>
        <Fact name={say.size}>{bytes(viewer.language, post.bytes)}</Fact>
      </dl>
    </section>
  );
}

/** Its draft waits there, for its author alone. */
function Elsewhere({ viewer, view: { item } }: { viewer: Viewer; view: PostView }): VNode | null {
  const path = item.decisions.find(({ decision }) => decision === 'hand-over')?.reason ?? '';
  if (item.state !== 'handed-over' || !path.startsWith('/')) return null;
  const draft = path.startsWith('/forums/') ? `${path}/write` : path;
  return (
    <p>
      <a href={draft}>{postSentences[viewer.language].openDraft}</a>
    </p>
  );
}

function titleOf(viewer: Viewer, { item }: PostView): string {
  const say = postSentences[viewer.language];
  if (item.state === 'waiting' && isCorrected(item)) return say.waitsAgain;
  return item.state === 'handed-over' && isElsewhere(item) ? say.elsewhere : say.states[item.state];
}

/** The answer to a message that is over, or that its author must change; what was said before a correction is past. */
function wordsShown({ item }: PostView): string {
  return item.state === 'rejected' || item.state === 'returned' ? wordsIn(item) : '';
}

function nextText(viewer: Viewer, { item, ownerAddress }: PostView): string {
  const { next, told } = postSentences[viewer.language];
  if (item.state === 'rejected') return `${expiredText(viewer, item)}${next.rejected(ownerAddress)}`;
  if (item.state === 'discarded') return next.discarded(ownerAddress);
  if (item.state === 'handed-over' && isElsewhere(item)) return next.elsewhere;
  return item.state === 'waiting' && item.isAuthorTold ? `${next.waiting} ${told}` : next[item.state];
}

/** Who did not answer in time, where that is how it ended. */
function expiredText(viewer: Viewer, { decisions }: PostView['item']): string {
  const { expired } = postSentences[viewer.language];
  const [before, last] = [decisions.at(-2), decisions.at(-1)];
  if (last?.decision !== 'expire') return '';
  return `${before?.decision === 'return' ? expired.byAuthor : expired.byModerators} `;
}
