import { dateAndTime } from '../../foundation/i18n/format.js';
import type { Contact } from '../../community/directory/directory.service.js';
import type { SelfPulled } from '../../channels/posting/brake-cause.js';
import { brakeMinutes } from '../../channels/posting/brake-minutes.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { brakeEn } from './brake.en.js';
import { brakeFr } from './brake.fr.js';

const words = { fr: brakeFr, en: brakeEn };

/** A brake that has just pulled itself. */
export interface PulledBrake {
  readonly listName: string;
  readonly listAddress: string;
  readonly cause: SelfPulled;
  /** Posts or authors, as the cause counts them. */
  readonly count: number;
  readonly until: Date;
  /** Where it is released. */
  readonly url: string;
}

/** To those who look after the list: what happened, what it means, and how to end it. */
export function brakeNotice(to: Contact, brake: PulledBrake, timeZone: string): Notice {
  const say = words[to.language];
  const { listAddress, cause, count } = brake;
  return {
    to: to.address,
    toName: to.name,
    language: to.language,
    subject: say.subject(brake.listName),
    paragraphs: [
      say[cause](listAddress, count, brakeMinutes),
      say.waits(dateAndTime(to.language, brake.until, timeZone)),
      say.afterwards,
    ],
    action: { label: say.see, url: brake.url },
    footer: say.footer(listAddress),
  };
}
