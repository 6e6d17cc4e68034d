import type { VNode } from 'preact';
import { Page } from '../layout/page.js';
import { Pager } from '../layout/pager.js';
import type { ListInSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './archive.en.js';
import { fr } from './archive.fr.js';
import { MessagesByMonth } from './messages-by-month.js';

const sentences = { fr, en };

interface ArchiveView {
  readonly seen: ListInSight;
  /** Newest first. */
  readonly messages: readonly ArchivedMessage[];
  readonly isNewest: boolean;
  readonly hasOlder: boolean;
}

/** The messages of a list, newest first, month by month. */
export function archivePage(viewer: Viewer, { seen, messages, isNewest, hasOlder }: ArchiveView): Page {
  const { list } = seen;
  const say = sentences[viewer.language];
  const path = `/lists/${list.name}/archive`;
  const oldest = messages.at(-1);
  return new Page(
    say.title(list.name),
    <>
      <p class="kicker">
        {list.deletedAt === null ? <a href={`/lists/${list.name}`}>← {say.list}</a> : say.list}
      </p>
      <h1>{say.title(list.name)}</h1>
      {list.deletedAt === null ? (
        <ListTabs viewer={viewer} seen={seen} />
      ) : (
        <p class="notice">{say.listGone}</p>
      )}
      {messages.length === 0 ? <Empty viewer={viewer} /> : null}
      <MessagesByMonth viewer={viewer} rows={messages.map(message => ({ list, message }))} />
      <Pager
        viewer={viewer}
        newest={isNewest ? null : path}
        older={hasOlder && oldest ? `${path}?before=${oldest.number}` : null}
      />
    </>,
  );
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
