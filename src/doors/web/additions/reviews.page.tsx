import type { VNode } from 'preact';
import type {
  AdditionPerson,
  AdditionRecord,
} from '../../../community/additions/addition-records.service.js';
import { BoardTabs } from '../board/board-tabs.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Fact } from '../layout/fact.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { number } from '../../../foundation/i18n/format.js';
import type { Viewer } from '../session/viewer.js';
import { additionSentences } from './add-view.js';

/** Additions that wait for an operator, and those decided last. */
export function reviewsPage(
  viewer: Viewer,
  view: { readonly waiting: readonly AdditionRecord[]; readonly decided: readonly AdditionRecord[] },
): Page {
  const say = additionSentences[viewer.language];
  return new Page(
    say.reviewsTitle,
    <>
      <h1>{say.reviewsTitle}</h1>
      <BoardTabs viewer={viewer} />
      <p class="lead">{say.reviewsIntro}</p>
      {view.waiting.length === 0 ? (
        <p class="soft">{say.noReview}</p>
      ) : (
        <Rows viewer={viewer} records={view.waiting} />
      )}
      {view.decided.length === 0 ? null : (
        <>
          <h2>{say.decidedTitle}</h2>
          <Rows viewer={viewer} records={view.decided} />
        </>
      )}
    </>,
  );
}

function Rows({ viewer, records }: { viewer: Viewer; records: readonly AdditionRecord[] }): VNode {
  const say = additionSentences[viewer.language];
  return (
    <ul class="rows">
      {records.map(record => (
        <li>
          <a class="title" href={`/board/reviews/${record.id}`}>
            {say.reviewTitle(record.personCount, record.targetName)}
          </a>
          <p class="soft small">
            {say.byWhom(record.proposedByName ?? say.someone)} ·{' '}
            <Moment viewer={viewer} at={record.proposedAt} /> <Decision viewer={viewer} record={record} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Decision({ viewer, record }: { viewer: Viewer; record: AdditionRecord }): VNode | null {
  const say = additionSentences[viewer.language];
  const { state, decidedByName } = record;
  if (state !== 'approved' && state !== 'refused') return null;
  const tone = state === 'approved' ? 'tag good' : 'tag bad';
  return <span class={tone}>{say.decided[state](decidedByName ?? say.someone)}</span>;
}

/** One addition: who, how many, why; and the decision. */
export function reviewPage(
  viewer: Viewer,
  view: {
    readonly record: AdditionRecord;
    readonly people: readonly AdditionPerson[];
    readonly done: unknown;
  },
): Page {
  const say = additionSentences[viewer.language];
  const { record, people } = view;
  const { sizeBefore, personCount } = record;
  const more = personCount - people.length;
  const title = say.reviewTitle(personCount, record.targetName);
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href="/board/reviews">{say.backToReviews}</a>
      </p>
      <h1>{title}</h1>
      <BoardTabs viewer={viewer} />
      <Done sentences={say.reviewDone} code={view.done} />
      <Decided viewer={viewer} record={record} />
      <dl class="facts">
        <Fact name={say.proposedBy}>{record.proposedByName ?? say.someone}</Fact>
        <Fact name={say.proposedAt}>
          <Moment viewer={viewer} at={record.proposedAt} isLong />
        </Fact>
        <Fact name={say.registeredCount}>{number(viewer.language, record.registeredCount)}</Fact>
        <Fact name={say.sizeBefore}>{say.growth(sizeBefore, sizeBefore + personCount)}</Fact>
      </dl>
      <h2>{say.theirReason}</h2>
      <blockquote class="card lines">{record.reason}</blockquote>
      {record.state === 'waiting' ? <DecisionForms viewer={viewer} record={record} /> : null}
      <h2>{say.whoTitle}</h2>
      <ul class="rows">
        {people.map(({ address, name, promotion, isRegistered }) => (
          <li>
            <span class="title">{name || address}</span>
            {promotion === null ? null : ` X${promotion}`}{' '}
            {name === '' ? null : <span class="soft">{address}</span>}{' '}
            {isRegistered ? <span class="tag">{say.ofDirectory}</span> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="soft">{say.moreLines(more)}</p> : null}
    </>,
  );
}

function Decided({ viewer, record }: { viewer: Viewer; record: AdditionRecord }): VNode | null {
  if (record.decidedAt === null) return null;
  return (
    <div class="notice">
      <p>
        <Decision viewer={viewer} record={record} /> <Moment viewer={viewer} at={record.decidedAt} />
      </p>
      {record.answer === '' ? null : <p class="lines">{record.answer}</p>}
    </div>
  );
}

function DecisionForms({ viewer, record }: { viewer: Viewer; record: AdditionRecord }): VNode {
  const say = additionSentences[viewer.language];
  const path = `/board/reviews/${record.id}`;
  return (
    <PostForm viewer={viewer} action={`${path}/approval`} class="card">
      <TextField name="answer" label={say.answer} hint={say.answerHint} rows={2} maxLength={2_000} />
      <p class="actions">
        <button type="submit">{say.approve}</button>
        <button type="submit" class="danger" formaction={`${path}/refusal`}>
          {say.refuse}
        </button>
      </p>
    </PostForm>
  );
}
