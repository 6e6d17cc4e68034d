import type { VNode } from 'preact';
import { lineCount, signCount } from '../../../channels/letters/article-lines.js';
import { categories } from '../../../channels/letters/article.entity.js';
import type { OwnArticle } from '../../../channels/letters/article-reading.service.js';
import { isPast, monthKey } from '../../../channels/letters/issue-calendar.js';
import { isEditable } from '../../../channels/letters/issue-transitions.js';
import type { ShownApproval } from '../../../channels/letters/issues.service.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import { letterWords, monthName } from '../../../channels/letters/letter-words.js';
import { dateAndTime } from '../../../foundation/i18n/format.js';
import { TextField } from '../form/field.js';
import { issueSentences } from '../issues/issue-sentences.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { StateTag } from './article-state.js';
import { deskSentences } from './desk-sentences.js';
import { letterSentences } from './letter-sentences.js';
import type { LetterInSight } from './letter-sight.js';
import { LetterHead } from './letter-tabs.js';

/** An issue on the desk; one that nobody has proposed to yet is shown all the same. */
export interface DeskView {
  readonly seen: LetterInSight;
  readonly month: string;
  /** Null before the first proposal. */
  readonly issue: LetterIssue | null;
  readonly deadline: Date;
  readonly plannedAt: Date;
  readonly now: Date;
  /** The month after, in the letter's rhythm. */
  readonly nextMonth: string;
  readonly articles: readonly OwnArticle[];
  readonly approvals: readonly ShownApproval[];
  /** Of the issues that are worth opening, the latest last, with what waits in each. */
  readonly months: readonly { readonly month: string; readonly waiting: number }[];
  readonly done?: unknown;
  /** A code of `issueTrouble` or `trouble`. */
  readonly trouble?: string;
}

/** All that was proposed for one issue, in the order of what there is to do. */
export function deskPage(viewer: Viewer, view: DeskView): Page {
  const say = deskSentences[viewer.language];
  const { seen, articles, issue } = view;
  const { letter } = seen;
  const inState = (...states: OwnArticle['state'][]) =>
    articles.filter(({ state }) => states.includes(state));
  const printed = inState('accepted', 'published');
  const trouble =
    view.trouble === undefined ? undefined : (say.issueTrouble[view.trouble] ?? say.trouble[view.trouble]);
  return new Page(
    `${say.title} · ${letter.name}`,
    <>
      <LetterHead viewer={viewer} seen={seen} title={say.title} />
      <Done sentences={say.done} code={view.done} />
      {trouble === undefined ? null : (
        <p class="notice bad" role="alert">
          {trouble}
        </p>
      )}
      <Months viewer={viewer} view={view} />
      <IssueHead viewer={viewer} view={view} printed={printed} />
      <Waiting viewer={viewer} view={view} articles={inState('proposed')} printed={printed} />
      <h2>{say.accepted}</h2>
      <Accepted viewer={viewer} view={view} articles={printed} />
      <Folded viewer={viewer} view={view} title={say.changesAsked} articles={inState('changes-asked')} />
      <Folded viewer={viewer} view={view} title={say.refused} articles={inState('refused', 'withdrawn')} />
      {issue !== null && isEditable(issue.state) ? (
        <Introduction viewer={viewer} view={view} issue={issue} />
      ) : null}
      <p>
        <a href={`/letters/${letter.slug}/desk/reasons`}>{say.reasons}</a>
      </p>
    </>,
    { status: view.trouble === undefined ? 200 : 422 },
  );
}

interface Props {
  readonly viewer: Viewer;
  readonly view: DeskView;
}

function pathOf({ seen, month }: Pick<DeskView, 'seen' | 'month'>): string {
  return `/letters/${seen.letter.slug}/desk/${monthKey(month)}`;
}

function Months({ viewer, view: { seen, month: shown, months } }: Props): VNode {
  const say = deskSentences[viewer.language];
  return (
    <nav class="months wide" aria-label={say.months}>
      {months.map(({ month, waiting }) => (
        <a href={pathOf({ seen, month })} aria-current={month === shown ? 'page' : undefined}>
          {monthName(viewer.language, month)}
          {waiting === 0 ? null : <span class="count">{waiting}</span>}
        </a>
      ))}
    </nav>
  );
}

