import { asOneLine } from '../../foundation/one-line.js';
import type { Matter, Reader } from '../../channels/moderation/moderation-notices.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import type { ElsewherePlace } from '../steering/elsewhere-place.js';
import { en } from './handed-elsewhere.en.js';
import { fr } from './handed-elsewhere.fr.js';

const words = { fr, en };

/** To the author of a held message that became their draft in a forum or a letter. @param url of the draft */
export function handedElsewhereNotice(
  to: Reader,
  { listAddress, ownerAddress, subject, messageId }: Matter,
  { kind, name }: Pick<ElsewherePlace, 'kind' | 'name'>,
  url: string,
): Notice {
  const say = words[to.language];
  return {
    to: to.address,
    ...(to.name === undefined ? {} : { toName: to.name }),
    language: to.language,
    from: { name: listAddress.split('@')[0] ?? '', address: ownerAddress },
    subject: say.subject(asOneLine(subject)),
    paragraphs: [say.to[kind](listAddress, name), say.draft[kind], say.gone(listAddress)],
    action: { label: say.open, url },
    footer: say.footer(listAddress),
    inReplyTo: messageId,
  };
}
