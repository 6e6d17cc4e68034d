import type { VNode } from 'preact';
import { lineCount, signCount } from '../../../channels/letters/article-lines.js';
import type { OwnArticle } from '../../../channels/letters/article-reading.service.js';
import { isEditable } from '../../../channels/letters/issue-transitions.js';
import { letterWords, monthName } from '../../../channels/letters/letter-words.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { deskSentences } from './desk-sentences.js';
import type { DeskPart } from './desk-view.js';
import type { LetterInSight } from './letter-sight.js';

/** What waits for a decision. */
export function Waiting({
  viewer,
  view,
  articles,
  printed,
}: DeskPart & { articles: readonly OwnArticle[]; printed: readonly OwnArticle[] }): VNode {
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
}: DeskPart & { article: OwnArticle; isFull: boolean }): VNode {
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
