import type { Notice } from '../../postoffice/notices/notice.js';
import type { Matter, Reader } from './moderation-notices.js';
import { unansweredDays } from './unanswered-days.js';
import { unansweredEn } from './unanswered.en.js';
import { unansweredFr } from './unanswered.fr.js';

const words = { fr: unansweredFr, en: unansweredEn };

/** To the author: nobody decided in time, or they did not send back what a moderator asked them to change. */
export function expiredNotice(to: Reader, matter: Matter, wasReturned: boolean): Notice {
  const say = words[to.language];
  const { listAddress, ownerAddress, subject } = matter;
  const why = wasReturned ? say.notChanged : say.expired;
  return {
    ...opening(to, matter),
    subject: say.expiredSubject(subject),
    paragraphs: [why(listAddress, unansweredDays), say.again(ownerAddress)],
  };
}

/** To the author: nobody decided in time, and the list trusts them. */
export function letThroughNotice(to: Reader, matter: Matter, archiveUrl: string | null): Notice {
  const say = words[to.language];
  return {
    ...opening(to, matter),
    subject: say.approvedSubject(matter.subject),
    paragraphs: [say.approved(matter.listAddress, unansweredDays)],
    ...(archiveUrl === null ? {} : { action: { label: say.readIt, url: archiveUrl } }),
  };
}

function opening(
  { address, name, language }: Reader,
  { listAddress, ownerAddress, messageId }: Matter,
): Pick<Notice, 'to' | 'language' | 'footer'> & Partial<Notice> {
  return {
    to: address,
    ...(name === undefined ? {} : { toName: name }),
    language,
    from: { name: listAddress.split('@')[0] ?? '', address: ownerAddress },
    footer: words[language].footer(listAddress),
    inReplyTo: messageId,
  };
}