function IssueHead({ viewer, view, printed }: Props & { printed: readonly OwnArticle[] }): VNode {
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
          <a class="button quiet" href={`${pathOf(view)}/preview`}>
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
}: Props & { issue: LetterIssue; canApprove: boolean }): VNode | null {
  const say = deskSentences[viewer.language];
  const path = pathOf(view);
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

function Waiting({
  viewer,
  view,
  articles,
  printed,
}: Props & { articles: readonly OwnArticle[]; printed: readonly OwnArticle[] }): VNode {
  const say = deskSentences[viewer.language];
  const isFull = printed.filter(({ isCalendar }) => !isCalendar).length >= view.seen.letter.maxArticles;
  return (
    <section>
      <h2>
        {say.waiting} {articles.length === 0 ? null : <span class="count">{articles.length}</span>}
      </h2>
      {articles.length === 0 ? <p class="soft">{say.noneWaiting}</p> : null}
      {isFull && articles.length > 0 ? (
        <p class="notice">{say.full(monthName(viewer.language, view.nextMonth))}</p>
      ) : null}
      {articles.map(article => (
        <WaitingCard viewer={viewer} view={view} article={article} isFull={isFull && !article.isCalendar} />
      ))}
    </section>
  );
}

function WaitingCard({
  viewer,
  view,
  article,
  isFull,
}: Props & { article: OwnArticle; isFull: boolean }): VNode {
  const say = deskSentences[viewer.language];
  const path = `/letters/${view.seen.letter.slug}/desk/articles/${article.id}`;
  const isDecidable = view.issue !== null && isEditable(view.issue.state);
  return (
    <article class="card">
      <h3 dir="auto">
        <a href={path}>{article.title}</a>
      </h3>
      <Provenance viewer={viewer} view={view} article={article} />
      {article.isCalendar ? null : (
        <p class="cut" dir="auto">
          {article.text}
        </p>
      )}
      <div class="actions">
        <a class="button quiet" href={path}>
          {say.open}
        </a>
        {isDecidable && !isFull ? (
          <PostForm viewer={viewer} action={`${path}/decision`} class="inline">
            <input type="hidden" name="version" value={article.version} />
            <button type="submit" name="action" value="accept" aria-label={say.acceptThis(article.title)}>
              {say.accept}
            </button>
          </PostForm>
        ) : null}
      </div>
    </article>
  );
}

/** Whose it is, how long, and how it came. */
export function Provenance({
  viewer,
  view: { seen },
  article,
}: {
  viewer: Viewer;
  view: { readonly seen: LetterInSight };
  article: OwnArticle;
}): VNode {
  const say = deskSentences[viewer.language];
  const { letter } = seen;
  const { announcerName, groupName, isCalendar, text, category, original, via } = article;
  const name = say.by(announcerName);
  const who = groupName === null || letter.groupId !== null ? name : say.inName(name, groupName);
  return (
    <p class="soft small">
      <bdi>{who}</bdi> · {letterWords[viewer.language].categories[category]} ·{' '}
      {isCalendar ? say.calendarLine : say.length(lineCount(text, letter.lineWidth), signCount(text))}
      {via === 'mail' ? ` · ${say.byMail}` : ''}
      {via === 'hand-over' ? ` · ${say.handedOver}` : ''}
      {original === null ? null : (
        <>
          {' '}
          <span class="tag">{say.edited}</span>
        </>
      )}
    </p>
  );
}

function Accepted({ viewer, view, articles }: Props & { articles: readonly OwnArticle[] }): VNode {
  const say = deskSentences[viewer.language];
  const words = letterWords[viewer.language];
  const calendar = articles
    .filter(({ isCalendar }) => isCalendar)
    .toSorted((one, other) => (one.eventOn ?? '').localeCompare(other.eventOn ?? ''));
  if (articles.length === 0) return <p class="soft">{say.noneAccepted}</p>;
  return (
    <>
      {categories.map(category => {
        const some = articles.filter(article => article.category === category && !article.isCalendar);
        return some.length === 0 ? null : (
          <section>
            <h3>{words.categories[category]}</h3>
            <ol class="rows ordered">
              {some.map((article, at) => (
                <li class="with-action">
                  <Line viewer={viewer} view={view} article={article} />
                  <Shifts
                    viewer={viewer}
                    view={view}
                    article={article}
                    isFirst={at === 0}
                    isLast={at === some.length - 1}
                  />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      {calendar.length === 0 ? null : (
        <section>
          <h3>{say.calendar}</h3>
          <ul class="rows">
            {calendar.map(article => (
              <li>
                <Line viewer={viewer} view={view} article={article} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Line({ viewer, view, article }: Props & { article: OwnArticle }): VNode {
  return (
    <div class="cut-box">
      <a class="title" href={`/letters/${view.seen.letter.slug}/desk/articles/${article.id}`} dir="auto">
        {article.title}
      </a>
      <Provenance viewer={viewer} view={view} article={article} />
    </div>
  );
}

/** Order by hand, without a script: one place up or down. */
function Shifts({
  viewer,
  view,
  article,
  isFirst,
  isLast,
}: Props & { article: OwnArticle; isFirst: boolean; isLast: boolean }): VNode | null {
  const say = deskSentences[viewer.language];
  if (view.issue === null || !isEditable(view.issue.state) || (isFirst && isLast)) return null;
  return (
    <PostForm
      viewer={viewer}
      action={`/letters/${view.seen.letter.slug}/desk/articles/${article.id}/place`}
      class="shifts"
    >
      <button
        class="quiet"
        type="submit"
        name="by"
        value="up"
        disabled={isFirst}
        aria-label={say.up(article.title)}
      >
        ↑
      </button>
      <button
        class="quiet"
        type="submit"
        name="by"
        value="down"
        disabled={isLast}
        aria-label={say.down(article.title)}
      >
        ↓
      </button>
    </PostForm>
  );
}

function Folded({
  viewer,
  view,
  title,
  articles,
}: Props & { title: string; articles: readonly OwnArticle[] }): VNode | null {
  if (articles.length === 0) return null;
  return (
    <details class="card">
      <summary>
        {title} <span class="count">{articles.length}</span>
      </summary>
      <ul class="rows">
        {articles.map(article => (
          <li>
            <Line viewer={viewer} view={view} article={article} />
            <StateTag viewer={viewer} state={article.state} />
            {article.reason === '' ? null : (
              <p class="lines small">{letterSentences[viewer.language].quoted(article.reason)}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Introduction({ viewer, view, issue }: Props & { issue: LetterIssue }): VNode {
  const say = deskSentences[viewer.language];
  return (
    <details class="card" open={issue.introduction !== ''}>
      <summary>{say.introduction}</summary>
      <PostForm viewer={viewer} action={`${pathOf(view)}/introduction`}>
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
