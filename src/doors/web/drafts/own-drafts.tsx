import type { VNode } from 'preact';
import { day } from '../../../foundation/i18n/format.js';
import type { DraftState, SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import type { Viewer } from '../session/viewer.js';
import { AnnounceLink } from './announce-link.js';
import { draftSentences } from './draft-sentences.js';

const colours: Record<DraftState, string> = {
  open: 'tag wait',
  asked: 'tag wait',
  carried: 'tag good',
  dropped: 'tag',
};

/** What somebody has announced, or wanted to. */
export function OwnDrafts({
  viewer,
  drafts,
}: {
  viewer: Viewer;
  drafts: readonly Pick<SteeringDraft, 'id' | 'subject' | 'state' | 'createdAt'>[];
}): VNode {
  const say = draftSentences[viewer.language];
  return (
    <section id="drafts">
      <h2>{say.mineTitle}</h2>
      {drafts.length === 0 ? null : (
        <ul class="rows">
          {drafts.map(({ id, subject, state, createdAt }) => (
            <li>
              <a class="title" href={`/drafts/${id}`} dir="auto">
                {subject === '' ? say.untitled : subject}
              </a>{' '}
              <span class={colours[state]}>{say.stateTags[state]}</span>
              <p class="soft">{day(viewer.language, createdAt, viewer.timeZone)}</p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <AnnounceLink viewer={viewer} />
      </p>
    </section>
  );
}
