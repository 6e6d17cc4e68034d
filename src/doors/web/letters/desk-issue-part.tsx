import type { VNode } from 'preact';
import type { OwnArticle } from '../../../channels/letters/article-reading.service.js';
import { isPast, monthKey } from '../../../channels/letters/issue-calendar.js';
import { isEditable } from '../../../channels/letters/issue-transitions.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import { dateAndTime } from '../../../foundation/i18n/format.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { issueSentences } from '../issues/issue-sentences.js';
import { deskSentences } from './desk-sentences.js';
import { type DeskPart, deskPath } from './desk-view.js';

/** How the issue stands, and what its editors may do with it. */
export function IssueHead({ viewer, view, printed }: DeskPart & { printed: readonly OwnArticle[] }): VNode {
  const say = deskSentences[viewer.language];
  const { language, timeZone } = viewer;
  const { issue, seen, deadline, plannedAt, approvals } = view;
  const isOver = isPast(deadline, view.now);
  const state = issue === null || issue.state === 'open' ? (isOver ? 'closed' : 'open') : issue.state;
  const taken = printed.filter(({ isCalendar }) => !isCalendar).length;
  const most = seen.letter.maxArticles;
  return (
    <section class="card issue-head">
      <p>
        <span class={state === 'ready' || state === 'sent' ? 'tag good' : 'tag wait'}>
          {say.states[state]}
        </span>{' '}
        {say.stateMeans[state](dateAndTime(language, deadline, timeZone))}{' '}
        {state === 'sent' ? null : say.leaves(dateAndTime(language, plannedAt, timeZone))}
      </p>
      <p class="measure">
        <meter min={0} max={most} value={Math.min(taken, most)} aria-hidden="true" />
        <span>
          {say.count(taken, most)}, {say.lines(printed.length - taken)}
        </span>
      </p>
      {approvals.map(({ name }) => (
        <p class="good">✓ {say.approvedBy(name)}</p>
      ))}
      {issue === null ? null : (
        <p class="actions">
          <a class="button quiet" href={`${deskPath(view)}/preview`}>
            {say.preview}
          </a>
          {issue.state === 'open' || issue.state === 'closed' ? null : (
            <a class="button quiet" href={`/letters/${seen.letter.slug}/${monthKey(issue.month)}/sending`}>
              {issueSentences[viewer.language].sending}
            </a>
          )}
        </p>
      )}
      {issue === null ? null : (
        <IssueRoads viewer={viewer} view={view} issue={issue} canApprove={printed.length > 0} />
      )}
    </section>
  );
}

function IssueRoads({
  viewer,
  view,
  issue,
  canApprove,
}: DeskPart & { issue: LetterIssue; canApprove: boolean }): VNode | null {
  const say = deskSentences[viewer.language];
  const path = deskPath(view);
  const { approvals, seen } = view;
  const isMine = approvals.some(({ personId }) => personId === viewer.personId);
  if (issue.state === 'ready')
    return (
      <PostForm viewer={viewer} action={`${path}/reopening`}>
        <button class="quiet" type="submit">
          {say.reopenReady}
        </button>
      </PostForm>
    );
  if (!isEditable(issue.state)) return null;
  const hint =
    seen.letter.needsSecondApproval && approvals.length === 0
      ? say.approveFirstHint
      : approvals.length > 0
        ? say.approveSecondHint
        : say.approveHint;
  return (
    <div class="issue-roads">
      {isMine ? <p>{say.waitsForSecond}</p> : null}
      {canApprove && !isMine ? (
        <PostForm viewer={viewer} action={`${path}/approval`}>
          <p class="hint">{hint}</p>
          <button type="submit">{say.approve}</button>
        </PostForm>
      ) : null}
      {issue.state === 'open' ? (
        <PostForm viewer={viewer} action={`${path}/closing`}>
          <p class="hint">{say.closeHint}</p>
          <button class="quiet" type="submit">
            {say.close}
          </button>
        </PostForm>
      ) : (
        <PostForm viewer={viewer} action={`${path}/reopening`}>
          <button class="quiet" type="submit">
            {say.reopenClosed}
          </button>
        </PostForm>
      )}
    </div>
  );
}

/** What stands above the articles. */
export function Introduction({ viewer, view, issue }: DeskPart & { issue: LetterIssue }): VNode {
  const say = deskSentences[viewer.language];
  return (
    <details class="card" open={issue.introduction !== ''}>
      <summary>{say.introduction}</summary>
      <PostForm viewer={viewer} action={`${deskPath(view)}/introduction`}>
        <input type="hidden" name="version" value={issue.version} />
        <TextField
          name="introduction"
          label={say.introduction}
          hint={say.introductionHint}
          value={issue.introduction}
          rows={5}
          maxLength={2000}
        />
        <button type="submit">{say.saveIntroduction}</button>
      </PostForm>
    </details>
  );
}
