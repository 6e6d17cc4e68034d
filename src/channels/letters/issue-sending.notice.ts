import type { Contact } from '../../community/directory/directory.service.js';
import type { Config } from '../../foundation/config/config.js';
import { dateAndTime } from '../../foundation/i18n/format.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { monthKey } from './issue-calendar.js';
import { issueSendingEn } from './issue-sending.en.js';
import { issueSendingFr } from './issue-sending.fr.js';
import type { LetterIssue } from './letter-issue.entity.js';
import { monthName } from './letter-words.js';
import type { Letter } from './letter.entity.js';

const words = { fr: issueSendingFr, en: issueSendingEn };

/** To the editors: it did not leave at its hour, and only they can say whether it still should. */
export function issueLateNotice(
  to: Contact,
  { name, slug }: Pick<Letter, 'name' | 'slug'>,
  { month, plannedAt }: Pick<LetterIssue, 'month' | 'plannedAt'>,
  { publicUrl, timeZone }: Pick<Config, 'publicUrl' | 'timeZone'>,
): Notice {
  const say = words[to.language];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.lateSubject(name, monthName(to.language, month)),
    paragraphs: [say.late(dateAndTime(to.language, plannedAt, timeZone)), say.lateWhy, say.lateNext],
    action: { label: say.decide, url: `${publicUrl}/letters/${slug}/${monthKey(month)}/sending` },
    footer: say.footer(name),
  };
}

/** To the editors: it stopped half-way, and only they can find out what of it arrived. */
export function issueHeldNotice(
  to: Contact,
  { name, slug }: Pick<Letter, 'name' | 'slug'>,
  { month }: Pick<LetterIssue, 'month'>,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): Notice {
  const say = words[to.language];
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.heldSubject(name, monthName(to.language, month)),
    paragraphs: [say.held, say.heldWhy, say.heldNext],
    action: { label: say.decide, url: `${publicUrl}/letters/${slug}/${monthKey(month)}/sending` },
    footer: say.footer(name),
  };
}
