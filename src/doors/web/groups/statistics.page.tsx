import { dateFormat } from '../../../foundation/i18n/intl.js';
import type { VNode } from 'preact';
import type { DecisionTime, MonthlyPosts } from '../../../channels/moderation/list-statistics.service.js';
import type { MonthlyModeration } from '../../../channels/moderation/monthly-moderation.service.js';
import type { MonthlyCount } from '../../../community/groups/group-statistics.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { locale, number } from '../../../foundation/i18n/format.js';
import { decisionSentences } from '../decisions/decision-words.js';
import { ModerationFigures } from '../decisions/moderation-figures.js';
import { Page } from '../layout/page.js';
import { monthAndYear } from '../layout/month.js';
import type { Viewer } from '../session/viewer.js';
import { BarChart, LineChart } from '../layout/chart.js';
import { durationText } from './duration-text.js';
import { type GroupStance, GroupTabs } from './group-tabs.js';
import { en } from './statistics.en.js';
import { fr } from './statistics.fr.js';

const sentences = { fr, en };

export interface StatisticsView {
  readonly stance: GroupStance;
  /** The oldest month first; one for each. */
  readonly members: readonly MonthlyCount[];
  readonly posts: readonly MonthlyPosts[];
  readonly decisions: readonly DecisionTime[];
  readonly moderation: readonly MonthlyModeration[];
  readonly lists: readonly List[];
}

/** How a group lives: its members, what is written, what waits and for how long. */
export function statisticsPage(viewer: Viewer, view: StatisticsView): Page {
  const say = sentences[viewer.language];
  const { group } = view.stance;
  return new Page(
    `${say.title} · ${group.name}`,
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>{group.name}</a>
      </p>
      <h1>{say.title}</h1>
      <GroupTabs viewer={viewer} stance={view.stance} />
      <p class="soft">{say.intro}</p>
      <Members viewer={viewer} members={view.members} />
      <Posts viewer={viewer} view={view} />
      <h2>{say.listsTitle}</h2>
      {view.lists.length === 0 ? <p class="soft">{say.noList}</p> : <Lists viewer={viewer} view={view} />}
      {view.lists.length === 0 ? null : (
        <>
          <h2>{decisionSentences[viewer.language].figuresTitle}</h2>
          <ModerationFigures viewer={viewer} rows={view.moderation} lists={view.lists} />
        </>
      )}
    </>,
  );
}

function Members({ viewer, members }: { viewer: Viewer; members: readonly MonthlyCount[] }): VNode {
  const say = sentences[viewer.language];
  const desc = say.membersDesc(members[0]?.count ?? 0, members.at(-1)?.count ?? 0, members.length);
  return (
    <section>
      <h2>{say.membersTitle}</h2>
      <p>{desc}</p>
      <LineChart
        id="members"
        title={say.membersTitle}
        desc={desc}
        format={value => number(viewer.language, value)}
        columns={members.map(({ month, count }) => ({ label: shortMonth(viewer, month), value: count }))}
      />
      <details>
        <summary>{say.figures}</summary>
        <table>
          <thead>
            <tr>
              <th>{say.month}</th>
              <th class="number">{say.membersTitle}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ month, count }) => (
              <tr>
                <td>{monthName(viewer, month)}</td>
                <td class="number">{number(viewer.language, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Posts({ viewer, view }: { viewer: Viewer; view: StatisticsView }): VNode {
  const say = sentences[viewer.language];
  const months = view.members.map(({ month }) => ({
    month,
    ...sumOf(view.posts.filter(row => row.month === month)),
  }));
  const all = sumOf(view.posts);
  const desc = all.posts === 0 ? say.noPosts : say.postsDesc(all.posts, all.held);
  return (
    <section>
      <h2>{say.postsTitle}</h2>
      <p>{desc}</p>
      {all.posts === 0 ? null : (
        <>
          <p class="legend" aria-hidden="true">
            <span>
              <span class="key" />
              {say.free}
            </span>
            <span>
              <span class="key part" />
              {say.held}
            </span>
          </p>
          <BarChart
            id="posts"
            title={say.postsTitle}
            desc={desc}
            format={value => number(viewer.language, value)}
            columns={months.map(({ month, posts, held }) => ({
              label: shortMonth(viewer, month),
              value: posts,
              part: held,
            }))}
          />
          <details>
            <summary>{say.figures}</summary>
            <table>
              <thead>
                <tr>
                  <th>{say.month}</th>
                  <th class="number">{say.posted}</th>
                  <th class="number">{say.held}</th>
                  <th class="number">{say.share}</th>
                </tr>
              </thead>
              <tbody>
                {months.map(({ month, posts, held }) => (
                  <tr>
                    <td>{monthName(viewer, month)}</td>
                    <td class="number" data-label={say.posted}>
                      {number(viewer.language, posts)}
                    </td>
                    <td class="number" data-label={say.held}>
                      {number(viewer.language, held)}
                    </td>
                    <td class="number" data-label={say.share}>
                      {posts === 0 ? say.none : say.percent(held / posts)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}

function Lists({ viewer, view }: { viewer: Viewer; view: StatisticsView }): VNode {
  const say = sentences[viewer.language];
  return (
    <div class="wide">
      <p class="soft">{say.decisionHint}</p>
      <table>
        <thead>
          <tr>
            <th>{say.list}</th>
            <th class="number">{say.posted}</th>
            <th class="number">{say.share}</th>
            <th class="number">{say.decision}</th>
          </tr>
        </thead>
        <tbody>
          {view.lists.map(({ id, name }) => (
            <Row
              viewer={viewer}
              label={<a href={`/lists/${name}`}>{name}</a>}
              posts={view.posts.filter(({ listId }) => listId === id)}
              time={view.decisions.find(({ listId }) => listId === id)}
            />
          ))}
          {view.lists.length === 1 ? null : (
            <Row
              viewer={viewer}
              label={<strong>{say.allLists}</strong>}
              posts={view.posts}
              time={view.decisions.find(({ listId }) => listId === null)}
            />
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  viewer,
  label,
  posts: rows,
  time,
}: {
  viewer: Viewer;
  label: VNode;
  posts: readonly MonthlyPosts[];
  time: DecisionTime | undefined;
}): VNode {
  const say = sentences[viewer.language];
  const { posts, held } = sumOf(rows);
  return (
    <tr>
      <td class="full">{label}</td>
      <td class="number" data-label={say.posted}>
        {number(viewer.language, posts)}
      </td>
      <td class="number" data-label={say.share}>
        {posts === 0 ? say.none : say.percent(held / posts)}
      </td>
      <td class="number" data-label={say.decision}>
        {time === undefined ? say.none : durationText(viewer, time.medianSeconds)}
      </td>
    </tr>
  );
}

function sumOf(rows: readonly MonthlyPosts[]): { posts: number; held: number } {
  return rows.reduce((sum, { posts, held }) => ({ posts: sum.posts + posts, held: sum.held + held }), {
    posts: 0,
    held: 0,
  });
}

/** « nov. »; at noon, so that no time zone makes it another month. */
function shortMonth(viewer: Viewer, month: string): string {
  const format = dateFormat(locale(viewer.language), { month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${month}T12:00:00Z`));
}

function monthName(viewer: Viewer, month: string): string {
  return monthAndYear(viewer, new Date(`${month}T12:00:00Z`));
}
