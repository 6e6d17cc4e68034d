import type { VNode } from 'preact';
import type { List } from '../../../community/lists/list.entity.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { FileList } from '../reading/file-list.js';
import { FormattedPart } from '../reading/formatted-part.js';
import type { Beside } from '../reading/message-content.js';
import { maskedAddresses } from '../reading/masked-addresses.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './archive.en.js';
import { fr } from './archive.fr.js';

const sentences = { fr, en };

interface MessageView extends Beside {
  readonly list: List;
  readonly message: ArchivedMessage;
  readonly previous: ArchivedMessage | null;
  readonly next: ArchivedMessage | null;
  /** The images of its HTML were asked for. */
  readonly showsImages: boolean;
  /** Subscribers and moderators see addresses; a public archive shows nobody's. */
  readonly showsAddresses: boolean;
}

/** One message of an archive. */
export function messagePage(viewer: Viewer, view: MessageView): Page {
  const { list, message, showsAddresses } = view;
  const say = sentences[viewer.language];
  const shown = showsAddresses ? (text: string) => text : maskedAddresses;
  const title = shown(message.subject.trim()) || say.noSubject;
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href={`/lists/${list.name}/archive`}>
          ← {say.back}, {list.name}
        </a>
      </p>
      <h1>{title}</h1>
      <p class="soft">
        {shown(authorText(message)) || say.gone}
        <br />
        <Moment viewer={viewer} at={message.sentAt} isLong />
      </p>
      {message.isTextPartial ? <p class="notice">{say.partial}</p> : null}
      <MessageText text={shown(message.text)} empty={say.noText} />
      <Formatted viewer={viewer} view={view} />
      <FileList
        viewer={viewer}
        files={view.files}
        pathOf={digest => `${messagePath(list, message)}/files/${digest}`}
      />
      <Neighbours viewer={viewer} view={view} />
    </>,
  );
}

function Formatted({ viewer, view }: { viewer: Viewer; view: MessageView }): VNode | null {
  const { list, message, hasHtml, hasImages, showsImages } = view;
  if (!hasHtml) return null;
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

function messagePath(list: Pick<List, 'name'>, { key }: Pick<ArchivedMessage, 'key'>): string {
  return `/lists/${list.name}/archive/${key}`;
}

function authorText({ authorName, authorAddress }: ArchivedMessage): string {
  if (authorName === '' || authorAddress === '') return authorName || authorAddress;
  return `${authorName} <${authorAddress}>`;
}

function Neighbours({
  viewer,
  view: { list, previous, next },
}: {
  viewer: Viewer;
  view: MessageView;
}): VNode {
  const say = sentences[viewer.language];
  return (
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
  );
}

/** For somebody signed in whom the list's settings keep out: why, and what to do. */
export function closedArchivePage(viewer: Viewer, list: List): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.closedTitle,
    <>
      <h1>{say.closedTitle}</h1>
      <p class="lead">{say.closed[list.archive]}</p>
      <p>
        <a href={`/lists/${list.name}`}>{say.toList}</a>
      </p>
    </>,
    { status: 403 },
  );
}
