import type { VNode } from 'preact';
import { canAnimate, canAskToJoin } from '../../../community/groups/group-permissions.js';
import { day } from '../../../foundation/i18n/format.js';
import { PostForm } from '../form/post-form.js';
import { issueSentences } from '../issues/issue-sentences.js';
import { LetterRows } from '../issues/letter-rows.js';
import type { LettersChoice } from '../issues/letters-shown.js';
import { Done } from '../layout/done.js';
import { Fact } from '../layout/fact.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { findSentences } from './find.page.js';
import { en } from './group.en.js';
import { fr } from './group.fr.js';
import type { GroupList } from './group-lists.js';
import type { GroupPeopleShown } from './group-people.js';
import { type GroupStance, GroupTabs } from './group-tabs.js';

export const groupSentences = { fr, en };

export interface GroupView {
  readonly stance: GroupStance;
  readonly people: GroupPeopleShown;
  readonly lists: readonly GroupList[];
  readonly letters: LettersChoice;
  /** Of those who run it; null where no list gives them an address. */
  readonly contactAddress: string | null;
  /** A code of what was just done. */
  readonly done: unknown;
}

/** What a group is, who runs it, its lists in words, and the viewer's place in it. */
export function groupPage(viewer: Viewer, view: GroupView): Page {
  const say = groupSentences[viewer.language];
  const { stance, lists } = view;
  const { group } = stance;
  const isPublic = group.visibility === 'public';
  return new Page(
    group.name,
    <>
      <p class="kicker">
        <a href="/groups">{findSentences[viewer.language].kinds[group.kind]}</a>
        {group.region === '' ? null : ` · ${group.region}`}
      </p>
      <h1>{group.name}</h1>
      <GroupTabs viewer={viewer} stance={stance} />
      <Done sentences={say.done} code={view.done} />
      <Done sentences={issueSentences[viewer.language].done} code={view.done} />
      <p class="lead lines">{group.description}</p>
      <p>
        {group.isAxApproved ? <span class="tag">{say.axApproved}</span> : null}{' '}
        {isPublic ? null : <span class="tag">{say.isPrivate}</span>}
      </p>
      <Place viewer={viewer} view={view} />
      <People viewer={viewer} view={view} />
      <h2>{say.listsTitle}</h2>
      {lists.length === 0 ? <p class="soft">{say.noList}</p> : <Lists viewer={viewer} lists={lists} />}
      {canAnimate(stance.standing) ? (
        <p>
          <a class="button quiet" href={`/groups/${group.slug}/lists/new`}>
            {say.openList}
          </a>
        </p>
      ) : null}
      <Letters viewer={viewer} view={view} />
      {isPublic ? (
        <p>
          <a href={`/groups/${group.slug}/feed.atom`}>{say.feed}</a>
        </p>
      ) : null}
    </>,
    isPublic ? { isIndexed: true, feed: `/groups/${group.slug}/feed.atom` } : {},
  );
}

/** The viewer's own place: to join, to wait, or to be there. */
function Place({ viewer, view }: { viewer: Viewer; view: GroupView }): VNode | null {
  const { stance, people } = view;
  if (people.joinedAt !== null) return <Membership viewer={viewer} view={view} since={people.joinedAt} />;
  if (people.request !== null) {
    return <Waiting viewer={viewer} slug={stance.group.slug} since={people.request.createdAt} />;
  }
  const say = groupSentences[viewer.language];
  const { group, standing } = stance;
  if (!canAskToJoin(standing, group)) return <p class="soft">{say.askPrefilled}</p>;
  const path = `/groups/${group.slug}/join`;
  if (group.joining === 'open' && viewer.personId !== null) {
    return (
      <PostForm viewer={viewer} action={path}>
        <p class="actions">
          <button type="submit">{say.join}</button>
        </p>
      </PostForm>
    );
  }
  return (
    <p class="actions">
      <a class="button" href={path}>
        {group.joining === 'open' ? say.join : say.ask}
      </a>
    </p>
  );
}

