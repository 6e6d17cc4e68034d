import type { VNode } from 'preact';
import { type ArticleFault, fieldOfFault } from '../../../channels/letters/article-faults.js';
import { categories } from '../../../channels/letters/article.entity.js';
import type { OwnArticle, ShownDecision } from '../../../channels/letters/article-reading.service.js';
import { articleTransitions } from '../../../channels/letters/article-transitions.js';
import { monthKey } from '../../../channels/letters/issue-calendar.js';
import { isEditable } from '../../../channels/letters/issue-transitions.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import type { LetterReason } from '../../../channels/letters/letter-reason.entity.js';
import { faultText, letterWords, monthName } from '../../../channels/letters/letter-words.js';
import { CheckField, SelectField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import type { ArticleForm } from './article-form.js';
import { Decisions, StateTag } from './article-state.js';
import { ArticleText, Difference } from './article-text.js';
import { Provenance } from './desk-waiting-part.js';
import { deskSentences } from './desk-sentences.js';
import { letterSentences } from './letter-sentences.js';
import type { LetterInSight } from './letter-sight.js';
import { LetterHead } from './letter-tabs.js';

export interface DeskArticleView {
  readonly seen: LetterInSight;
  readonly article: OwnArticle;
  readonly issue: LetterIssue | null;
  readonly nextMonth: string | null;
  readonly decisions: readonly ShownDecision[];
  readonly reasons: readonly LetterReason[];
  readonly done?: unknown;
  /** A code of `trouble`. */
  readonly trouble?: string;
  readonly faults?: readonly ArticleFault[];
  /** What was written to the author, when the form comes back. */
  readonly reason?: string;
  /** The edition that came back. */
  readonly form?: ArticleForm;
}

/** A proposal in front of an editor. */
export function deskArticlePage(viewer: Viewer, view: DeskArticleView): Page {
  const say = deskSentences[viewer.language];
  const { seen, article, issue, decisions } = view;
  const isOpen = issue !== null && isEditable(issue.state);
  return new Page(
    article.title || say.articleTitle,
    <>
      <LetterHead viewer={viewer} seen={seen} title={article.title || say.articleTitle} />
      {issue === null ? null : (
        <p class="kicker">
          <a href={`/letters/${seen.letter.slug}/desk/${monthKey(issue.month)}`}>
            ← {say.back}, {monthName(viewer.language, issue.month)}
          </a>
        </p>
      )}
      <Done sentences={say.done} code={view.done} />
      <Trouble viewer={viewer} view={view} />
      <p>
        <StateTag viewer={viewer} state={article.state} />
      </p>
      <Provenance viewer={viewer} view={view} article={article} />
      <Texts viewer={viewer} article={article} />
      {isOpen ? <Roads viewer={viewer} view={view} /> : null}
      {isOpen && articleTransitions[article.state].edit !== undefined ? (
        <Edition viewer={viewer} view={view} />
      ) : null}
      <h2>{say.history}</h2>
      <Decisions viewer={viewer} decisions={decisions} namesEditors />
    </>,
    { status: view.trouble === undefined ? 200 : 422 },
  );
}

interface Props {
  readonly viewer: Viewer;
  readonly view: DeskArticleView;
}

function Trouble({ viewer, view }: Props): VNode | null {
  const say = deskSentences[viewer.language];
  if (view.trouble === undefined) return null;
  return (
    <div class="notice bad" role="alert">
      <p>{say.trouble[view.trouble]}</p>
      {view.faults === undefined ? null : (
        <ul>
          {view.faults.map(fault => (
            <li>{faultText(viewer.language, fault)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** As it would appear, and beside it what its author wrote where an editor changed it. */
function Texts({ viewer, article }: { viewer: Viewer; article: OwnArticle }): VNode {
  const say = deskSentences[viewer.language];
  const { original, isCalendar, groupName } = article;
  if (original === null)
    return (
      <div class="card">
        <ArticleText viewer={viewer} article={article} />
      </div>
    );
  return (
    <>
      <div class="beside wide">
        <section class="card">
          <p class="kicker">{letterSentences[viewer.language].theirs}</p>
          <ArticleText viewer={viewer} article={article} level={3} />
        </section>
        <section class="card">
          <p class="kicker">{say.original}</p>
          <ArticleText viewer={viewer} article={{ ...original, isCalendar, groupName }} level={3} />
        </section>
      </div>
      <Difference viewer={viewer} from={original} to={article} />
    </>
  );
}

function Roads({ viewer, view }: Props): VNode {
  const say = deskSentences[viewer.language];
  const { article, seen, nextMonth, reasons } = view;
  const roads = articleTransitions[article.state];
  const path = `/letters/${seen.letter.slug}/desk/articles/${article.id}/decision`;
  const version = <input type="hidden" name="version" value={article.version} />;
  return (
    <section class="desk-decide">
      <h2>{say.decide}</h2>
      {roads.accept === undefined ? null : (
        <PostForm viewer={viewer} action={path}>
          {version}
          <button type="submit" name="action" value="accept">
            {say.accept}
          </button>
        </PostForm>
      )}
      {roads['ask-changes'] === undefined && roads.refuse === undefined ? null : (
        <PostForm viewer={viewer} action={path} class="card">
          {version}
          {reasons.length === 0 ? null : (
            <SelectField
              name="template"
              label={say.template}
              value=""
              choices={[
                { value: '', label: say.ownWords },
                ...reasons.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          )}
          <TextField
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            value={view.reason ?? ''}
            rows={4}
            maxLength={5000}
            error={view.trouble === 'reason-missing' ? say.trouble['reason-missing'] : undefined}
          />
          <p class="actions">
            {roads['ask-changes'] === undefined ? null : (
              <button class="quiet" type="submit" name="action" value="ask-changes">
                {say.askChanges}
              </button>
            )}
            {roads.refuse === undefined ? null : (
              <button class="danger quiet" type="submit" name="action" value="refuse">
                {say.refuse}
              </button>
            )}
          </p>
        </PostForm>
      )}
      {roads.postpone === undefined || nextMonth === null ? null : (
        <PostForm viewer={viewer} action={path}>
          {version}
          <p class="hint">{say.postponeHint}</p>
          <button class="quiet" type="submit" name="action" value="postpone">
            {say.postpone(monthName(viewer.language, nextMonth))}
          </button>
        </PostForm>
      )}
      {roads.reopen === undefined ? null : (
        <PostForm viewer={viewer} action={path}>
          {version}
          <p class="hint">{say.reopenHint}</p>
          <button class="quiet" type="submit" name="action" value="reopen">
            {say.reopen}
          </button>
        </PostForm>
      )}
    </section>
  );
}

function Edition({ viewer, view }: Props): VNode {
  const say = deskSentences[viewer.language];
  const words = letterSentences[viewer.language];
  const { article, seen, form, faults = [] } = view;
  const { letter } = seen;
  const shown = form ?? article;
  const error = (field: 'title' | 'text' | 'contact' | 'link' | 'eventOn'): string | undefined => {
    const fault = form === undefined ? undefined : faults.find(one => fieldOfFault(one) === field);
    return fault === undefined ? undefined : faultText(viewer.language, fault);
  };
  return (
    <details class="card" open={form !== undefined}>
      <summary>{say.edition}</summary>
      <PostForm viewer={viewer} action={`/letters/${letter.slug}/desk/articles/${article.id}/edition`}>
        <p class="hint">{say.editionHint}</p>
        <input type="hidden" name="version" value={article.version} />
        <Field name="title" label={words.fieldTitle} value={shown.title} error={error('title')} dir="auto" />
        <TextField
          name="text"
          label={words.text}
          hint={words.textHint(letter.maxLines, letter.lineWidth)}
          value={shown.text}
          error={error('text')}
          rows={letter.maxLines + 2}
          dir="auto"
        />
        <SelectField
          name="category"
          label={words.category}
          value={shown.category}
          choices={categories.map(value => ({
            value,
            label: letterWords[viewer.language].categories[value],
          }))}
        />
        <Field
          name="eventOn"
          type="date"
          label={words.eventOn}
          value={shown.eventOn ?? ''}
          error={error('eventOn')}
        />
        <Field name="contact" label={words.contact} value={shown.contact} error={error('contact')} />
        <Field name="link" label={words.link} value={shown.link} error={error('link')} />
        <CheckField
          name="kind"
          value="calendar"
          label={words.kinds.calendar.label}
          hint={words.kinds.calendar.hint}
          isChecked={shown.isCalendar}
        />
        <button type="submit">{say.saveEdition}</button>
      </PostForm>
    </details>
  );
}
