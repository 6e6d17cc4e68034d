import type { VNode } from 'preact';
import type { RosterSubscriber } from '../../../community/lists/subscriber-roster.service.js';
import { day } from '../../../foundation/i18n/format.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { ListInSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import { isPausedAt } from '../me/reception.js';
import type { Viewer } from '../session/viewer.js';
import { peopleSentences } from './people-sentences.js';
import { Day, Promotion, RosterCount, RosterForm, RosterPages } from './roster-parts.js';

export interface SubscribersView {
  readonly seen: ListInSight;
  /** The list's address. */
  readonly address: string;
  readonly subscribers: readonly RosterSubscriber[];
  /** Over all pages. */
  readonly total: number;
  readonly page: number;
  readonly kept: Readonly<Record<string, string>>;
  /** `names` for a subscriber, `read` for a moderator, `change` for those in charge. */
  readonly right: 'names' | 'read' | 'change';
  readonly invitationCount: number;
  readonly now: Date;
  readonly done: unknown;
}

/** Who subscribed to a list. */
export function subscribersPage(viewer: Viewer, view: SubscribersView): Page {
  const say = peopleSentences[viewer.language];
  const { list } = view.seen;
  const path = `/lists/${list.name}/subscribers`;
  const isFull = view.right !== 'names';
  return new Page(
    `${say.subscribersTitle} · ${view.address}`,
    <>
      <p class="kicker">
        <a href={`/lists/${list.name}`}>{view.address}</a>
      </p>
      <h1>{say.subscribersTitle}</h1>
      <ListTabs viewer={viewer} seen={view.seen} />
      <Done sentences={say.done} code={view.done} />
      {list.rule === null ? null : (
        <p class="notice">
          {say.byRule} <a href={`/lists/${list.name}/audience`}>{say.byRuleLink}</a>
        </p>
      )}
      {view.right === 'change' ? (
        <p class="actions">
          <a class="button" href={`${path}/add`}>
            {say.add}
          </a>
          <a href={`${path}/export`}>{say.export}</a>
          {view.invitationCount > 0 ? (
            <a href={`${path}/invitations`}>{say.invitations(view.invitationCount)}</a>
          ) : null}
        </p>
      ) : null}
      <RosterForm
        viewer={viewer}
        path={path}
        kept={view.kept}
        filters={[
          ...(isFull ? [{ name: 'only', label: say.only, choices: say.onlys }] : []),
          { name: 'sort', label: say.sort, choices: say.sorts },
        ]}
      />
      <RosterCount
        viewer={viewer}
        path={path}
        kept={view.kept}
        total={view.total}
        all={view.total === 0 ? say.emptyList : say.subscribersCount(view.total)}
      />
      {view.subscribers.length === 0 ? null : isFull ? (
        <Table viewer={viewer} view={view} path={path} />
      ) : (
        <Names viewer={viewer} subscribers={view.subscribers} />
      )}
      <RosterPages viewer={viewer} path={path} kept={view.kept} page={view.page} total={view.total} />
    </>,
  );
}

function Table({ viewer, view, path }: { viewer: Viewer; view: SubscribersView; path: string }): VNode {
  const say = peopleSentences[viewer.language];
  return (
    <table class="wide">
      <thead>
        <tr>
          <th>{say.columns.name}</th>
          <th>{say.columns.promotion}</th>
          <th>{say.columns.address}</th>
          <th>{say.columns.state}</th>
          <th>{say.columns.since}</th>
        </tr>
      </thead>
      <tbody>
        {view.subscribers.map(subscriber => (
          <tr>
            <td class="full">
              {view.right === 'change' ? (
                <a class="title" href={`${path}/${subscriber.subscriptionId}`}>
                  {subscriber.name || subscriber.address || say.noName}
                </a>
              ) : (
                <span class="title">{subscriber.name || subscriber.address || say.noName}</span>
              )}
            </td>
            <td>
              <Promotion year={subscriber.promotion} />
            </td>
            <td class="address full">{subscriber.address || say.noAddress}</td>
            <td>
              <StateTags viewer={viewer} subscriber={subscriber} now={view.now} />
            </td>
            <td class="soft">
              <Day viewer={viewer} at={subscriber.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What somebody gets, and whether their messages are read first. */
export function StateTags({
  viewer,
  subscriber,
  now,
}: {
  viewer: Viewer;
  subscriber: RosterSubscriber;
  now: Date;
}): VNode {
  const say = peopleSentences[viewer.language];
  const { state, pausedUntil, isModerated } = subscriber;
  const isPaused = isPausedAt(subscriber, now);
  const pause =
    pausedUntil === null ? say.paused : say.pausedUntil(day(viewer.language, pausedUntil, viewer.timeZone));
  return (
    <>
      {state === 'pending' ? <span class="tag wait">{say.pending}</span> : null}
      {state === 'requested' ? <span class="tag wait">{say.requested}</span> : null}
      {state === 'subscribed' ? (
        <span class={isPaused ? 'tag wait' : 'soft'}>{isPaused ? pause : say.receivesEach}</span>
      ) : null}{' '}
      {isModerated ? <span class="tag bad">{say.moderated}</span> : null}
    </>
  );
}

function Names({ viewer, subscribers }: { viewer: Viewer; subscribers: readonly RosterSubscriber[] }): VNode {
  const say = peopleSentences[viewer.language];
  return (
    <ul class="rows">
      {subscribers.map(({ name, promotion }) => (
        <li>
          {name || say.noName} <Promotion year={promotion} />
        </li>
      ))}
    </ul>
  );
}
