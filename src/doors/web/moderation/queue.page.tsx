import type { VNode } from 'preact';
import type { HeldItem } from '../../../channels/moderation/moderation.service.js';
import { reasonText } from '../../../channels/posting/reason-text.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { moderationSentences } from './moderation-sentences.js';

const hourMs = 3_600_000;

interface QueueView {
  /** The oldest ones, when there are very many. */
  readonly items: readonly HeldItem[];
  readonly waitingCount: number;
  /** By list id. */
  readonly listNames: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** What waits on all the lists somebody looks after, the oldest first. */
export function queuePage(viewer: Viewer, view: QueueView): Page {
  const say = moderationSentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      {view.items.length === 0 ? (
        <Empty viewer={viewer} moderatesNothing={view.listNames.size === 0} />
      ) : (
        <>
          <p class="soft">{say.waiting(view.waitingCount)}</p>
          <ul class="rows">
            {view.items.map(item => (
              <Item viewer={viewer} view={view} item={item} />
            ))}
          </ul>
        </>
      )}
    </>,
  );
}

function Empty({ viewer, moderatesNothing }: { viewer: Viewer; moderatesNothing: boolean }): VNode {
  const say = moderationSentences[viewer.language];
  return (
    <div class="card">
      <p>{moderatesNothing ? say.noLists : say.empty}</p>
      {moderatesNothing ? null : <p class="soft">{say.emptyHint}</p>}
    </div>
  );
}

function Item({ viewer, view, item }: { viewer: Viewer; view: QueueView; item: HeldItem }): VNode {
  const say = moderationSentences[viewer.language];
  const { post } = item;
  const hours = Math.floor((view.now.getTime() - item.heldAt.getTime()) / hourMs);
  return (
    <li>
      <p class="soft small">
        <span class="tag">{view.listNames.get(item.listId)}</span>{' '}
        {item.state === 'waiting' ? say.age(hours) : <span class="tag good">{say.states[item.state]}</span>}
      </p>
      <a class="title" href={`/moderation/${item.id}`}>
        {post.subject.trim() || say.noSubject}
      </a>
      <p>{post.authorName || post.authorAddress || say.noAuthor}</p>
      <ul class="reasons soft small">
        {post.reasons.map(reason => (
          <li>{reasonText(viewer.language, reason)}</li>
        ))}
      </ul>
    </li>
  );
}
