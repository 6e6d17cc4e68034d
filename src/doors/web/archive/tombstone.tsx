import type { VNode } from 'preact';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import type { Viewer } from '../session/viewer.js';
import { archiveSentences } from './archive-sentences.js';

/** In the place of a message that is not shown: a plain sentence. */
export function Tombstone({ viewer, message }: { viewer: Viewer; message: ArchivedMessage }): VNode {
  const say = archiveSentences[viewer.language];
  return <p class="tombstone">{message.deletedAt === null ? say.hidden : say.deleted}</p>;
}

/** Whether its reader gets a sentence only: it is deleted, or hidden and they do not moderate. */
export function isVeiled({ hiddenAt, hiddenReason, deletedAt }: ArchivedMessage): boolean {
  return deletedAt !== null || (hiddenAt !== null && hiddenReason === null);
}