function Membership({ viewer, view, since }: { viewer: Viewer; view: GroupView; since: Date }): VNode {
  const say = groupSentences[viewer.language];
  const { stance, lists } = view;
  const { requestCount } = stance;
  const subscribed = lists.filter(({ isSubscribed }) => isSubscribed).length;
  const date = day(viewer.language, since, viewer.timeZone);
  return (
    <div class="card">
      <p>
        {stance.standing.isAnimator ? say.animatorSince(date) : say.memberSince(date)}{' '}
        {lists.length === 0 ? null : say.subscribedTo(subscribed, lists.length)}
      </p>
      {requestCount ? (
        <p class="notice">
          <a href={`/groups/${stance.group.slug}/requests`}>{say.requests(requestCount)}</a>
        </p>
      ) : null}
      <p class="actions">
        <a class="button quiet" href="/me">
          {say.myLists}
        </a>
        <a href={`/groups/${stance.group.slug}/departure`}>{say.leave}</a>
      </p>
    </div>
  );
}

function Waiting({ viewer, slug, since }: { viewer: Viewer; slug: string; since: Date }): VNode {
  const say = groupSentences[viewer.language];
  return (
    <div class="notice">
      <p>{say.requestWaits(day(viewer.language, since, viewer.timeZone))}</p>
      <PostForm viewer={viewer} action={`/groups/${slug}/join/withdrawal`}>
        <button class="quiet" type="submit">
          {say.withdraw}
        </button>
      </PostForm>
    </div>
  );
}

function People({ viewer, view }: { viewer: Viewer; view: GroupView }): VNode {
  const say = groupSentences[viewer.language];
  const { people, contactAddress } = view;
  const { region, subjects, joining } = view.stance.group;
  return (
    <dl class="facts">
      <Fact name={say.animatedBy}>
        {people.animatorNames.join(', ') || say.noAnimator}
        {contactAddress === null ? null : (
          <>
            {' · '}
            <a href={`mailto:${contactAddress}`}>{say.contact}</a>
          </>
        )}
      </Fact>
      <Fact name={say.members}>{say.memberCount(people.memberCount)}</Fact>
      <Fact name={say.region}>{region}</Fact>
      <Fact name={say.subjects}>{subjects.join(', ')}</Fact>
      <Fact name={say.joiningTitle}>{say.joining[joining]}</Fact>
    </dl>
  );
}

/** Its letter, and whether the viewer gets it; nothing where it has none and the viewer could open none. */
function Letters({ viewer, view: { letters, stance } }: { viewer: Viewer; view: GroupView }): VNode | null {
  const say = groupSentences[viewer.language];
  const isWithout = letters.letters.length === 0;
  if (isWithout && !canAnimate(stance.standing)) return null;
  return (
    <section>
      <h2>{say.lettersTitle}</h2>
      {isWithout ? (
        <p class="soft">
          {say.noLetter} <a href="/letters/new">{say.openLetter}</a>
        </p>
      ) : (
        <LetterRows viewer={viewer} choice={letters} from="group" />
      )}
    </section>
  );
}

function Lists({ viewer, lists }: { viewer: Viewer; lists: readonly GroupList[] }): VNode {
  const say = groupSentences[viewer.language];
  return (
    <ul class="rows">
      {lists.map(({ list, isSubscribed }) => (
        <li>
          <a class="title" href={`/lists/${list.name}`}>
            {list.name}
          </a>{' '}
          {isSubscribed ? <span class="tag good">{say.subscribed}</span> : null}{' '}
          {list.closedAt === null ? null : <span class="tag">{say.closed}</span>}
          <p>{list.description}</p>
          <p class="soft small">
            {say.both(say.policy[list.policy] ?? say.policyUnknown, say.archive[list.archive])}{' '}
            {say.entry[list.joining]}
          </p>
          {isSubscribed || list.joining === 'closed' || list.closedAt !== null ? null : (
            <p>
              {list.joining === 'asked' ? (
                <a href={`/lists/${list.name}/join`} aria-label={say.askForList(list.name)}>
                  {say.askForIt}
                </a>
              ) : (
                <a href={`/lists/${list.name}/join`} aria-label={say.subscribeTo(list.name)}>
                  {say.subscribe}
                </a>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
