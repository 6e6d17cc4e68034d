import type { VNode } from 'preact';
import { categories } from '../../../channels/letters/article.entity.js';
import type { OwnArticle } from '../../../channels/letters/article-reading.service.js';
import { isEditable } from '../../../channels/letters/issue-transitions.js';
import { letterWords } from '../../../channels/letters/letter-words.js';
import { PostForm } from '../form/post-form.js';
import { StateTag } from './article-state.js';
import { deskSentences } from './desk-sentences.js';
import type { DeskPart } from './desk-view.js';
import { Provenance } from './desk-waiting-part.js';
import { letterSentences } from './letter-sentences.js';

/** What will be printed, in its order. */
export function Accepted({ viewer, view, articles }: DeskPart & { articles: readonly OwnArticle[] }): VNode {
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

function Line({ viewer, view, article }: DeskPart & { article: OwnArticle }): VNode {
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
}: DeskPart & { article: OwnArticle; isFirst: boolean; isLast: boolean }): VNode | null {
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

/** Articles that nothing is to be done with now. */
export function Folded({
  viewer,
  view,
  title,
  articles,
}: DeskPart & { title: string; articles: readonly OwnArticle[] }): VNode | null {
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
