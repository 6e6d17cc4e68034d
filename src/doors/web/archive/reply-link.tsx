import type { VNode } from 'preact';
import type { List } from '../../../community/lists/list.entity.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import type { Viewer } from '../session/viewer.js';
import { archiveSentences } from './archive-sentences.js';

/** To answer a message on the site; for those who are signed in, on a list that still takes messages. */
export function ReplyLink({
  viewer,
  list,
  message,
  isButton = false,
}: {
  viewer: Viewer;
  list: List;
  message: ArchivedMessage;
  isButton?: boolean;
}): VNode | null {
  const say = archiveSentences[viewer.language];
  const isOpen = list.deletedAt === null && list.closedAt === null && message.isShown;
  if (!isOpen || viewer.personId === null) return null;
  return (
    <a
      class={isButton ? 'button' : undefined}
      href={`/lists/${list.name}/posts/new?answers=${message.key}`}
      rel="nofollow"
    >
      {say.reply}
    </a>
  );
}
