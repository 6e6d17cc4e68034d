import { dateAndTime } from '../../foundation/i18n/format.js';
import { asOneLine } from '../../foundation/one-line.js';
import type { Notice, NoticeEntry } from '../../postoffice/notices/notice.js';
import { reasonText } from '../posting/reason-text.js';
import type { Reader } from './moderation-notices.js';
import type { WaitingMessage } from './reminder-reading.service.js';
import { waitingEn } from './waiting.en.js';
import { waitingFr } from './waiting.fr.js';

const words = { fr: waitingFr, en: waitingEn };

/** More than anybody decides on from a mail; the others are in the queue. */
export const mostInOneMail = 30;

/** All that waits for one person. */
export interface Waiting {
  readonly messages: readonly WaitingMessage[];
  /** Of people who want to subscribe or to join. */
  readonly requests: number;
  /** Where an answer to each message goes, by its id. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Where the mail is written, and when. */
export interface Place {
  readonly publicUrl: string;
  readonly timeZone: string;
}

/** To somebody who decides: everything that waits for them, in one mail. */
export function waitingNotice(to: Reader, { messages, requests, answers }: Waiting, place: Place): Notice {
  const say = words[to.language];
  const shown = messages.slice(0, mostInOneMail);
  const after = [
    ...(messages.length > shown.length ? [say.others(messages.length - shown.length)] : []),
    ...(requests > 0 ? [say.requests(requests)] : []),
  ];
  // An answer is about one message: where there are several, each has its own address.
  const only = messages.length === 1 ? answers.get(messages[0]?.heldMessageId ?? '') : undefined;
  return {
    to: to.address,
    ...(to.name === undefined ? {} : { toName: to.name }),
    language: to.language,
    subject: say.subject(messages.length),
    paragraphs: [say.lead(messages.length)],
    entries: shown.map(message => entryOf(to, message, place)),
    ...(after.length === 0 ? {} : { afterQuote: after.join(' ') }),
    action: { label: say.queue, url: `${place.publicUrl}/moderation` },
    footer: say.footer(`${place.publicUrl}/me/moderation`),
    ...(only === undefined ? {} : { replyTo: only }),
  };
}

function entryOf({ language }: Reader, message: WaitingMessage, { publicUrl, timeZone }: Place): NoticeEntry {
  const say = words[language];
  const { heldMessageId, subject, authorName, authorAddress, listName, heldAt, reasons, preview } = message;
  const author = authorName === '' ? authorAddress : `${authorName} <${authorAddress}>`;
  return {
    title: asOneLine(subject) || say.noSubject,
    lines: [
      say.from(asOneLine(author), listName),
      say.since(dateAndTime(language, heldAt, timeZone)),
      ...(reasons.length === 0 ? [] : [say.why(reasons.map(reason => reasonText(language, reason)))]),
      ...(preview === '' ? [] : [asOneLine(preview)]),
    ],
    links: [{ label: say.decide, url: `${publicUrl}/moderation/${heldMessageId}` }],
  };
}
