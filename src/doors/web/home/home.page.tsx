import type { VNode } from 'preact';
import type { Group } from '../../../community/groups/group.entity.js';
import type { GroupRole } from '../../../community/groups/group-member.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import { AnnounceLink } from '../drafts/announce-link.js';
import { campaignSentences } from '../campaigns/campaign-sentences.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './home.en.js';
import { fr } from './home.fr.js';

const sentences = { fr, en };

export interface WaitingGroup {
  readonly group: Group;
  /** Requests to join. */
  readonly count: number;
}

export interface HomeView {
  readonly groups: readonly { readonly group: Group; readonly role: GroupRole }[];
  readonly lists: readonly List[];
  /** Null for somebody who moderates nothing. */
  readonly heldCount: number | null;
  /** Announcements that wait for the ethics team; none for others. */
  readonly draftCount: number;
  /** Those the viewer runs where somebody waits for an answer. */
  readonly waitingGroups: readonly WaitingGroup[];
}

/** What waits for a person, then their groups and lists; how they receive them is set on their own page. */
export function homePage(viewer: Viewer, view: HomeView): Page {
  const say = sentences[viewer.language];
  const { groups, lists, heldCount } = view;
  return new Page(
    'Vigie',
    <>
      <h1>{say.welcome(viewer.person?.givenName ?? '')}</h1>
      {heldCount === null ? null : <Held viewer={viewer} count={heldCount} />}
      {view.draftCount === 0 ? null : <Drafts viewer={viewer} count={view.draftCount} />}
      {view.waitingGroups.map(waiting => (
        <Requests viewer={viewer} waiting={waiting} />
      ))}
      <p>
        <AnnounceLink viewer={viewer} />
      </p>
      <h2>{say.myGroups}</h2>
      {groups.length === 0 ? <p class="soft">{say.noGroup}</p> : <Groups viewer={viewer} groups={groups} />}
      <p>
        <a href="/groups">{say.findGroup}</a>
      </p>
      <h2>{say.myLists}</h2>
      {lists.length === 0 ? <p class="soft">{say.noList}</p> : <Lists viewer={viewer} lists={lists} />}
    </>,
  );
}

function Held({ viewer, count }: { viewer: Viewer; count: number }): VNode {
  const say = sentences[viewer.language];
  if (count === 0) return <p class="notice good">{say.nothingHeld}</p>;
  return (
    <div class="notice">
      <p>{say.held(count)}</p>
      <p>
        <a class="button" href="/moderation">
          {say.openHeld}
        </a>
      </p>
    </div>
  );
}

function Drafts({ viewer, count }: { viewer: Viewer; count: number }): VNode {
  const say = campaignSentences[viewer.language].drafts;
  return (
    <div class="notice">
      <p>{say.home(count)}</p>
      <p>
        <a class="button" href="/campaigns/drafts">
          {say.open}
        </a>
      </p>
    </div>
  );
}

function Requests({ viewer, waiting: { group, count } }: { viewer: Viewer; waiting: WaitingGroup }): VNode {
  const say = sentences[viewer.language];
  return (
    <p class="notice">
      <a href={`/groups/${group.slug}/requests`}>{say.requests(count, group.name)}</a>
    </p>
  );
}

function Groups({ viewer, groups }: { viewer: Viewer; groups: HomeView['groups'] }): VNode {
  const say = sentences[viewer.language];
  return (
    <ul class="grid wide">
      {groups.map(({ group, role }) => (
        <li class="card">
          <a class="title" href={`/groups/${group.slug}`}>
            {group.name}
          </a>{' '}
          {role === 'animator' ? <span class="tag good">{say.animator}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Lists({ viewer, lists }: { viewer: Viewer; lists: readonly List[] }): VNode {
  const say = sentences[viewer.language];
  return (
    <>
      <p class="soft">
        {say.listCount(lists.length)} · <a href="/me">{say.setLists}</a>
      </p>
      <ul class="rows">
        {lists.map(list => (
          <li>
            <a class="title" href={`/lists/${list.name}`}>
              {list.name}
            </a>
            {' · '}
            <a class="small" href={`/lists/${list.name}/archive`} aria-label={say.archiveOf(list.name)}>
              {say.archive}
            </a>
            <p class="soft">{list.description}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
