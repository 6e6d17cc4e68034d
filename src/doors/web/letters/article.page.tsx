import type { VNode } from 'preact';
import type { OwnArticle, ShownDecision } from '../../../channels/letters/article-reading.service.js';
import { monthName } from '../../../channels/letters/letter-words.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { Decisions, StateTag } from './article-state.js';
import { ArticleText, Difference } from './article-text.js';
import { letterSentences } from './letter-sentences.js';
import { LetterHead } from './letter-tabs.js';
import { ArticleFormPart, type ArticleFormView, hasTrouble } from './propose.page.js';

export interface ArticleView {
  readonly article: OwnArticle;
  readonly decisions: readonly ShownDecision[];
  readonly form: ArticleFormView;
  readonly done?: unknown;
  /** Somebody moved it while this page was open. */
  readonly hasMovedOn?: boolean;
  /** No issue takes it: the form says why. */
  readonly isNowhere?: boolean;
}

/** One's own article: where it is, what was said of it, and what can still be done. */
export function articlePage(viewer: Viewer, view: ArticleView): Page {
  const say = letterSentences[viewer.language];
  const { article, decisions, form } = view;
  const { seen } = form;
  const isWriting = ['draft', 'changes-asked', 'proposed'].includes(article.state);
  const month = article.month === null ? null : monthName(viewer.language, article.month);
  const hasFailed = hasTrouble(form) || view.hasMovedOn === true || view.isNowhere === true;
  return new Page(
    article.title || say.articleTitle,
    <>
      <LetterHead viewer={viewer} seen={seen} title={article.title || say.articleTitle} />
      <Done sentences={say.done} code={view.done} />
      {view.hasMovedOn === true ? (
        <p class="notice bad" role="alert">
          {say.movedOn}
        </p>
      ) : null}
      <p>
        <StateTag viewer={viewer} state={article.state} /> {say.inIssue(seen.letter.name, month)}.{' '}
        {say.stateMeans[article.state]}
      </p>
      <LastWords decisions={decisions} article={article} />
      {isWriting ? (
        <ArticleFormPart viewer={viewer} view={form} />
      ) : (
        <ArticleText viewer={viewer} article={article} />
      )}
      {article.original === null ? null : (
        <section>
          <h2>{say.difference}</h2>
          <Difference viewer={viewer} from={article.original} to={article} />
        </section>
      )}
      <Roads viewer={viewer} slug={seen.letter.slug} article={article} />
      <h2>{say.history}</h2>
      <Decisions viewer={viewer} decisions={decisions} namesEditors={false} />
    </>,
    { status: hasFailed ? 422 : 200 },
  );
}

/** What the editors ask, where it must be seen. */
function LastWords({
  article,
  decisions,
}: {
  article: OwnArticle;
  decisions: readonly ShownDecision[];
}): VNode | null {
  if (article.state !== 'changes-asked' && article.state !== 'refused') return null;
  const reason = decisions.findLast(decision => decision.reason !== '')?.reason;
  return reason === undefined ? null : (
    <p class="notice lines" dir="auto">
      {reason}
    </p>
  );
}

function Roads({
  viewer,
  slug,
  article,
}: {
  viewer: Viewer;
  slug: string;
  article: OwnArticle;
}): VNode | null {
  const say = letterSentences[viewer.language];
  const path = `/letters/${slug}/articles/${article.id}`;
  switch (article.state) {
    case 'draft':
    case 'proposed':
    case 'changes-asked':
    case 'accepted':
      return (
        <PostForm viewer={viewer} action={`${path}/withdrawal`}>
          <p class="hint">{say.withdrawHint}</p>
          <button class="danger quiet" type="submit">
            {say.withdraw}
          </button>
        </PostForm>
      );
    case 'refused':
    case 'withdrawn':
      return (
        <PostForm viewer={viewer} action={`${path}/revision`}>
          <button type="submit">{say.revise}</button>
        </PostForm>
      );
    default:
      return null;
  }
}
