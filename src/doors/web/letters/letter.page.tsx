import type { VNode } from 'preact';
import { monthKey } from '../../../channels/letters/issue-calendar.js';
import type { OwnArticle } from '../../../channels/letters/article-reading.service.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import {
  canEdit,
  canPropose,
  canTakeArchive,
  takesStrangers,
} from '../../../channels/letters/letter-permissions.js';
import { monthName } from '../../../channels/letters/letter-words.js';
import type { Place } from '../../../channels/letters/place.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { dateAndTime } from '../../../foundation/i18n/format.js';
import { archiveSentences } from '../archive/archive-sentences.js';
import { AnnounceLink } from '../drafts/announce-link.js';
import { issueSentences } from '../issues/issue-sentences.js';
import { LetterChoice, type Reception } from '../issues/letter-choice.js';
import { ReaderForm } from '../issues/letter-join.page.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { OwnArticles } from './article-state.js';
import { letterSentences } from './letter-sentences.js';
import { isPublic, type LetterInSight } from './letter-sight.js';
import { LetterHead } from './letter-tabs.js';

export interface LettersView {
  readonly letters: readonly { readonly seen: LetterInSight; readonly next: Place | null }[];
  /** Null for somebody who is not signed in. */
  readonly articles: readonly OwnArticle[] | null;
  readonly canCreate: boolean;
  /** Groups that the viewer runs and that have no letter. */
  readonly withoutLetter: readonly Group[];
}

