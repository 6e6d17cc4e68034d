import type { Language } from '../../../foundation/i18n/language.js';
import type { Notice } from '../../../postoffice/notices/notice.js';
import { confirmationEn } from './confirmation.en.js';
import { confirmationFr } from './confirmation.fr.js';

/** Asks whoever was put on a list by an import whether they want it. */
export function confirmationNotice(
  language: Language,
  { address, listAddress, url }: { address: string; listAddress: string; url: string },
): Notice {
  const words = language === 'fr' ? confirmationFr : confirmationEn;
  return {
    language,
    to: address,
    subject: words.subject(listAddress),
    paragraphs: [words.invitation(listAddress), words.silence],
    action: { label: words.confirm, url },
    footer: words.why(address),
  };
}
