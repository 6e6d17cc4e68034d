import type { VNode } from 'preact';
import type { ThreadMessage, ThreadPage } from '../../../postoffice/archive/archive-reader.service.js';
import { Moment } from '../layout/moment.js';
import { NumberedPages } from '../layout/numbered-pages.js';
import { Page } from '../layout/page.js';
import { ReadText } from '../reading/read-text.js';
import type { Viewer } from '../session/viewer.js';
import { archivePath, messagePath, threadPath } from './archive-paths.js';
import { archiveSentences } from './archive-sentences.js';
import type { ArchiveInSight } from './archive-sight.js';
import { authorShown, subjectShown, wordsShown } from './archived-words.js';
import { HiddenNote } from './hidden-note.js';
import { ReplyLink } from './reply-link.js';
import { isVeiled, Tombstone } from './tombstone.js';

/** So many are read at a stretch; a longer thread has pages. */
export const threadPageSize = 50;

export interface ThreadView {
  readonly seen: ArchiveInSight;
  readonly thread: ThreadPage;
  /** From 1. */
  readonly page: number;
  /** Who hid messages, by person id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Messages that answer each other, in the order they are read. */
export function threadPage(viewer: Viewer, view: ThreadView): Page {
  const say = archiveSentences[viewer.language];
  const { seen, thread, page } = view;
  const { list } = seen;
  const title = subjectShown(viewer, thread.thread.subject, seen);
  const last = Math.max(1, Math.ceil(thread.total / threadPageSize));
  const path = threadPath(list, thread.thread.key);
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href={archivePath(list)}>
          ← {say.back}, {list.name}
        </a>
      </p>
      <h1 class="subject" dir="auto">
        {title}
      </h1>
      {thread.messages.map(placed => (
        <InThread viewer={viewer} view={view} placed={placed} />
      ))}
      <NumberedPages
        viewer={viewer}
        page={page}
        last={last}
        pathOf={at => (at === 1 ? path : `${path}?page=${at}`)}
      />
    </>,
    { isIndexed: seen.isPublic },
  );
}

function InThread({
  viewer,
  view: { seen, thread, names },
  placed: { message, parentId },
}: {
  viewer: Viewer;
  view: ThreadView;
  placed: ThreadMessage;
}): VNode {
  const say = archiveSentences[viewer.language];
  if (isVeiled(message)) return <Tombstone viewer={viewer} message={message} />;
  const parent = thread.messages.find(({ id }) => id === parentId)?.message;
  const path = messagePath(seen.list, message);
  const fileCount = message.attachments.length;
  return (
    <article class="in-thread" id={message.key}>
      <header>
        <h2>
          <bdi>{authorShown(viewer, message, seen)}</bdi>
        </h2>
        <p class="soft small">
          <a href={path} title={say.permanent}>
            <Moment viewer={viewer} at={message.sentAt} />
          </a>
          {parent === undefined || isVeiled(parent) ? null : (
            <>
              {' · '}
              <a href={`#${parent.key}`}>{say.answering(authorShown(viewer, parent, seen))}</a>
            </>
          )}
        </p>
      </header>
      <HiddenNote viewer={viewer} message={message} names={names} />
      <ReadText viewer={viewer} text={wordsShown(message.text, seen)} empty={say.noText} />
      <p class="actions small">
        {fileCount === 0 ? null : <a href={path}>{say.files(fileCount)}</a>}
        <ReplyLink viewer={viewer} list={seen.list} message={message} />
        {seen.canWithdraw ? <a href={`${path}/withdrawal`}>{say.withdraw}</a> : null}
      </p>
    </article>
  );
}
