import type { VNode } from 'preact';
import { FileList } from '../reading/file-list.js';
import { FormattedPart } from '../reading/formatted-part.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import type { HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';

interface Props {
  readonly viewer: Viewer;
  readonly view: HeldView;
}

/** The message itself: its text first, its own colours and its files for who asks. */
export function HeldBody({ viewer, view }: Props): VNode {
  const say = moderationSentences[viewer.language];
  const { message, header, item } = view;
  const path = `/moderation/${item.id}`;
  if (message === null) {
    return (
      <>
        <p class="notice bad">{say.unreadable}</p>
        <MessageText
          text={header.map(({ name, value }) => `${name}: ${value}`).join('\n')}
          empty={say.noText}
        />
      </>
    );
  }
  return (
    <>
      <MessageText text={message.text} empty={say.noText} />
      {message.textIsTruncated ? <p class="soft">{say.partial}</p> : null}
      {message.hasHtml ? <FormattedPart viewer={viewer} path={`${path}/html`} isLocked /> : null}
      <FileList
        viewer={viewer}
        files={message.attachments}
        pathOf={digest => `${path}/attachments/${digest}`}
      />
    </>
  );
}
