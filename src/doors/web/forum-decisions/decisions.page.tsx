import type { VNode } from 'preact';
import {
  type ForumDecisionKind,
  forumDecisionKinds,
} from '../../../channels/forums/forum-decision.entity.js';
import type { JournaledForumDecision } from '../../../channels/forums/forum-decisions.service.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { SelectField } from '../form/choice.js';
import { ForumKicker } from '../forums/forum-kicker.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { Pager } from '../layout/pager.js';
import { forumHeldSentences, whatWasDecided } from '../moderation/forum-held-words.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './decisions.en.js';
import { fr } from './decisions.fr.js';

const sentences = { fr, en };

export interface ForumDecisionsView {
  readonly seen: ForumInSight;
  /** The only kind that is looked at. */
  readonly decision: ForumDecisionKind | null;
  readonly decisions: readonly JournaledForumDecision[];
  readonly hasOlder: boolean;
  readonly isNewest: boolean;
}

/** Who decided what on a forum's messages, when and why. */
export function forumDecisionsPage(viewer: Viewer, view: ForumDecisionsView): Page {
  const say = sentences[viewer.language];
  const { seen, decision, decisions } = view;
  const path = `/forums/${seen.forum.slug}/decisions`;
  const last = decisions.at(-1);
  return new Page(
    say.title,
    <>
      <ForumKicker viewer={viewer} seen={seen} isBelow />
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <form method="get" action={path} class="fields">
        <SelectField
          name="decision"
          label={say.decision}
          choices={[
            { value: '', label: say.any },
            ...forumDecisionKinds.map(value => ({ value, label: say.kinds[value] })),
          ]}
          value={decision ?? ''}
        />
        <p class="field">
          <button class="quiet" type="submit">
            {say.filter}
          </button>
        </p>
      </form>
      {decisions.length === 0 ? <p class="empty">{say.empty}</p> : null}
      <ul class="rows">
        {decisions.map(one => (
          <Line viewer={viewer} decision={one} />
        ))}
      </ul>
      <Pager
        viewer={viewer}
        newest={view.isNewest ? null : pathOf(path, decision)}
        older={view.hasOlder && last !== undefined ? pathOf(path, decision, last) : null}
      />
    </>,
  );
}

function pathOf(path: string, decision: ForumDecisionKind | null, last?: JournaledForumDecision): string {
  const query = new URLSearchParams({
    ...(decision === null ? {} : { decision }),
    ...(last === undefined ? {} : { since: last.place, after: last.id }),
  });
  return query.size === 0 ? path : `${path}?${query}`;
}

function Line({ viewer, decision }: { viewer: Viewer; decision: JournaledForumDecision }): VNode {
  const say = sentences[viewer.language];
  const { messageId, subject, authorName, reason, via, at } = decision;
  return (
    <li>
      <p class="cut-box">
        <a class="title cut" dir="auto" href={`/moderation/forums/${messageId}`}>
          {asOneLine(subject) || forumHeldSentences[viewer.language].noSubject}
        </a>
      </p>
      <p>
        {whatWasDecided(viewer, decision)}{' '}
        <span class="soft small">
          <Moment viewer={viewer} at={at} />
          {via === 'api' ? ` · ${say.byProgram}` : ''}
        </span>
      </p>
      <p class="soft small cut">
        {say.from} <bdi>{authorName ?? say.former}</bdi>
      </p>
      {reason === '' ? null : (
        <p class="lines anywhere" dir="auto">
          {reason}
        </p>
      )}
    </li>
  );
}
