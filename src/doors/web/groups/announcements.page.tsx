import type { VNode } from 'preact';
import type { List } from '../../../community/lists/list.entity.js';
import { MessagesByMonth } from '../archive/messages-by-month.js';
import { Page } from '../layout/page.js';
import { Pager } from '../layout/pager.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './announcements.en.js';
import { fr } from './announcements.fr.js';
import type { Announcement } from './group-announcements.js';
import { type GroupStance, GroupTabs } from './group-tabs.js';

const sentences = { fr, en };

export interface AnnouncementsView {
  readonly stance: GroupStance;
  /** Whose archive the viewer may read. */
  readonly lists: readonly List[];
  /** Newest first. */
  readonly announcements: readonly Announcement[];
  readonly isNewest: boolean;
  readonly hasOlder: boolean;
}

/** What was said on a group's lists, month by month, and where to follow it. */
export function announcementsPage(viewer: Viewer, view: AnnouncementsView): Page {
  const say = sentences[viewer.language];
  const { stance, announcements } = view;
  const { group } = stance;
  const isPublic = group.visibility === 'public';
  const path = `/groups/${group.slug}/announcements`;
  const oldest = announcements.at(-1);
  return new Page(
    `${say.title} · ${group.name}`,
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>{group.name}</a>
      </p>
      <h1>{say.title}</h1>
      <GroupTabs viewer={viewer} stance={stance} />
      {announcements.length === 0 ? <Empty viewer={viewer} /> : <p class="soft">{say.intro}</p>}
      <MessagesByMonth viewer={viewer} rows={announcements} namesList />
      <Pager
        viewer={viewer}
        newest={view.isNewest ? null : path}
        older={view.hasOlder && oldest ? `${path}?before=${placeOf(oldest)}` : null}
      />
      {isPublic ? <Feed viewer={viewer} view={view} /> : null}
    </>,
    isPublic ? { isIndexed: true, feed: feedOf(stance) } : {},
  );
}

function placeOf({ list, message }: Announcement): string {
  return encodeURIComponent(`${list.name}/${message.key}`);
}

function feedOf({ group }: GroupStance): string {
  return `/groups/${group.slug}/feed.atom`;
}

function Empty({ viewer }: { viewer: Viewer }): VNode {
  const say = sentences[viewer.language];
  return (
    <div class="card">
      <p>{say.empty}</p>
      <p class="soft">{say.emptyHint}</p>
    </div>
  );
}

function Feed({ viewer, view }: { viewer: Viewer; view: AnnouncementsView }): VNode {
  const say = sentences[viewer.language];
  const isSilent = view.lists.every(({ archive }) => archive !== 'public');
  return (
    <>
      <h2>{say.feedTitle}</h2>
      <p>
        <a href={feedOf(view.stance)}>{say.feed}</a>
      </p>
      <p class="soft small">{isSilent ? say.noneOpen : say.feedHint}</p>
    </>
  );
}