/** All letters, and what of one's own is on its way into them. */
export function lettersPage(
  viewer: Viewer,
  { letters, articles, canCreate, withoutLetter }: LettersView,
): Page {
  const say = letterSentences[viewer.language];
  const kinds = [
    ['platform', say.platform],
    ['ax', say.ax],
    ['group', say.groups],
  ] as const;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.intro}</p>
      <p>
        <AnnounceLink viewer={viewer} />
      </p>
      {letters.length === 0 ? <p class="soft">{say.none}</p> : null}
      {kinds.map(([kind, title]) => {
        const some = letters.filter(({ seen }) => seen.letter.kind === kind);
        return some.length === 0 ? null : (
          <section class="wide">
            <h2>{title}</h2>
            <ul class="grid">
              {some.map(({ seen, next }) => (
                <LetterCard viewer={viewer} seen={seen} next={next} />
              ))}
            </ul>
          </section>
        );
      })}
      {canCreate ? (
        <p>
          <a class="button quiet" href="/letters/new">
            {say.create}
          </a>
        </p>
      ) : null}
      {withoutLetter.length === 0 ? null : (
        <>
          <h2>{say.openOne}</h2>
          <ul class="rows">
            {withoutLetter.map(({ slug, name }) => (
              <li>
                <a href={`/groups/${slug}/letters/new`}>{say.openFor(name)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {articles === null ? null : (
        <section id="articles">
          <h2>{say.myArticles}</h2>
          <OwnArticles viewer={viewer} articles={articles} />
        </section>
      )}
    </>,
    { isIndexed: true },
  );
}

function LetterCard({
  viewer,
  seen,
  next,
}: {
  viewer: Viewer;
  seen: LetterInSight;
  next: Place | null;
}): VNode {
  const say = letterSentences[viewer.language];
  const { letter, standing } = seen;
  const path = `/letters/${letter.slug}`;
  return (
    <li class="card">
      <h3>
        <a href={path}>{letter.name}</a>{' '}
        {letter.closedAt === null ? null : <span class="tag">{say.closed}</span>}
      </h3>
      {letter.description === '' ? null : <p>{letter.description}</p>}
      {next === null ? null : (
        <p class="soft small">
          {say.nextIssue(monthName(viewer.language, next.month))}
          <br />
          {say.fullness(next.taken, next.most, next.waiting)}
        </p>
      )}
      <p class="actions">
        {canPropose(standing, letter) ? (
          <a class="button quiet" href={`${path}/propose`}>
            {say.propose}
          </a>
        ) : null}
        {canEdit(standing, letter) ? (
          <a class="button quiet" href={`${path}/desk`}>
            {say.desk}
          </a>
        ) : null}
      </p>
    </li>
  );
}

export interface LetterView {
  readonly seen: LetterInSight;
  readonly next: Place | null;
  /** Past issues that the viewer may read, the latest first. */
  readonly issues: readonly LetterIssue[];
  readonly articles: readonly OwnArticle[];
  readonly reception: Reception;
  /** Its address for this viewer; null for who may not read it. */
  readonly feed: string | null;
  readonly done: unknown;
}

/** One letter: what it takes, when it leaves, what has appeared. */
export function letterPage(
  viewer: Viewer,
  { seen, next, issues, articles, reception, feed, done }: LetterView,
): Page {
  const say = letterSentences[viewer.language];
  const { letter, standing } = seen;
  const { maxLines, lineWidth, maxArticles, proposing } = letter;
  const isOpen = isPublic(seen);
  return new Page(
    letter.name,
    <>
      <LetterHead viewer={viewer} seen={seen} title={letter.name} />
      <Done sentences={issueSentences[viewer.language].done} code={done} />
      {letter.description === '' ? null : <p class="lead">{letter.description}</p>}
      {letter.closedAt === null ? <Reader viewer={viewer} seen={seen} reception={reception} /> : null}
      {next === null || letter.closedAt !== null ? null : <Next viewer={viewer} next={next} />}
      {canPropose(standing, letter) ? (
        <p>
          <a class="button" href={`/letters/${letter.slug}/propose`}>
            {say.propose}
          </a>
        </p>
      ) : null}
      <h2>{say.whatItTakes}</h2>
      <p>
        {say.limits(maxLines, lineWidth, maxArticles)} {say.whoProposes[proposing]}
      </p>
      {articles.length === 0 ? null : (
        <section>
          <h2>{say.myArticles}</h2>
          <OwnArticles viewer={viewer} articles={articles} />
        </section>
      )}
      <h2>{say.pastIssues}</h2>
      <PastIssues viewer={viewer} slug={letter.slug} issues={issues} />
      <p class="actions">
        {feed === null ? null : <a href={feed}>{issueSentences[viewer.language].feed}</a>}
        {issues.length > 0 && canTakeArchive(standing, letter) ? (
          <a href={`/letters/${letter.slug}/download`}>{archiveSentences[viewer.language].download}</a>
        ) : null}
      </p>
    </>,
    { isIndexed: isOpen && letter.closedAt === null, ...(isOpen && feed !== null ? { feed } : {}) },
  );
}

/** One's own choice; for who has no account, a field where the letter takes any address. */
function Reader({
  viewer,
  seen: { letter, standing },
  reception,
}: {
  viewer: Viewer;
  seen: LetterInSight;
  reception: Reception;
}): VNode {
  return viewer.personId === null && takesStrangers(standing, letter) ? (
    <ReaderForm viewer={viewer} view={{ letter }} />
  ) : (
    <LetterChoice viewer={viewer} slug={letter.slug} reception={reception} />
  );
}

function Next({ viewer, next }: { viewer: Viewer; next: Place }): VNode {
  const say = letterSentences[viewer.language];
  const { language, timeZone } = viewer;
  return (
    <p class="card">
      <strong>{say.nextIssue(monthName(language, next.month))}</strong>
      <br />
      {say.openUntil(dateAndTime(language, next.deadline, timeZone))}{' '}
      {say.leaves(dateAndTime(language, next.leavesAt, timeZone))}
      <br />
      <span class="soft">{say.fullness(next.taken, next.most, next.waiting)}</span>
    </p>
  );
}

function PastIssues({
  viewer,
  slug,
  issues,
}: {
  viewer: Viewer;
  slug: string;
  issues: readonly LetterIssue[];
}): VNode {
  const say = letterSentences[viewer.language];
  if (issues.length === 0) return <p class="soft">{say.noIssue}</p>;
  return (
    <ul class="rows">
      {issues.map(({ month }) => (
        <li>
          <a class="title" href={`/letters/${slug}/${monthKey(month)}`}>
            {monthName(viewer.language, month)}
          </a>
        </li>
      ))}
    </ul>
  );
}
