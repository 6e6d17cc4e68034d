import type { VNode } from 'preact';
import { number } from '../../../foundation/i18n/format.js';
import type { Neighbours } from '../../../postoffice/archive/archive-reader.service.js';
import type { ArchivedThread } from '../../../postoffice/archive/archived-thread.entity.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { FileList } from '../reading/file-list.js';
import { FormattedPart } from '../reading/formatted-part.js';
import type { Beside } from '../reading/message-content.js';
import { ReadText } from '../reading/read-text.js';
import type { Viewer } from '../session/viewer.js';
import { archivePath, messagePath, threadPath } from './archive-paths.js';
import { archiveSentences } from './archive-sentences.js';
import type { MessageInSight } from './archive-sight.js';
import { mailboxShown, subjectShown, wordsShown } from './archived-words.js';
import { HiddenNote } from './hidden-note.js';
import { ReplyLink } from './reply-link.js';
import { isVeiled, Tombstone } from './tombstone.js';

export interface MessageView extends MessageInSight, Beside, Neighbours {
  readonly thread: ArchivedThread | null;
  /** The images of its HTML were asked for. */
  readonly showsImages: boolean;
  /** Who hid it, by person id. */
  readonly names: ReadonlyMap<string, string>;
  /** A code of what was just done. */
  readonly done: unknown;
}

interface Props {
  readonly viewer: Viewer;
  readonly view: MessageView;
}

/** One message of an archive, at its permanent address. */
export function messagePage(viewer: Viewer, view: MessageView): Page {
  const say = archiveSentences[viewer.language];
  const { list, message } = view;
  const isGone = isVeiled(message);
  const title = isGone ? say.title(list.name) : subjectShown(viewer, message.subject, view);
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
      <Done sentences={say.done} code={view.done} />
      {isGone ? <Tombstone viewer={viewer} message={message} /> : <Shown viewer={viewer} view={view} />}
      <Around viewer={viewer} view={view} />
    </>,
    { isIndexed: view.isPublic && !isGone, status: isGone ? 410 : 200 },
  );
}

function Shown({ viewer, view }: Props): VNode {
  const say = archiveSentences[viewer.language];
  const { list, message, canWithdraw, files } = view;
  const path = messagePath(list, message);
  return (
    <>
      <p class="soft">
        <bdi>{mailboxShown(viewer, message, view)}</bdi>
        <br />
        <Moment viewer={viewer} at={message.sentAt} isLong />
      </p>
      <HiddenNote viewer={viewer} message={message} names={view.names} />
      {message.isTextPartial ? <p class="notice">{say.partial}</p> : null}
      <ReadText viewer={viewer} text={wordsShown(message.text, view)} empty={say.noText} />
      <Formatted viewer={viewer} view={view} />
      <FileList viewer={viewer} files={files} pathOf={digest => `${path}/files/${digest}`} />
      <p class="actions">
        <ReplyLink viewer={viewer} list={list} message={message} isButton />
        {canWithdraw ? <a href={`${path}/withdrawal`}>{say.withdraw}</a> : null}
      </p>
    </>
  );
}

function Formatted({ viewer, view }: Props): VNode | null {
  const { list, message, hasHtml, hasImages, showsImages, showsAddresses } = view;
  // Addresses can't be masked in what is formatted: it is for those who may see them.
  if (!hasHtml || !showsAddresses) return null;
  const path = messagePath(list, message);
  const images = { areShown: showsImages, shownPath: `${path}?images=1`, hiddenPath: path };
  return (
    <FormattedPart
      viewer={viewer}
      path={showsImages ? `${path}/html?images=1` : `${path}/html`}
      images={hasImages ? images : null}
    />
  );
}

/** Its thread, and the messages before and after it there. */
function Around({ viewer, view: { list, thread, message, previous, next } }: Props): VNode | null {
  const say = archiveSentences[viewer.language];
  if (previous === null && next === null) return null;
  return (
    <>
      {thread === null || thread.messageCount < 2 ? null : (
        <p>
          <a href={`${threadPath(list, thread.key)}#${message.key}`}>
            {say.wholeThread(number(viewer.language, thread.messageCount))}
          </a>
        </p>
      )}
      <nav class="pager" aria-label={say.neighbours}>
        {previous === null ? (
          <span />
        ) : (
          <a rel="prev" href={messagePath(list, previous)}>
            ← {say.previous}
          </a>
        )}
        {next === null ? null : (
          <a rel="next" href={messagePath(list, next)}>
            {say.next} →
          </a>
        )}
      </nav>
    </>
  );
}
