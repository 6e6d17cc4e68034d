import type { VNode } from 'preact';
import { monthKey } from '../../../channels/letters/issue-calendar.js';
import type { CommentsPlace } from '../../../channels/letters/issue-comments.service.js';
import type { IssueContent } from '../../../channels/letters/letter-content.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import { canEdit, takesStrangers } from '../../../channels/letters/letter-permissions.js';
import { monthName } from '../../../channels/letters/letter-words.js';
import { day } from '../../../foundation/i18n/format.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import { IssuePart, issueTitle } from '../letters/issue.page.js';
import type { LetterInSight } from '../letters/letter-sight.js';
import { maskedAddresses } from '../reading/masked-addresses.js';
import type { Viewer } from '../session/viewer.js';
import { issueSentences } from './issue-sentences.js';
import { LetterChoice, type Reception } from './letter-choice.js';

export interface IssueView {
  readonly seen: LetterInSight;
  readonly issue: LetterIssue;
  readonly content: IssueContent;
  /** Months of the issues that appeared before and after. */
  readonly around: { readonly before: string | null; readonly after: string | null };
  /** Where each article is commented, by its id. */
  readonly comments: ReadonlyMap<string, CommentsPlace>;
  readonly reception: Reception;
  readonly isPublic: boolean;
  readonly done: unknown;
}

/** An issue on the web, the same words as its mail. */
export function issuePage(viewer: Viewer, view: IssueView): Page {
  const say = issueSentences[viewer.language];
  const { seen, issue, content, around, isPublic } = view;
  const { letter, standing } = seen;
  const path = `/letters/${letter.slug}`;
  const at = issue.startedAt ?? issue.plannedAt;
  return new Page(
    issueTitle(content),
    <>
      <p class="kicker">
        <a href={path}>{letter.name}</a>
      </p>
      <h1 lang={letter.language}>{monthName(letter.language, content.month)}</h1>
      <Done sentences={say.done} code={view.done} />
      <p class="soft">
        <time dateTime={at.toISOString()}>{day(viewer.language, at, viewer.timeZone)}</time>
        {canEdit(standing, letter) ? (
          <>
            {' · '}
            <a href={`${path}/${monthKey(content.month)}/sending`}>{say.sending}</a>
          </>
        ) : null}
      </p>
      <IssuePart
        viewer={viewer}
        content={viewer.personId === null ? masked(content) : content}
        below={({ id }) => <Comments viewer={viewer} place={view.comments.get(id)} />}
      />
      <section class="card">
        {viewer.personId === null && takesStrangers(standing, letter) ? (
          <p>
            <a class="button" href={`${path}/join`}>
              {say.subscribe}
            </a>
          </p>
        ) : (
          <LetterChoice viewer={viewer} slug={letter.slug} reception={view.reception} />
        )}
      </section>
      <Around viewer={viewer} path={path} around={around} />
    </>,
    { isIndexed: isPublic, ...(isPublic ? { feed: `${path}/feed.atom` } : {}) },
  );
}

/** The way to what members say of an article. */
function Comments({ viewer, place }: { viewer: Viewer; place: CommentsPlace | undefined }): VNode | null {
  const say = issueSentences[viewer.language];
  if (place === undefined) return null;
  return (
    <p class="small">
      <a href={`/forums/${place.forumSlug}/${place.threadKey}`}>{say.comments(place.count)}</a>
    </p>
  );
}

function Around({
  viewer,
  path,
  around,
}: {
  viewer: Viewer;
  path: string;
  around: IssueView['around'];
}): VNode {
  const say = issueSentences[viewer.language];
  const link = (month: string | null, words: string): VNode | null =>
    month === null ? null : (
      <a href={`${path}/${monthKey(month)}`}>
        {words} ({monthName(viewer.language, month)})
      </a>
    );
  return (
    <nav class="actions" aria-label={say.all}>
      {link(around.before, say.before)} {link(around.after, say.after)} <a href={path}>{say.all}</a>
    </nav>
  );
}

/** Harvesters live on public pages: addresses are for those who are signed in. */
function masked(content: IssueContent): IssueContent {
  return {
    ...content,
    introduction: maskedAddresses(content.introduction),
    sections: content.sections.map(section => ({
      ...section,
      articles: section.articles.map(article => ({
        ...article,
        title: maskedAddresses(article.title),
        text: maskedAddresses(article.text),
        contact: maskedAddresses(article.contact),
      })),
    })),
    calendar: content.calendar.map(line => ({ ...line, title: maskedAddresses(line.title) })),
  };
}
