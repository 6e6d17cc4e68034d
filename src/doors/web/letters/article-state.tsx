import type { VNode } from 'preact';
import type { ArticleState } from '../../../channels/letters/article-transitions.js';
import type { OwnArticle, ShownDecision } from '../../../channels/letters/article-reading.service.js';
import { monthName } from '../../../channels/letters/letter-words.js';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import { letterSentences } from './letter-sentences.js';

const shades: Readonly<Record<ArticleState, string>> = {
  draft: 'tag',
  proposed: 'tag wait',
  'changes-asked': 'tag wait',
  accepted: 'tag good',
  refused: 'tag bad',
  withdrawn: 'tag',
  published: 'tag good',
};

/** The state of an article, in a word. */
export function StateTag({ viewer, state }: { viewer: Viewer; state: ArticleState }): VNode {
  return <span class={shades[state]}>{letterSentences[viewer.language].states[state]}</span>;
}

/** Somebody's own articles, each with what was last said of it. */
export function OwnArticles({
  viewer,
  articles,
}: {
  viewer: Viewer;
  articles: readonly OwnArticle[];
}): VNode {
  const say = letterSentences[viewer.language];
  if (articles.length === 0) return <p class="soft">{say.noArticle}</p>;
  return (
    <ul class="rows">
      {articles.map(article => (
        <li>
          <a class="title" href={`/letters/${article.letterSlug}/articles/${article.id}`} dir="auto">
            {article.title || say.untitled}
          </a>{' '}
          <StateTag viewer={viewer} state={article.state} />
          <p class="soft small">
            {say.inIssue(
              article.letterName,
              article.month === null ? null : monthName(viewer.language, article.month),
            )}
          </p>
          {saysWhy(article) ? <p class="lines small">{say.quoted(article.reason)}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function saysWhy({ state, reason }: OwnArticle): boolean {
  return reason !== '' && (state === 'changes-asked' || state === 'refused');
}

/** Everything that was decided of an article, the oldest first. */
export function Decisions({
  viewer,
  decisions,
  namesEditors,
}: {
  viewer: Viewer;
  decisions: readonly ShownDecision[];
  /** Authors hear the letter's voice; its editors know who of them it was. */
  namesEditors: boolean;
}): VNode {
  const say = letterSentences[viewer.language];
  if (decisions.length === 0) return <p class="soft">{say.noHistory}</p>;
  return (
    <ul class="rows">
      {decisions.map(({ action, reason, decidedAt, decidedBy, decidedByName }) => (
        <li>
          <strong>{say.actions[action]}</strong>
          <span class="soft small">
            {' '}
            {decidedBy !== viewer.personId &&
              (namesEditors ? (decidedByName === null ? '' : say.byName(decidedByName)) : say.byEditors)}
            {' · '}
            <Moment viewer={viewer} at={decidedAt} />
          </span>
          {reason === '' ? null : (
            <p class="lines" dir="auto">
              {reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
