import type { ComponentChildren, VNode } from 'preact';
import type { QueueEntry } from '../../../channels/moderation/queue-entry.js';
import { asOneLine } from '../../../foundation/one-line.js';
import type { Viewer } from '../session/viewer.js';
import { bulkForm } from './queue-bulk.js';
import { QueueForumMessage } from './queue-forum-message.js';
import { QueueMessage } from './queue-message.js';
import { pickOf } from './queue-picks.js';
import { QueueQuickForm } from './queue-quick-form.js';
import { QueueRequest } from './queue-request.js';
import { queueSentences } from './queue-sentences.js';
import { mayDecide, type QueueView, wasPicked } from './queue-view.js';

interface RowProps {
  readonly viewer: Viewer;
  readonly view: QueueView;
  readonly entry: QueueEntry;
}

/** One entry: ticked to be decided with others, or opened and decided where it stands. */
export function QueueRow({ viewer, view, entry }: RowProps): VNode {
  const isMine = mayDecide(view, entry);
  return (
    <li class="entry" id={`entry-${entry.id}`} tabIndex={-1}>
      {isMine ? <Tick viewer={viewer} view={view} entry={entry} /> : <span />}
      <Body viewer={viewer} view={view} entry={entry}>
        {isMine ? <QueueQuickForm viewer={viewer} view={view} entry={entry} /> : null}
      </Body>
    </li>
  );
}

function Body({ viewer, view, entry, children }: RowProps & { children: ComponentChildren }): VNode {
  return (
    <div class="entry-body">
      <Shown viewer={viewer} view={view} entry={entry} />
      {children}
    </div>
  );
}

function Shown({ viewer, view, entry }: RowProps): VNode {
  switch (entry.kind) {
    case 'message':
      return <QueueMessage viewer={viewer} message={entry} now={view.now} />;
    case 'forum':
      return <QueueForumMessage viewer={viewer} message={entry} now={view.now} />;
    default:
      return <QueueRequest viewer={viewer} request={entry} now={view.now} />;
  }
}

/** The whole strip at the edge of the row is the box's label: as large as a thumb. */
function Tick({ viewer, view, entry }: RowProps): VNode {
  const say = queueSentences[viewer.language];
  const title = 'subject' in entry ? asOneLine(entry.subject) || say.noSubject : entry.name || say.noName;
  return (
    <label class="tick">
      <input
        type="checkbox"
        name="picked"
        value={pickOf(entry)}
        form={bulkForm}
        checked={view.sent?.form.isOfRow === false && wasPicked(view, entry)}
        aria-label={say.pick(title)}
      />
    </label>
  );
}
