import type { VNode } from 'preact';
import type { IssueContent, PrintedArticle } from '../../../channels/letters/letter-content.js';
import { letterWords, monthName, shortDay } from '../../../channels/letters/letter-words.js';
import type { Viewer } from '../session/viewer.js';
import { ArticleText, Prose } from './article-text.js';

/**
 * An issue on a page of the site: the same words in the same order as its mail, in the letter's own language.
 * @param below what stands under each article (the way to its comments); nothing in a preview
 */
export function IssuePart({
  viewer,
  content,
  below,
}: {
  viewer: Viewer;
  content: IssueContent;
  below?: (article: PrintedArticle) => VNode | null;
}): VNode {
  const { letter, introduction, sections, calendar } = content;
  const say = letterWords[letter.language];
  const speaks = { ...viewer, language: letter.language };
  return (
    <div class="issue" lang={letter.language}>
      {introduction === '' ? null : <Prose text={introduction} />}
      {sections.map(({ category, articles }) => (
        <section>
          <h2>{say.categories[category]}</h2>
          {articles.map(article => (
            <div id={article.id}>
              <ArticleText viewer={speaks} article={article} level={3} />
              {below?.(article)}
            </div>
          ))}
        </section>
      ))}
      {calendar.length === 0 ? null : (
        <section>
          <h2>{say.calendar}</h2>
          <CalendarLines content={content} />
        </section>
      )}
    </div>
  );
}

/** « La lettre mensuelle · décembre 2026 ». */
export function issueTitle({ letter, month }: IssueContent): string {
  return letterWords[letter.language].issue(letter.name, monthName(letter.language, month));
}

function CalendarLines({ content: { letter, calendar } }: { content: IssueContent }): VNode {
  return (
    <ul class="rows">
      {calendar.map(({ id, eventOn, title, link }) => (
        <li id={id} class="calendar-line">
          <strong>{eventOn === null ? '' : shortDay(letter.language, eventOn)}</strong>{' '}
          {link === '' ? (
            <span dir="auto">{title}</span>
          ) : (
            <a href={link} rel="nofollow ugc" dir="auto">
              {title}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
