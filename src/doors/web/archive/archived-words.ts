import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { maskedAddresses } from '../reading/masked-addresses.js';
import type { Viewer } from '../session/viewer.js';
import { archiveSentences } from './archive-sentences.js';
import type { ArchiveInSight } from './archive-sight.js';

type Shows = Pick<ArchiveInSight, 'showsAddresses'>;

/** Words of a message as its reader may see them. */
export function wordsShown(text: string, { showsAddresses }: Shows): string {
  return showsAddresses ? text : maskedAddresses(text);
}

export function subjectShown({ language }: Viewer, subject: string, shows: Shows): string {
  return wordsShown(asOneLine(subject), shows) || archiveSentences[language].noSubject;
}

/** « Anne Martin », or whoever has no name by their address. */
export function authorShown(
  { language }: Viewer,
  { authorName, authorAddress }: Pick<ArchivedMessage, 'authorName' | 'authorAddress'>,
  shows: Shows,
): string {
  const name = asOneLine(authorName) || authorAddress;
  return wordsShown(name, shows) || archiveSentences[language].gone;
}

/** The same with the address beside the name, for those who may know it. */
export function mailboxShown(viewer: Viewer, message: ArchivedMessage, shows: Shows): string {
  const name = authorShown(viewer, message, shows);
  const isKnown = message.authorName !== '' && message.authorAddress !== '' && shows.showsAddresses;
  return isKnown ? `${name} <${message.authorAddress}>` : name;
}
