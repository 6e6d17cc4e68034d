import type { VNode } from 'preact';
import type { OwnArticle } from '../../../channels/letters/article-reading.service.js';
import { isEditable } from '../../../channels/letters/issue-transitions.js';
import { monthName } from '../../../channels/letters/letter-words.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { Accepted, Folded } from './desk-articles-part.js';
import { Introduction, IssueHead } from './desk-issue-part.js';
import { deskSentences } from './desk-sentences.js';
import { type DeskPart, deskPath, type DeskView } from './desk-view.js';
import { Waiting } from './desk-waiting-part.js';
import { LetterHead } from './letter-tabs.js';

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

function Months({ viewer, view: { seen, month: shown, months } }: DeskPart): VNode {
  const say = deskSentences[viewer.language];
  return (
    <nav class="months wide" aria-label={say.months}>
      {months.map(({ month, waiting }) => (
        <a href={deskPath({ seen, month })} aria-current={month === shown ? 'page' : undefined}>
          {monthName(viewer.language, month)}
          {waiting === 0 ? null : <span class="count">{waiting}</span>}
        </a>
      ))}
    </nav>
  );
}
