import type { VNode } from 'preact';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import { DecisionForm } from './decision-form.js';
import type { HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';

type Decision = HeldView['item']['decisions'][number];

/** Who decided what, when and how; and the way back while there is one. */
export function DecisionHistory({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode | null {
  const say = moderationSentences[viewer.language];
  const { state, decisions } = view.item;
  if (state === 'waiting' && decisions.length === 0) return null;
  return (
    <section class={state === 'rejected' || state === 'discarded' ? 'notice bad' : 'notice good'}>
      <strong>{say.states[state]}</strong>
      <ol class="reasons">
        {decisions.map(decision => (
          <Line viewer={viewer} decision={decision} seesHandedTo={view.seesHandedTo} />
        ))}
      </ol>
      {state === 'approved' && view.canDecide ? <Undo viewer={viewer} view={view} /> : null}
      {state === 'waiting' ? null : (
        <p class="actions">
          {view.nextId === null ? null : <a href={`/moderation/${view.nextId}`}>{say.next} →</a>}
          <a href="/moderation">{say.queue}</a>
        </p>
      )}
    </section>
  );
}

interface LineProps {
  readonly viewer: Viewer;
  readonly decision: Decision;
  readonly seesHandedTo: boolean;
}

function Line({ viewer, decision, seesHandedTo }: LineProps): VNode {
  const say = moderationSentences[viewer.language];
  const somebody = say.someone[whoIn(decision)];
  return (
    <li>
      {decision.decidedByName ?? somebody} {say.decisions[decision.decision]}{' '}
      <HandedTo decision={decision} isLink={seesHandedTo} />
      {say.roads[decision.decidedVia]}, <Moment viewer={viewer} at={decision.decidedAt} />
      {decision.decision === 'hand-over' || decision.reason === '' ? null : (
        <>
          <br />
          <span class="lines anywhere" dir="auto">
            {say.givenReason(decision.reason)}
          </span>
        </>
      )}
    </li>
  );
}

/** To which list: its name stands where other decisions have their reason. It leads there whoever may see that list. */
function HandedTo({
  decision: { decision, reason },
  isLink,
}: {
  decision: Decision;
  isLink: boolean;
}): VNode | null {
  if (decision !== 'hand-over') return null;
  // Of a forum or a letter its path; of a list its name.
  const isPath = reason.startsWith('/');
  const path = isPath ? reason : `/lists/${encodeURIComponent(reason)}`;
  return (
    <>
      {isLink || isPath ? (
        <a href={path}>
          <bdi>{reason}</bdi>
        </a>
      ) : (
        <bdi>{reason}</bdi>
      )}{' '}
    </>
  );
}

/** Somebody without a name: an author may have come by the link in their mail. */
function whoIn({ decision, decidedVia }: Decision): 'author' | 'command' | 'other' {
  if (decision === 'withdraw' || decision === 'resubmit') return 'author';
  return decidedVia === 'command' ? 'command' : 'other';
}

function Undo({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode {
  const say = moderationSentences[viewer.language];
  const leftMs = (view.item.releaseAt?.getTime() ?? 0) - view.now.getTime();
  if (leftMs <= 0) return <p>{say.leaving}</p>;
  return (
    <DecisionForm viewer={viewer} view={view} action="approval/undo">
      <p>{say.leavesIn(Math.ceil(leftMs / 1000))}</p>
      <button class="quiet" type="submit">
        {say.undo}
      </button>
    </DecisionForm>
  );
}
