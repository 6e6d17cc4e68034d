import type { VNode } from 'preact';
import { day } from '../../../foundation/i18n/format.js';
import { asOneLine } from '../../../foundation/one-line.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import type { Viewer } from '../session/viewer.js';
import { archiveSentences } from './archive-sentences.js';

/** For moderators, above a message that others no longer read: since when, by whom and why. */
export function HiddenNote({
  viewer,
  message: { hiddenAt, hiddenBy, hiddenReason },
  names,
}: {
  viewer: Viewer;
  message: ArchivedMessage;
  names: ReadonlyMap<string, string>;
}): VNode | null {
  const say = archiveSentences[viewer.language];
  if (hiddenAt === null) return null;
  const who = names.get(hiddenBy ?? '') ?? say.somebody;
  return (
    <p class="notice">
      {say.hiddenForOthers(
        day(viewer.language, hiddenAt, viewer.timeZone),
        who,
        asOneLine(hiddenReason ?? '').replace(/\.$/, ''),
      )}
    </p>
  );
}
