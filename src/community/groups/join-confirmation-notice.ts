import type { Language } from '../../foundation/i18n/language.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import type { Group } from './group.entity.js';
import { en } from './groups.en.js';
import { fr, type GroupWords } from './groups.fr.js';
import type { StrangerWish } from './join-confirmations.service.js';

const words: Readonly<Record<Language, GroupWords>> = { fr, en };

/** The same mail whoever the address belongs to, member or not: it goes to a mailbox somebody else may have named. */
export function joinConfirmationNotice(
  { name }: Group,
  { address, name: toName, language }: StrangerWish,
  url: string,
): Notice {
  const say = words[language];
  return {
    to: address,
    toName,
    language,
    subject: say.confirmSubject(name),
    paragraphs: [say.confirm(name), say.confirmSilence],
    action: { label: say.confirmAction, url },
    footer: say.confirmFooter(address, name),
  };
}
